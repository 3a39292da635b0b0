"""Printed sheets: every mark where layout.json has it, no text cut or covered, both codes read at 100 dpi."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .bench import ROOT
from .built import Site

NEEDS = ("chromium", "pdftotext", "zbar", "content", "planilla")

PAPERS = {"carta": (215.9, 279.4), "oficio": (215.9, 330.2), "a4": (210.0, 297.0)}
MM = 25.4 / 72
# Far less than a pen is off by; a browser rounds pages to its own 1/96 of an inch.
NEAR, PAGE_NEAR = 0.05, 0.3
# The radius of a mark to fill, in millimetres.
BUBBLE = 2.0
# The luminance that has 4.5 to 1 against white paper.
PALEST = 1.05 / 4.5 - 0.05
FONT = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")


async def judge(bench, verdict):
    """Blank sheets of every form on every size of paper, then the sheets of a few sessions."""
    check_widths(verdict)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for paper, size in PAPERS.items():
            site = built_on(bench, paper, work)
            verdict.check(site, f"{paper}: the demo is not built on this paper")
            for page in blanks(site) if site else ():
                name = f"{paper}: {page.path}"
                verdict.check_none(faults_of_paper(page, size), of=name)
                await judge_page(bench, verdict, site.folder, page, work, name)
        for page in of_sessions(bench.site):
            await judge_page(bench, verdict, bench.site.folder, page, work, page.path)


def check_widths(verdict):
    """The committed widths are the font's, where the font is there to be asked."""
    if not FONT.is_file():
        verdict.skip("the widths of Liberation Sans: sudo apt install fonts-liberation")
        return
    run = subprocess.run(
        [sys.executable, str(ROOT / "script/font-widths"), "--check"], capture_output=True, text=True, check=False)
    verdict.check(run.returncode == 0, f"script/font-widths --check: {run.stderr.strip()}")


def built_on(bench, paper, work):
    """The demo with all its forms on one size of paper."""
    content, out = work / f"content-{paper}", work / paper
    shutil.copytree(bench.content, content)
    for file in (content / "formatos").glob("*.md"):
        text = re.sub(r"(?m)^papel: (carta|oficio|a4)", f"papel: {paper}", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    command = [str(bench.planilla.resolve()), "build", "--content", str(content), "--out", str(out)]
    if bench.theme:
        command += ["--theme", str(bench.theme.resolve())]
    environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(work)}
    run = subprocess.run(command, capture_output=True, check=False, env=environment)
    return Site(out) if run.returncode == 0 else None


def blanks(site):
    """The pages of blank sheets: those with a layout beside them."""
    for page in site.of_kind("sheets"):
        if page.path.startswith("formatos/"):
            yield page


def of_sessions(site):
    """One sheet of each form, and few packets that between them have every form."""
    pages = [page for page in site.of_kind("sheets") if page.path.startswith("sesiones/")]
    packets, singles = [], {}
    for page in pages:
        if page.path.endswith("-paquete.html"):
            packets.append((page, {sheet_letters(sheet).split("/")[1] for sheet in sheets_of(page) if sheet_letters(sheet)}))
        else:
            singles.setdefault(sheet_letters(sheets_of(page)[0]).split("/")[1], page)
    yield from singles.values()
    missing = set().union(*(forms for _, forms in packets))
    while missing:
        packet, forms = max(packets, key=lambda it: (len(it[1] & missing), -len(it[0].bytes)))
        yield packet
        missing -= forms


def sheets_of(page):
    """The physical sheets of a page."""
    return page.tree.xpath("//main/svg")


async def judge_page(bench, verdict, folder, page, work, name):
    """One page of sheets, printed and measured."""
    import pdfplumber

    paper = work / "sheets.pdf"
    async with bench.page() as tab:
        await tab.goto(page.file.resolve().as_uri())
        await tab.pdf(path=paper, prefer_css_page_size=True, print_background=True)
        words = await tab.evaluate("[...document.querySelectorAll('main svg text')].map(it => it.textContent).join(' ')")
    sheets = sheets_of(page)
    codes = read_codes(paper, work)
    with pdfplumber.open(paper) as document:
        verdict.check(
            len(document.pages) == len(sheets), f"{name}: {len(document.pages)} pages for {len(sheets)} sheets")
        for number, (printed, sheet) in enumerate(zip(document.pages, sheets), 1):
            where = f"{name}, page {number}"
            verdict.check_none(faults_of_size(printed, sheet), of=where)
            verdict.check_none(faults_of_text(printed), of=where)
            verdict.check_none(faults_of_ink(printed), of=where)
            letters = sheet_letters(sheet)
            if letters:
                verdict.check(
                    codes.get(number) == [letters, letters], f"{where}: the codes say {codes.get(number)}, not {letters}")
                turned = bool(sheet.xpath("./g[@transform]"))
                verdict.check_none(faults_of_marks(printed, layout_of(folder, letters), letters, turned), of=where)
    printed = _letters(subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, check=True).stdout.decode())
    lost = sorted({word for word in re.findall(r"\w{4,}", words) if _letters(word) not in printed})
    verdict.check(not lost, f"{name}: words that are not in the PDF: {', '.join(lost[:10])}")


def sheet_letters(sheet):
    """The words of a sheet's codes, as printed beside them; nothing for a page that has none."""
    found = [text for text in sheet.itertext() if text.startswith("PLN1/")]
    return found[0] if found else None


def layout_of(folder, letters):
    """The layout that a sheet's letters name."""
    form, version = letters.split("/")[1:3]
    return json.loads((folder / f"formatos/{form.lower()}-{version}.layout.json").read_text("utf-8"))


def read_codes(paper, work):
    """What zbar reads on each page at 100 dpi."""
    from PIL import Image
    from pyzbar.pyzbar import ZBarSymbol, decode

    for old in work.glob("scan-*.png"):
        old.unlink()
    subprocess.run(["pdftoppm", "-r", "100", "-gray", "-png", str(paper), str(work / "scan")], check=True)
    read = {}
    for file in work.glob("scan-*.png"):
        with Image.open(file) as picture:
            texts = sorted(code.data.decode() for code in decode(picture, symbols=[ZBarSymbol.QRCODE]))
        read[int(file.stem.rsplit("-", 1)[1])] = texts
    return read


def faults_of_paper(page, size):
    """Sheets that are not of this paper, upright or lying."""
    for number, sheet in enumerate(sheets_of(page), 1):
        sides = [float(sheet.get(side).removesuffix("mm")) for side in ("width", "height")]
        if sorted(sides) != sorted(size):
            yield f"sheet {number} is {sides[0]} × {sides[1]} mm, not {size[0]} × {size[1]}"


def faults_of_size(printed, sheet):
    """A page that is not as large as its sheet says."""
    wanted = [float(sheet.get(side).removesuffix("mm")) for side in ("width", "height")]
    got = [float(printed.width) * MM, float(printed.height) * MM]
    if any(abs(a - b) > PAGE_NEAR for a, b in zip(wanted, got)):
        yield f"{got[0]:.2f} × {got[1]:.2f} mm, not {wanted[0]} × {wanted[1]}"


def faults_of_marks(printed, layout, letters, turned):
    """Bubbles and fiducials that are not where the layout has them, or that it does not know."""
    page = layout["pages"][int(letters.split("/")[5]) - 1]
    width = layout["page"]["width"]

    def place(point):
        return (point[1], width - point[0]) if turned else tuple(point)

    wanted = [place(bubble["at"]) for group in page["groups"] for bubble in group["bubbles"]]
    radius = layout["bubble-radius"]
    yield from faults_of_places("bubble", wanted, round_marks(printed, radius))
    squares = [
        (layout["fiducials"], layout["fiducial-side"], "fiducial"),
        (layout["orientation"], layout["orientation-side"], "orientation")]
    for centers, side, what in squares:
        yield from faults_of_places(what, [place(point) for point in centers], square_marks(printed, side))


def faults_of_places(what, wanted, found):
    """Every wanted place has one found within reach, and none is left over."""
    if len(wanted) != len(found):
        yield f"{len(found)} of {what}, expected {len(wanted)}"
    for x, y in wanted:
        off = min(((x - a) ** 2 + (y - b) ** 2) ** 0.5 for a, b in found) if found else 99
        if off > NEAR:
            yield f"{what} at {x}, {y} is off by {off:.3f} mm"


def round_marks(printed, radius):
    """The centres of circles of this radius, in millimetres."""
    boxes = [(it["x0"], it["top"], it["x1"], it["bottom"]) for it in printed.curves if it["stroke"] and not it["fill"]]
    return [_center(box) for box in boxes if abs(_side(box) - 2 * radius) < 0.1]


def square_marks(printed, side):
    """The centres of filled squares of this side, in millimetres."""
    boxes = {
        (it["x0"], it["top"], it["x1"], it["bottom"]) for it in printed.rects + printed.curves if it["fill"]}
    return [
        _center(box) for box in boxes
        if abs(_side(box) - side) < 0.05 and abs((box[3] - box[1]) * MM - side) < 0.05]


def faults_of_text(printed):
    """Words that overlap, cross a line of the grid, or stand too near the edge for a printer."""
    words = printed.extract_words(keep_blank_chars=False, use_text_flow=True, extra_attrs=["size", "upright"])
    upright = [word for word in words if word["upright"]]
    boxes = []
    for word in upright:
        trim = (word["bottom"] - word["top"]) * 0.18
        boxes.append((word["x0"], word["top"] + trim, word["x1"], word["bottom"] - trim, word["text"]))
    for x0, top, x1, bottom, text in boxes:
        if min(x0, top, printed.width - x1, printed.height - bottom) * MM < 5:
            yield f"«{text}» is nearer than 5 mm to the edge"
    boxes.sort(key=lambda box: box[1])
    for index, (x0, top, x1, bottom, text) in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other[1] >= bottom:
                break
            if min(x1, other[2]) - max(x0, other[0]) > 0.3 and min(bottom, other[3]) - other[1] > 0.3:
                yield f"«{text}» overlaps «{other[4]}»"
    columns = [(it["x0"], it["top"], it["bottom"]) for it in printed.lines if abs(it["x1"] - it["x0"]) < 0.1]
    for rect in printed.rects:
        if rect["stroke"]:
            columns += [(x, rect["top"], rect["bottom"]) for x in (rect["x0"], rect["x1"])]
    for x0, top, x1, bottom, text in boxes:
        middle = (top + bottom) / 2
        if any(x0 + 0.5 < x < x1 - 0.5 and above < middle < below for x, above, below in columns):
            yield f"«{text}» crosses a line"


def faults_of_ink(printed):
    """Letters that a grey printer makes too pale to read: less than 4.5 to 1 on white.

    The codes inside bubbles are pale on purpose; what they stand for is written above or beside them.
    """
    marks = round_marks(printed, BUBBLE)
    pale = sorted({
        char["text"] for char in printed.chars
        if char["text"].strip() and _lightness(char["non_stroking_color"]) > PALEST and not _within(char, marks)})
    if pale:
        yield f"letters too pale for grey print: {''.join(pale[:20])}"


def _within(char, marks):
    """Whether a letter stands in one of the round marks."""
    x, y = _center((char["x0"], char["top"], char["x1"], char["bottom"]))
    return any((x - a) ** 2 + (y - b) ** 2 < BUBBLE**2 for a, b in marks)


def _lightness(color):
    """A colour as relative luminance; black where the PDF names none."""
    if not color:
        return 0
    parts = [float(part) for part in color]
    if len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    elif len(parts) == 1:
        parts *= 3
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _center(box):
    return (box[0] + box[2]) / 2 * MM, (box[1] + box[3]) / 2 * MM


def _side(box):
    return (box[2] - box[0]) * MM


def _letters(text):
    return re.sub(r"[\W_]+", "", text).lower()
