"""No page scrolls sideways: at 320 px, and with letters twice as large."""

import asyncio

NEEDS = ("chromium",)

WIDTH = "document.scrollingElement.scrollWidth"
# The elements that stick out and that no scrolling box of their own holds back.
CULPRITS = """() => [...document.querySelectorAll('body *')].filter(it => {
  if (it.getBoundingClientRect().right <= innerWidth + 1) return false
  for (let up = it.parentElement; up && up !== document.body; up = up.parentElement)
    if (getComputedStyle(up).overflowX !== 'visible') return false
  return true
}).slice(0, 3).map(it => it.tagName.toLowerCase() + (it.className ? '.' + it.className : ''))"""


async def judge(bench, verdict):
    """Every page at 320 px, sheets and web forms once a form; pages of every kind with large letters at 640 px."""
    pages, samples = bench.site.distinct, bench.site.samples
    await asyncio.gather(
        visit(bench, verdict, pages[0::2], 320, ""), visit(bench, verdict, pages[1::2], 320, ""))
    await visit(bench, verdict, samples, 640, "document.documentElement.style.fontSize = '200%'")


async def visit(bench, verdict, pages, width, first):
    """Opens each page at a width and measures it."""
    folder = bench.site.folder.as_uri() + "/"
    async with bench.page(viewport={"width": width, "height": 640}) as tab:
        for page in pages:
            await tab.goto(folder + page.path)
            if first:
                await tab.evaluate(first)
            wide = await tab.evaluate(WIDTH)
            culprits = await tab.evaluate(CULPRITS) if wide > width else []
            name = f"{width} px" + (", letters at 200 %" if first else "")
            verdict.check(wide <= width, f"{page.path} ({name}): {wide} px wide: {', '.join(culprits)}")
