"""No page asks for anything outside its folder, none complains, and none needs JavaScript."""

import asyncio

from .server import serve

NEEDS = ("chromium",)

MAIN = "(document.querySelector('main') ?? document.body).innerText.replace(/\\s+/g, ' ').trim()"
# What a reader may miss without JavaScript: a search box, a button that filters.
SHARE_WITHOUT_SCRIPT = 0.9


class Watch:
    """Everything that a page asked for or complained about since it was last cleared."""

    def __init__(self, page, inside: str):
        self.inside, self.faults = inside, []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def _request(self, request):
        if not request.url.startswith((self.inside, "data:", "blob:")):
            self.faults.append(f"asked for {request.url}")

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _failed(self, request):
        # An icon still on its way when the next page is opened is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.status} for {response.url}")

    def take(self):
        """The faults so far; the list starts anew."""
        faults, self.faults = self.faults, []
        return faults


async def judge(bench, verdict):
    """Every page from the disk, sheets and web forms once a form; pages of every kind from a server's sub-path and without scripts."""
    site = bench.site
    folder = site.folder.as_uri() + "/"
    halves = site.distinct[0::2], site.distinct[1::2]
    await asyncio.gather(*(visit(bench, verdict, half, folder, "file") for half in halves if half))
    with serve(site.folder) as server:
        samples = [page for page in site.samples if page.path != "404.html"]
        await visit(bench, verdict, samples, server.address, "http")
        verdict.check_none(server.missed, of="asked the server in vain")
    await without_script(bench, verdict, site.samples)


async def visit(bench, verdict, pages, base, how):
    """Opens pages one after the other and tells what each of them asked for."""
    async with bench.page() as tab:
        watch = Watch(tab, base)
        for page in pages:
            await tab.goto(base + page.path, wait_until="load")
            verdict.check_none(watch.take(), of=f"{page.path} ({how})")


async def without_script(bench, verdict, pages):
    """What stands in the page with JavaScript stands in it without."""
    async with bench.page() as tab, bench.page(java_script_enabled=False) as plain:
        for page in pages:
            await tab.goto(bench.address + page.path)
            await plain.goto(bench.address + page.path)
            rich, poor = len(await tab.evaluate(MAIN)), len(await plain.evaluate(MAIN))
            verdict.check(
                poor > 0 and poor >= rich * SHARE_WITHOUT_SCRIPT,
                f"{page.path}: {poor} letters without JavaScript, {rich} with it")
