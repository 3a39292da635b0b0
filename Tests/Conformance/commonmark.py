"""Compares a command's HTML with the CommonMark examples, as far as a reader of HTML could tell them apart.

Usage: commonmark.py EXAMPLES.json COMMAND [ARGUMENT...]
"""

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from html import escape
from html.parser import HTMLParser

EXPECTED_COUNT = 652

BLOCKS = set(
    "address article aside blockquote body button canvas caption center col colgroup dd div dl dt embed fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe li map math noscript object "
    "ol output p pre progress script section style table tbody td textarea tfoot th thead tr ul video".split()
)


class Normaliser(HTMLParser):
    """Rewrites a fragment so that equal pages have equal text.

    Space collapses to one outside `pre` and vanishes beside block tags, attributes are sorted, entities stand for
    their characters, and `<br />` is `<br>`.
    """

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.out = []
        self.pre = 0
        # After a block tag (or at the start) leading space says nothing.
        self.after_block = True

    def text(self, text):
        if not self.pre:
            text = re.sub(r"\s+", " ", text)
            if self.after_block:
                text = text.lstrip()
        if text:
            self.out.append(escape(text, quote=True))
            self.after_block = False

    def trim(self):
        if self.out and not self.pre and not self.out[-1].startswith("<"):
            self.out[-1] = self.out[-1].rstrip()

    def tag(self, name, text):
        if name in BLOCKS:
            self.trim()
        self.out.append(text)
        self.after_block = name in BLOCKS or name == "br" and self.after_block

    def handle_starttag(self, name, attributes):
        written = "".join(
            f" {key}" if value is None else f' {key}="{escape(value)}"' for key, value in sorted(attributes)
        )
        self.tag(name, f"<{name}{written}>")
        self.pre += name == "pre"

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        self.pre -= name == "pre"

    def handle_endtag(self, name):
        self.pre = max(0, self.pre - (name == "pre"))
        self.tag(name, f"</{name}>")

    def handle_data(self, data):
        self.text(data)

    def handle_entityref(self, name):
        from html import unescape

        self.text(unescape(f"&{name};"))

    def handle_charref(self, name):
        self.handle_entityref(f"#{name}")

    def handle_comment(self, data):
        self.out.append(f"<!--{data}-->")

    def handle_decl(self, data):
        self.out.append(f"<!{data}>")

    def unknown_decl(self, data):
        self.out.append(f"<![{data}]>")

    def handle_pi(self, data):
        self.out.append(f"<?{data}>")


def normalised(html):
    normaliser = Normaliser()
    normaliser.feed(html)
    normaliser.close()
    normaliser.trim()
    # Neighbouring texts were separate only because an entity stood between them.
    return re.sub(r" +", " ", "".join(normaliser.out)) if "<pre" not in html else "".join(normaliser.out)


def run(command, example):
    try:
        result = subprocess.run(command, input=example["markdown"].encode(), capture_output=True, timeout=30)
    except subprocess.TimeoutExpired:
        return None, "no answer within 30 s"
    if result.returncode != 0:
        return None, f"exit code {result.returncode}: {result.stderr.decode(errors='replace').strip()}"
    return result.stdout.decode(errors="replace"), None


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        examples = json.load(file)
    command = sys.argv[2:]
    if len(examples) != EXPECTED_COUNT:
        sys.exit(f"{sys.argv[1]} holds {len(examples)} examples, not {EXPECTED_COUNT}")
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda example: run(command, example), examples))
    failed = exact = 0
    for example, (html, problem) in zip(examples, results):
        exact += html == example["html"]
        if problem is None and normalised(html) == normalised(example["html"]):
            continue
        failed += 1
        print(f"example {example['example']} ({example['section']}): {problem or 'other HTML'}")
        print(f"  Markdown {example['markdown']!r}\n  expected {example['html']!r}\n  got      {html!r}")
    passed = len(examples) - failed
    print(f"CommonMark 0.30: {passed} of {len(examples)} right, {exact} of them byte for byte")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
