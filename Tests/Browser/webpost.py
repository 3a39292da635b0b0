"""Forms of a site that receives responses: sent, refused, offline, and without JavaScript."""

import contextlib
import json
import shutil
import subprocess
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

from .built import Site
from .webform import Form, fill, fill_all, sample


class Intake(BaseHTTPRequestHandler):
    """Takes whatever is posted, as an intake does from pages of anywhere."""

    def do_OPTIONS(self):
        self.answer(204)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append((self.headers["Content-Type"], body))
        self.answer(self.server.status)

    def answer(self, status):
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "Content-Type")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def intake():
    """A small server on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Intake)
    server.received, server.status = [], 201
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


async def judge(bench, verdict):
    """Builds the site with an address to send to, and sends from it."""
    if not bench.planilla or not bench.content or not bench.theme:
        verdict.skip("sending: it needs the generator, the content and the theme")
        return
    with tempfile.TemporaryDirectory() as name, intake() as server:
        address = f"http://localhost:{server.server_port}/respuestas"
        site = built(bench, Path(name), address)
        forms = {form.id: form for form in map(Form, site.of_kind("web-form"))}
        open_one = next(form for form in forms.values() if not form.data["private"] and form.data["session"])
        private = next(form for form in forms.values() if form.data["private"] and not form.groups)
        for form in (open_one, private):
            await send(bench, verdict, site, form, server)
            await offline(bench, verdict, site, form, server)
        await without_script(bench, verdict, site, open_one, server)
        for form in forms.values():
            verdict.check(form.size() <= 30 * 1024, f"{form.path}: {form.size()} bytes where responses are received")


def built(bench, folder, address):
    """The site of the same content, with an intake."""
    content = folder / "content"
    shutil.copytree(bench.content, content)
    with open(content / "sitio.yml", "a", encoding="utf-8") as settings:
        settings.write(f"recepcion: {address}\n")
    command = [bench.planilla, "build", "--content", content, "--theme", bench.theme, "--out", folder / "site"]
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    return Site(folder / "site")


async def until(tab, expression):
    """Waits until an expression holds; the page's policy lets no driver do so inside it."""
    for _ in range(100):
        if await tab.evaluate(expression):
            return
        await tab.wait_for_timeout(100)
    raise TimeoutError(expression)


def lines(tab):
    """The entries of the queue."""
    return tab.locator("#queue li")


async def send(bench, verdict, site, form, server):
    """What is sent is what would have been saved; what is refused stays."""
    async with bench.page() as tab:
        await tab.goto((site.folder / form.path).as_uri())
        wanted = await fill_all(tab, form)
        server.received.clear()
        server.status = 422
        await tab.locator("#send").click()
        await until(tab, "document.querySelector('#queue li')?.textContent.includes('422')")
        server.status = 201
        await lines(tab).locator("button").first.click()
        await until(tab, "document.querySelectorAll('#queue li button').length === 1")
        documents = [json.loads(body) for _, body in server.received]
        alike = len(documents) == 2 and documents[0] == documents[1]
        verdict.check(alike, f"{form.path}: sent {len(documents)} documents, or two that differ")
        told = {key: documents[-1].get(key) for key in wanted}
        verdict.check(told == wanted, f"{form.path}: sent {told}, expected {wanted}")
        verdict.check(documents[-1]["channel"] == "web-post", f"{form.path}: sent as {documents[-1]['channel']}")


async def offline(bench, verdict, site, form, server):
    """Without the server an entry waits: in the browser where it tells of nobody, else in the page; it can be deleted."""
    async with bench.page() as tab:
        dialogs = []

        async def accept(dialog):
            dialogs.append(dialog.type)
            await dialog.accept()

        tab.on("dialog", accept)
        await tab.route("**/respuestas", lambda route: route.abort("connectionrefused"))
        await tab.goto((site.folder / form.path).as_uri())
        await fill_all(tab, form)
        await tab.locator("#send").click()
        await until(tab, "document.querySelectorAll('#queue li button').length === 3")
        kept = await tab.evaluate("Object.keys(localStorage).filter(key => key.startsWith('planilla.queue.')).length")
        verdict.check(kept == (0 if form.data["private"] else 1), f"{form.path}: keeps {kept} queues in the browser")
        if form.data["private"]:
            everything = await tab.evaluate("JSON.stringify(localStorage)")
            answers = [sample(form, each) for each in form.single if not each.get("open") and each["type"] == "text"]
            verdict.check(not any(answer in everything for answer in answers), f"{form.path}: keeps somebody's data")
        await tab.reload()
        verdict.check(("beforeunload" in dialogs) == form.data["private"], f"{form.path}: on leaving it asked {dialogs}")
        verdict.check(
            await lines(tab).count() == (0 if form.data["private"] else 1), f"{form.path}: after a reload the queue is wrong")
        if not form.data["private"]:
            await lines(tab).locator("button").last.click()
            verdict.check(await lines(tab).count() == 0, f"{form.path}: an entry cannot be deleted")
            await tab.reload()
            verdict.check(await lines(tab).count() == 0, f"{form.path}: a deleted entry comes back")


async def without_script(bench, verdict, site, form, server):
    """A plain post has every answer by its name, and says which form it is of."""
    async with bench.page(java_script_enabled=False) as tab:
        await tab.goto((site.folder / form.path).as_uri())
        asked = [each for each in form.single if each["type"] not in ("calculation", "several")]
        for each in asked:
            await fill(tab, form, each, sample(form, each))
        server.received.clear()
        await tab.locator(".nojs button").click()
        await tab.wait_for_timeout(500)
        if not verdict.check(len(server.received) == 1, f"{form.path}: without JavaScript nothing is posted"):
            return
        kind, body = server.received[0]
        posted = parse_qs(body.decode("ascii"), keep_blank_values=True)
        verdict.check(kind == "application/x-www-form-urlencoded", f"{form.path}: posted as {kind}")
        for each in asked:
            wanted = sample(form, each)
            wanted = str(wanted).lower() if isinstance(wanted, bool) else str(wanted)
            told = posted[form.key(each)][0].replace("\r\n", "\n")
            verdict.check(told == wanted, f"{form.path}: posted {told} for {each['id']}")
        told = posted["form"][0].split("/")
        wanted = [form.id, str(form.data["version"]), form.data["sha256"], form.data["session"]]
        verdict.check(told == wanted, f"{form.path}: posted as {told}")
