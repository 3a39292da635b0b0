"""Faults for the judges of sheets and web forms: pages of the demo, each with one thing that is not as it should be."""

import base64
import hashlib
import re
import subprocess

from . import sheets, webforms
from .built import Page, Site
from .verdict import Verdict
from .webform import Form

# The blank sheet that is spoilt; it has text, boxes to mark and room to write.
SHEET = "formatos/evaluacion.html"


def moved(name):
    """Moves the first mark of a path by a fifth of a millimetre."""
    return rf'(class="{name}"[^>]* d="M)([\d.]+)', lambda it: f"{it[1]}{float(it[2]) + 0.2:g}"


# Before all that a sheet shows.
BEFORE = r"(?<=</title>\n)(?=<g id)"
# What is looked for in the sheets' page, what stands in its place, and words of the finding.
SHEETS = [
    (*moved("bubbles"), "bubble at"),
    (*moved("marks"), "fiducial at"),
    (r">PLN1/EVALUACION/(\d+)/-/1/1/", r">PLN1/EVALUACION/\1/-/2/1/", "the codes say"),
    (r'"215.9mm"', '"200mm"', "215.90 × 279.40 mm, not 200.0"),
    (r'fill="#111"', 'fill="#bbb"', "too pale"),
    (BEFORE, '<text x="30" y="99" visibility="hidden">desaparecida</text>', "desaparecida"),
    (BEFORE, '<text x="60" y="15" font-size="9" textLength="60">encimaencima</text>', "overlaps"),
    (BEFORE, '<text x="1" y="99" font-size="4">orilla</text>', "to the edge"),
    ("<main", "<p>Una hoja de más.</p><main", "pages for"),
]

# The judge's part, the form, what is looked for, what stands in its place, and words of the finding.
WEB_FORMS = [
    ("use", "evaluacion", "'web-file'", "'web-otro'", "«channel» is web-otro"),
    ("use", "evaluacion", "'planilla/response/1'", "'planilla/response/2'", "«schema» is"),
    ("look", "evaluacion", '<html lang="es">', "<html>", "html-has-lang"),
    ("on_paper", "evaluacion", "<style>", "<style>[data-q]{display:none}", "does not show"),
    ("drafts", "asistencia", r"\{if\(open\)", "{if(1)", "the draft has"),
    ("drafts", "evaluacion", r"7\*24\*3600\*1000", "9*24*3600*1000", "a week ago comes back"),
    ("mistakes", "evaluacion", r"\w+\.focus\(\)\nreturn false", "return false", "does not take the focus"),
    ("register", "asistencia", r"\('text/plain'\)", "('text/html')", "of 200 were pasted"),
]


def built(planilla, root, folder):
    """The demo's site."""
    command = [planilla, "build", "--content", root / "content", "--theme", root / "theme", "--out", folder]
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    return Site(folder)


async def cases(bench, work):
    """Each fault in turn: which it is, the words that must be told, and what was told."""
    for pattern, put, wanted in [(None, None, ""), *SHEETS]:
        yield f"sheets: {wanted or 'no fault'}", wanted, await sheet_case(bench, work, pattern, put)
    good = {("use", "evaluacion"), ("drafts", "asistencia"), ("mistakes", "evaluacion"), ("register", "asistencia")}
    for part, form in sorted(good):
        yield f"webforms: {part}, no fault", "", await form_case(bench, work, part, form, None, None)
    for part, form, pattern, put, wanted in WEB_FORMS:
        yield f"webforms: {wanted}", wanted, await form_case(bench, work, part, form, pattern, put)
    page = web_form(bench.site, "evaluacion")
    for old, new, wanted in [
        (b"'use strict'", b"'use strict';", "does not name its <script>"), (b"<main", b'<main style="color:red"', "has style"),
        (b"</main>", b"<p>" + b"larga " * 2_000 + b"</p></main>", "bytes before the logo")]:
        verdict = Verdict("webforms")
        verdict.check_none(webforms.faults_of_file(Form(placed(bench.site, page, page.bytes.replace(old, new, 1)))), of=page.path)
        yield f"webforms: {wanted}", wanted, verdict
        restored(page)


async def sheet_case(bench, work, pattern, put):
    """The verdict over the blank sheet, spoilt."""
    page, verdict = bench.site.page(SHEET), Verdict("sheets")
    # Only the first sheet's page is spoilt, or the frame of both.
    text = page.bytes.decode("utf-8")
    spoilt = placed(bench.site, page, replaced(text, pattern, put, 0 if put == '"200mm"' else 1).encode("utf-8"))
    await sheets.judge_page(bench, verdict, bench.site.folder, spoilt, work, SHEET)
    restored(page)
    return verdict


async def form_case(bench, work, part, form, pattern, put):
    """The verdict of one part of the judge over a web form, spoilt."""
    page, verdict = web_form(bench.site, form), Verdict("webforms")
    spoilt = Form(placed(bench.site, page, with_policy(replaced(page.bytes.decode("utf-8"), pattern, put, 1))))
    if part == "use":
        await webforms.faults_of_use(bench, verdict, spoilt, bench.site.folder.as_uri() + "/", work)
    elif part in ("on_paper", "register"):
        await getattr(webforms, part)(bench, verdict, spoilt, work)
    else:
        await getattr(webforms, part)(bench, verdict, spoilt)
    restored(page)
    return verdict


def web_form(site, form):
    """A web form of a session."""
    return next(page for page in site.of_kind("web-form") if page.path.endswith(f"-{form}-web.html"))


def replaced(text, pattern, put, count):
    """The text with what the pattern finds replaced, which must be there; as it is without a pattern."""
    if pattern is None:
        return text
    changed, found = re.subn(pattern, put, text, count=count)
    assert found, f"the page has no «{pattern}»"
    return changed


def with_policy(text):
    """A web form whose policy names its style and script as they are now."""
    for tag in ("style", "script"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1].encode("utf-8")
        digest = base64.b64encode(hashlib.sha256(inside).digest()).decode()
        text = re.sub(rf"{tag}-src 'sha256-[^']*'", f"{tag}-src 'sha256-{digest}'", text)
    return text.encode("utf-8")


def placed(site, page, content):
    """The page with other bytes on the disk, where a browser finds it."""
    page.file.write_bytes(content)
    return Page(site.folder, page.path)


def restored(page):
    """The page's own bytes again."""
    page.file.write_bytes(page.bytes)
