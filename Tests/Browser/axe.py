"""axe finds no violation of WCAG 2.2 AA: light, dark and forced colours, narrow and wide."""

import asyncio

from .bench import bundled

NEEDS = ("chromium",)

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async ([tags, rules]) => {
  const found = await axe.run(document, {
    runOnly: {type: 'tag', values: tags}, rules,
    resultTypes: ['violations'], preload: false})
  return found.violations.map(each => ({
    id: each.id, help: each.help,
    nodes: each.nodes.map(node => node.target.join(' ') + ' — ' + (node.any[0]?.message ?? ''))}))
}"""
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
RULES = {"target-size": {"enabled": True}}
# Forced colours are the reader's own; and axe takes -webkit-text-fill-color, which is not forced, for painted.
FORCED_RULES = {**RULES, "color-contrast": {"enabled": False}}
# Colours in words, and what the page is shown as. The first page of a kind gets all, its others two.
LOOKS = [
    ("light, 1280", DESK, {"color_scheme": "light", "forced_colors": "none"}),
    ("dark, 320", PHONE, {"color_scheme": "dark", "forced_colors": "none"}),
    ("light, 320", PHONE, {"color_scheme": "light", "forced_colors": "none"}),
    ("dark, 1280", DESK, {"color_scheme": "dark", "forced_colors": "none"}),
    ("forced colours", DESK, {"color_scheme": "light", "forced_colors": "active"}),
]


async def judge(bench, verdict):
    """Pages of every kind, in every look, two at a time; web forms are asked by the judge of theirs.

    Of sheets it is the smallest page: the drawings of all are made alike, and axe takes each word by itself.
    """
    source = bundled("axe_playwright_python/axe.min.js").read_text("utf-8")
    kinds, tasks = set(), []
    sheets = min(bench.site.of_kind("sheets"), key=lambda page: len(page.bytes), default=None)
    for page in [page for page in bench.site.samples if page.kind not in ("web-form", "sheets")] + [sheets] * bool(sheets):
        tasks.append((page, LOOKS[:2] if page.kind in kinds else LOOKS))
        kinds.add(page.kind)
    await asyncio.gather(*(visit(bench, verdict, tasks[start::2], source) for start in (0, 1)))


async def visit(bench, verdict, tasks, source):
    """Each page once, then axe in each of its looks."""
    async with bench.page(viewport=DESK) as tab:
        for page, looks in tasks:
            await tab.goto(bench.address + page.path)
            await tab.evaluate(source)
            for name, size, media in looks:
                await tab.set_viewport_size(size)
                await tab.emulate_media(reduced_motion="reduce", **media)
                rules = FORCED_RULES if media["forced_colors"] == "active" else RULES
                found = await tab.evaluate(RUN, [TAGS, rules])
                verdict.check_none(map(_told, found), of=f"{page.path} ({name})")


def _told(violation):
    places = violation["nodes"]
    more = f" and {len(places) - 3} more" if len(places) > 3 else ""
    return f"{violation['id']}: {violation['help']}: {'; '.join(places[:3])}{more}"
