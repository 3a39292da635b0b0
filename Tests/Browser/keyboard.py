"""By keyboard alone: the skip link comes first and skips, and the focus is always seen."""

import asyncio

NEEDS = ("chromium",)

MOST_STOPS = 30
FOCUSED = """() => {
  const it = document.activeElement
  if (!it || it === document.body) return null
  const box = it.getClientRects()[0] ?? it.getBoundingClientRect(), style = getComputedStyle(it)
  // The middle of what is in the window: a scrolling table may be higher than that.
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2
  const x = middle(box.left, box.right, innerWidth), y = middle(box.top, box.bottom, innerHeight)
  const top = document.elementFromPoint(x, y)
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
  return {
    name: it.tagName.toLowerCase() + ' «' + (it.innerText || it.getAttribute('aria-label') || '').trim().slice(0, 40) + '»',
    href: it.getAttribute('href') ?? '',
    outlined, ringed: outlined || style.boxShadow !== 'none',
    inside: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight && box.width > 0,
    covered: !(top && (it.contains(top) || top.contains(it))),
    inMain: !!it.closest('main'),
  }
}"""


async def judge(bench, verdict):
    """One page of each kind, with the theme's colours and with the reader's."""
    first_of_kind = {page.kind: page for page in reversed(bench.site.samples)}
    pages = [first_of_kind[kind] for kind in sorted(first_of_kind)]
    await asyncio.gather(*(walk(bench, verdict, pages, colours) for colours in ("none", "active")))


async def walk(bench, verdict, pages, colours):
    """Each page in turn."""
    async with bench.page(viewport={"width": 1280, "height": 800}, forced_colors=colours) as tab:
        for page in pages:
            await tab.goto(bench.address + page.path)
            where = page.path if colours == "none" else f"{page.path} (forced colours)"
            verdict.check_none([fault async for fault in faults(tab, colours)], of=where)
            if colours == "none":
                verdict.check_none([fault async for fault in faults_of_skip(tab)], of=f"{where}, skip link")


async def faults(tab, colours):
    """Walks the page with Tab and tells every stop where the focus cannot be seen."""
    for _ in range(MOST_STOPS):
        await tab.keyboard.press("Tab")
        stop = await tab.evaluate(FOCUSED)
        if stop is None:
            return
        if not stop["inside"]:
            yield f"{stop['name']} has the focus outside the window"
        elif stop["covered"]:
            yield f"{stop['name']} has the focus under something else"
        if not stop["outlined" if colours == "active" else "ringed"]:
            yield f"{stop['name']} does not show that it has the focus"


async def faults_of_skip(tab):
    """The first stop leads into the main part."""
    await tab.reload()
    await tab.keyboard.press("Tab")
    stop = await tab.evaluate(FOCUSED)
    if stop is None or not stop["href"].startswith("#"):
        yield f"the first stop is no skip link: {stop and stop['name']}"
        return
    await tab.keyboard.press("Enter")
    await tab.keyboard.press("Tab")
    after = await tab.evaluate(FOCUSED)
    in_main = await tab.evaluate("!!document.querySelector('main :is(a[href], button, input, summary, [tabindex=\"0\"])')")
    if in_main and not (after and after["inMain"]):
        yield f"it does not lead into the main part but to {after and after['name']}"
