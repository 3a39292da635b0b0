"""axe finds no violation of WCAG 2.2 AA: light, dark and forced colours, narrow and wide."""

import asyncio

from .bench import bundled

NEEDS = ("chromium",)

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async tags => {
  const found = await axe.run(document, {
    runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}},
    resultTypes: ['violations'], preload: false})
  return found.violations.map(each => ({
    id: each.id, help: each.help,
    nodes: each.nodes.map(node => node.target.join(' ') + ' — ' + (node.any[0]?.message ?? ''))}))
}"""
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
# Colours in words, and what the page is shown as.
LOOKS = [
    ("light, 1280", DESK, {"color_scheme": "light", "forced_colors": "none"}),
    ("light, 320", PHONE, {"color_scheme": "light", "forced_colors": "none"}),
    ("dark, 320", PHONE, {"color_scheme": "dark", "forced_colors": "none"}),
    ("dark, 1280", DESK, {"color_scheme": "dark", "forced_colors": "none"}),
    ("forced colours", DESK, {"color_scheme": "light", "forced_colors": "active"}),
]


async def judge(bench, verdict):
    """Pages of every kind, in every look, two at a time."""
    source = bundled("axe_playwright_python/axe.min.js").read_text("utf-8")
    samples = bench.site.samples
    await asyncio.gather(
        *(visit(bench, verdict, half, source) for half in (samples[0::2], samples[1::2]) if half))


async def visit(bench, verdict, pages, source):
    """Each page once, then axe in each look."""
    async with bench.page(viewport=DESK) as tab:
        for page in pages:
            await tab.goto(bench.address + page.path)
            await tab.evaluate(source)
            for name, size, media in LOOKS:
                await tab.set_viewport_size(size)
                await tab.emulate_media(reduced_motion="reduce", **media)
                found = await tab.evaluate(RUN, TAGS)
                if found:
                    # A look that was just put on may not be painted everywhere: what a fresh page shows counts.
                    await tab.goto(bench.address + page.path)
                    await tab.evaluate(source)
                    found = await tab.evaluate(RUN, TAGS)
                verdict.check_none(map(_told, found), of=f"{page.path} ({name})")


def _told(violation):
    places = violation["nodes"]
    more = f" and {len(places) - 3} more" if len(places) > 3 else ""
    return f"{violation['id']}: {violation['help']}: {'; '.join(places[:3])}{more}"
