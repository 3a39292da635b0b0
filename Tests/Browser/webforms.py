"""Web forms work from disk and from a server: filled, saved, sent, kept as a draft, printed, and by anybody."""

import asyncio
import base64
import hashlib
import importlib.util
import json
import re
import tempfile
from pathlib import Path

from . import webpost
from .axe import DESK, FORCED_RULES, LOOKS, PHONE, RULES, RUN, TAGS, _told
from .bench import bundled
from .print import _letters, pdftotext
from .requests import Watch
from .server import serve
from .webform import Form, fill, fill_all, is_asked, sample, save

NEEDS = ("chromium", "pdftotext")

LARGEST = 30 * 1024
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
WEEK = 7 * 24 * 3600 * 1000


async def judge(bench, verdict):
    """Every form's file as it stands, then one of each form in the browser."""
    pages = [Form(page) for page in bench.site.of_kind("web-form")]
    if not verdict.check(pages, "the site has no web form"):
        return
    for form in pages:
        verdict.check_none(faults_of_file(form), of=form.path)
    forms = {form.id: form for form in reversed(pages)}
    with tempfile.TemporaryDirectory() as name, serve(bench.site.folder) as server:
        each = [(form, Path(name) / form.id) for form in forms.values()]
        await asyncio.gather(
            webpost.judge(bench, verdict), *(in_turn(bench, verdict, each[start::2], server) for start in (0, 1)))
        verdict.check_none(server.missed, of="asked the server in vain")


async def in_turn(bench, verdict, forms, server):
    """Each form whole, with a folder of its own for what comes out."""
    for form, folder in forms:
        folder.mkdir()
        for base in (bench.site.folder.as_uri() + "/", server.address):
            await faults_of_use(bench, verdict, form, base, folder)
        await look(bench, verdict, form)
        await on_paper(bench, verdict, form, folder)
        await drafts(bench, verdict, form)
        await mistakes(bench, verdict, form)
        if any(len(columns) >= 5 and any(one["type"] == "signature" for one in columns) for columns in form.groups.values()):
            await register(bench, verdict, form, folder)


def faults_of_file(form):
    """Too large a file, a policy that is not its own, an address or a name that tells of a person."""
    tree = form.page.tree
    if form.size() > LARGEST:
        yield f"{form.size()} bytes before the logo, more than {LARGEST}"
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tag in ("style", "script"):
        texts = re.findall(rf"<{tag}>(.*?)</{tag}>".encode(), form.page.bytes, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(texts[0]).digest()).decode()
        if len(texts) != 1 or f"{tag}-src 'sha256-{digest}'" not in policy:
            yield f"its policy does not name its <{tag}>"
    if not policy.startswith("default-src 'none';"):
        yield "its policy allows more than it says"
    for element in tree.iter():
        names = [name for name in element.attrib if name == "style" or name.startswith("on")]
        if isinstance(element.tag, str) and names:
            yield f"<{element.tag}> has {names[0]}"
    for question in form.questions:
        if not tree.xpath(f"//*[@data-q='{question['id']}']"):
            yield f"does not ask {question['id']}"


async def faults_of_use(bench, verdict, form, base, folder):
    """Filled and saved: the document has exactly the answers, and nothing was asked for on the way."""
    async with bench.page(accept_downloads=True) as tab:
        watch = Watch(tab, base)
        await tab.goto(base + form.path)
        wanted = await fill_all(tab, form)
        name, document = await save(tab, folder)
        of = f"{form.path} ({base.split(':')[0]})"
        verdict.check_none(faults_of_document(form, name, document, wanted), of=of)
        verdict.check_none(faults_of_schema(bench, verdict, form, document), of=of)
        again, same = await save(tab, folder)
        verdict.check((again, same) == (name, document), f"{of}: the same answers, saved twice, are two documents")
        verdict.check_none(watch.take(), of=of)


def faults_of_document(form, name, document, wanted):
    """What the response has to be."""
    session = form.data["session"]
    short = document["id"][:8]
    if not re.fullmatch(r"[a-z]+-" + "-".join(filter(None, [form.id, session, short])) + r"\.json", name):
        yield f"the file is called {name}"
    expected = {
        "schema": "planilla/response/1", "revision": 1, "replaces": None, "session": session,
        "form": {key: form.data[other] for key, other in (("id", "form"), ("version", "version"), ("sha256", "sha256"))},
        "channel": "web-file", **wanted}
    for key in sorted(expected.keys() | (document.keys() - {"id", "captured_at"})):
        if document.get(key) != expected.get(key):
            yield f"«{key}» is {document.get(key)}, expected {expected.get(key)}"
    if not UUID.fullmatch(document["id"]) or not TIME.fullmatch(document["captured_at"]):
        yield f"{document['id']} or {document['captured_at']} is not well written"


def faults_of_schema(bench, verdict, form, document):
    """What the schema beside the form, where the site has it, says of the document."""
    path = next((name for name in bench.site.files if name.endswith(f"/{form.id}-{form.data['version']}.schema.json")), None)
    if not path:
        return
    if not importlib.util.find_spec("jsonschema"):
        verdict.skip("the schemas: no package jsonschema")
        return
    import jsonschema

    schema = json.loads((bench.site.folder / path).read_text("utf-8"))
    for fault in jsonschema.Draft202012Validator(schema).iter_errors(document):
        yield f"against its schema: {fault.json_path}: {fault.message}"


async def look(bench, verdict, form):
    """axe and the width, filled and with mistakes: forms with rows in every look, others in two."""
    source = bundled("axe_playwright_python/axe.min.js").read_text("utf-8")
    async with bench.page(viewport=DESK) as tab:
        await tab.goto(bench.address + form.path)
        first = next(each for each in form.questions if each["type"] != "calculation")
        await fill(tab, form, first, sample(form, first))
        await tab.locator("#save").click()
        await tab.evaluate(source)
        for name, size, media in LOOKS if form.groups else LOOKS[:2]:
            await tab.set_viewport_size(size)
            await tab.emulate_media(reduced_motion="reduce", **media)
            rules = FORCED_RULES if media["forced_colors"] == "active" else RULES
            found = await tab.evaluate(RUN, [TAGS, rules])
            verdict.check_none(map(_told, found), of=f"{form.path} ({name}, with mistakes)")
        await tab.set_viewport_size(PHONE)
        wide = await tab.evaluate("document.scrollingElement.scrollWidth")
        verdict.check(wide <= PHONE["width"], f"{form.path}: {wide} px wide on a phone")


async def on_paper(bench, verdict, form, folder):
    """Without JavaScript every question is shown, and printed."""
    paper = folder / "form.pdf"
    async with bench.page(java_script_enabled=False) as tab:
        await tab.goto(bench.address + form.path)
        hidden = [each["id"] for each in form.questions if not await is_asked(tab, form, each)]
        verdict.check(not hidden, f"{form.path}: without JavaScript it does not show {hidden}")
        await tab.pdf(path=paper, format="Letter")
    printed = _letters(pdftotext(paper))
    lost = [form.title(each) for each in form.questions if _letters(form.title(each)) not in printed]
    verdict.check(not lost, f"{form.path}: without JavaScript it does not print {lost}")


async def drafts(bench, verdict, form):
    """A draft holds what tells of nobody, comes back, can be deleted, and goes after a week."""
    of = form.path
    async with bench.page() as tab:
        tab.on("dialog", lambda dialog: dialog.accept())
        await tab.goto(bench.address + form.path)
        await fill_all(tab, form, rows=1)
        await tab.wait_for_timeout(600)
        before = {each["id"]: await state(tab, form, each) for each in form.questions if each["type"] != "calculation"}
        await tab.reload()
        after = {each["id"]: await state(tab, form, each) for each in form.questions if each["type"] != "calculation"}
        for each in form.questions:
            if each["type"] != "calculation":
                kept = before[each["id"]] if each.get("open") else empty(before[each["id"]])
                verdict.check(after[each["id"]] == kept, f"{of}: after a reload «{each['id']}» is {after[each['id']]}, expected {kept}")
        keys = "Object.keys(localStorage).filter(key => key.startsWith('planilla.draft.'))"
        if not any(each.get("open") for each in form.questions):
            verdict.check(await tab.evaluate(f"{keys}.length") == 0, f"{of}: keeps a draft of what tells of somebody")
            return
        kept = await tab.evaluate(f"""{keys}.map(key => JSON.parse(localStorage[key])).flatMap(draft =>
          [draft.single, ...Object.values(draft.rows).flat()].flatMap(Object.keys))""")
        private = sorted({each["id"] for each in form.questions if not each.get("open")} & set(kept))
        verdict.check(not private, f"{of}: the draft has {private}, which tell of somebody")
        await tab.evaluate(f"""for (const key of {keys}) {{
          const draft = JSON.parse(localStorage[key]); draft.at -= {WEEK}; localStorage[key] = JSON.stringify(draft) }}""")
        await tab.reload()
        values = [await state(tab, form, each) for each in form.questions if each["type"] != "calculation"]
        verdict.check(not any(map(any, values)), f"{of}: a draft of a week ago comes back")
        verdict.check(await tab.evaluate(f"{keys}.length") == 0, f"{of}: a draft of a week ago is still kept")
        await fill_all(tab, form, rows=1)
        await tab.wait_for_timeout(600)
        await tab.locator("#forget").click()
        await tab.reload()
        values = [await state(tab, form, each) for each in form.questions if each["type"] != "calculation"]
        verdict.check(not any(map(any, values)), f"{of}: a deleted draft comes back")


async def state(tab, form, question):
    """What stands in a question's first fields: words, or whether each choice is marked."""
    return await tab.locator(f'[name="{form.key(question)}"]').evaluate_all(
        "fields => fields.map(it => /radio|checkbox/.test(it.type) ? it.checked : it.value)")


def empty(values):
    """The same fields with nothing in them."""
    return [False if isinstance(value, bool) else "" for value in values]


async def mistakes(bench, verdict, form):
    """What is owed is told in a list that has the focus, each entry leads to its field, and the field says so."""
    of = form.path
    async with bench.page() as tab:
        await tab.goto(bench.address + form.path)
        for question in form.single:
            if "when" in question:
                verdict.check(not await is_asked(tab, form, question), f"{of}: asks «{question['id']}» of everybody")
        owed = [each for each in form.single if each.get("required") and await is_asked(tab, form, each)]
        rest = [each for each in form.questions if each not in owed and not each.get("sum") and await is_asked(tab, form, each)]
        if not owed or not rest:
            return
        await fill(tab, form, rest[0], sample(form, rest[0]))
        await tab.locator("#save").click()
        in_row = [each for each in form.of(rest[0].get("group")) if each.get("required") and each != rest[0]] if rest[0].get("group") else []
        links = await tab.locator("#errors a").count()
        verdict.check(links == len(owed) + len(in_row), f"{of}: {links} mistakes told of {len(owed) + len(in_row)}")
        focus = await tab.evaluate("document.activeElement.id")
        verdict.check(focus == "errors", f"{of}: the list of mistakes does not take the focus but {focus}")
        await tab.locator("#errors a").first.click()
        told = await tab.evaluate("""() => { const it = document.activeElement, box = it.closest('[data-q]')
          const told = box.tagName === 'FIELDSET' ? box : it
          const notes = (told.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent)
          return {id: box.dataset.q, invalid: !!box.parentNode.querySelector('[data-q="' + box.dataset.q + '"][aria-invalid], [data-q="' + box.dataset.q + '"] [aria-invalid]'),
                  says: notes.includes(box.querySelector('.error')?.textContent)} }""")
        verdict.check(told == {"id": owed[0]["id"], "invalid": True, "says": True}, f"{of}: the first mistake leads to {told}")
        await fill(tab, form, owed[0], sample(form, owed[0]))
        await tab.keyboard.press("Tab")
        await tab.wait_for_timeout(400)
        gone = await tab.locator(f'[data-q="{owed[0]["id"]}"] .error').count()
        verdict.check(gone == 0, f"{of}: a mistake stays after it is corrected")


async def register(bench, verdict, form, folder):
    """Two hundred rows pasted, one more by keyboard alone; the files that come out hold all and fit the intake."""
    group, columns = next(iter(form.groups.items()))
    names = [each["id"] for each in columns]
    lines = [[cell(form, each, number) for each in columns] for number in range(200)]
    table = "\n".join("\t".join(line) for line in lines)
    async with bench.page(accept_downloads=True) as tab:
        await tab.goto(bench.address + form.path)
        await tab.locator(f'[id="{form.key(columns[0])}"]').focus()
        await tab.evaluate("""table => { const clipboardData = new DataTransfer()
          clipboardData.setData('text/plain', table)
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})) }""", table)
        rows = await tab.locator(f'[id="g.{group}:r"] > .row').count()
        if not verdict.check(rows == 200, f"{form.path}: {rows} rows of 200 were pasted"):
            return
        await tab.locator(f'[name="{form.key(columns[-1], 200)}"]').focus()
        await tab.keyboard.press("Enter")
        await tab.keyboard.type("Persona de prueba")
        focus = await tab.evaluate("document.activeElement.name")
        verdict.check(focus == form.key(columns[0], 201), f"{form.path}: Enter leads from the last field to {focus}")
        for each in columns[1:]:
            await tab.keyboard.press("Enter")
            if each["type"] == "signature":
                await tab.keyboard.press("Space")
            elif each.get("required"):
                await tab.keyboard.type("S" if each["type"] == "yes-no" else "Entidad")
        downloads = []
        tab.on("download", lambda download: downloads.append(download))
        await tab.locator("#save").click()
        await tab.wait_for_timeout(1500)
        found = []
        for download in downloads:
            await download.save_as(folder / download.suggested_filename)
            raw = (folder / download.suggested_filename).read_bytes()
            document = json.loads(raw)
            verdict.check(len(raw) <= 65536 and raw.count(b'":') <= 2000, f"{form.path}: a response of {len(raw)} bytes")
            found += document["rows"]
        verdict.check([row["row"] for row in found] == list(range(1, 202)), f"{form.path}: {len(found)} rows were saved of 201")
        right = [row["answers"][names[0]] for row in found[:200]] == [line[0] for line in lines]
        verdict.check(right, f"{form.path}: the rows saved are not those pasted")


def cell(form, question, number):
    """What a spreadsheet has in a column."""
    kind = question["type"]
    if kind in ("yes-no", "signature"):
        return "Sí"
    if kind == "date":
        return f"{number % 28 + 1}/07/2026"
    return f"Persona {number}" if question["type"] == "text" else str(sample(form, question, number if kind == "one" else 0))
