"""A browser of today understands every rule, and every custom property that is used is defined."""

import tinycss2

NEEDS = ("chromium",)

SUPPORTS = """facts => facts.map(([kind, name, value]) => {
  if (kind !== 'selector') return CSS.supports(name, value)
  try { document.querySelector(name); return true } catch { return false }
})"""

# Their blocks hold rules; those of other at-rules hold descriptors, which are no properties.
HOLDS_RULES = {"media", "supports", "layer", "container", "scope", "starting-style"}


class Sheet:
    """The facts of one style sheet: what a browser is asked, and what is wrong without asking."""

    def __init__(self, text: str):
        self.facts, self.faults, self.uses, self.defines = [], [], set(), set()
        self._rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))

    def _rules(self, rules):
        for rule in rules:
            if rule.type == "error":
                self.faults.append(f"line {rule.source_line}: {rule.message}")
            elif rule.type == "qualified-rule":
                selector = tinycss2.serialize(rule.prelude).strip()
                self.facts.append((rule.source_line, "selector", selector, ""))
                self._block(rule.content)
            elif rule.type == "at-rule" and rule.lower_at_keyword in HOLDS_RULES:
                self._block(rule.content or [])
            elif rule.type == "at-rule" and rule.lower_at_keyword == "property":
                self.defines.add(tinycss2.serialize(rule.prelude).strip())

    def _block(self, content):
        for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
            if node.type != "declaration":
                self._rules([node])
                continue
            self._values(node.value)
            if node.name.startswith("--"):
                self.defines.add(node.name)
            elif not node.lower_name.startswith("-"):
                value = tinycss2.serialize(node.value).strip()
                self.facts.append((node.source_line, "property", node.name, value))

    def _values(self, values):
        for value in values:
            if value.type == "function":
                names = [part.value for part in value.arguments if part.type == "ident"]
                if value.lower_name == "var" and names:
                    self.uses.add(names[0])
                self._values(value.arguments)
            elif value.type.endswith("block"):
                self._values(value.content)


async def judge(bench, verdict):
    """Style sheets of their own, and those inside pages."""
    sheets = {name: Sheet(text) for name, text in _texts(bench.site)}
    defined = set().union(*(sheet.defines for sheet in sheets.values()))
    async with bench.page() as page:
        for name, sheet in sheets.items():
            answers = await page.evaluate(SUPPORTS, [fact[1:] for fact in sheet.facts])
            refused = [fact for fact, answer in zip(sheet.facts, answers) if not answer]
            told = [f"line {line}: not understood: {key} {value}" for line, _, key, value in refused]
            lost = [f"{use} is used and nowhere defined" for use in sorted(sheet.uses - defined)]
            verdict.check_none(sheet.faults + told + lost, of=name)
    if not sheets:
        verdict.skip("the site has no style sheet")


def _texts(site):
    for name in sorted(site.files):
        if name.endswith(".css"):
            yield name, (site.folder / name).read_text("utf-8")
    seen = set()
    for page in site.pages:
        for style in page.tree.iter("style"):
            text = style.text_content()
            if text not in seen:
                seen.add(text)
                yield f"{page.path} <style>", text
