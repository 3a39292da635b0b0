"""Measures printed sheets: where marks, words and codes stand in a PDF, in millimetres."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .verdict import Verdict

MM = 25.4 / 72
# Far less than a pen is off by; a browser rounds pages to its own 1/96 of an inch.
NEAR, PAGE_NEAR = 0.05, 0.3
# The radius of a mark to fill, in millimetres.
BUBBLE = 2.0
# The luminance that has 4.5 to 1 against white paper.
PALEST = 1.05 / 4.5 - 0.05


@dataclass
class Sheet:
    """What a sheet says of itself: its sides with their unit, the words of its codes, and whether it lies on its side."""

    width: str
    height: str
    letters: str | None
    turned: bool


def measured(paper: Path, sheets: list[Sheet], words: str, folder: Path, name: str) -> Verdict:
    """The printed page of each sheet, and whether all `words` can be read in the PDF."""
    import pdfplumber

    verdict = Verdict("sheets")
    codes = read_codes(paper)
    with pdfplumber.open(paper) as document:
        verdict.check(
            len(document.pages) == len(sheets), f"{name}: {len(document.pages)} pages for {len(sheets)} sheets")
        for number, (printed, sheet) in enumerate(zip(document.pages, sheets), 1):
            where = f"{name}, page {number}"
            verdict.check_none(faults_of_size(printed, sheet), of=where)
            verdict.check_none(faults_of_text(printed), of=where)
            verdict.check_none(faults_of_ink(printed), of=where)
            letters = sheet.letters
            if letters:
                verdict.check(
                    codes.get(number) == [letters, letters], f"{where}: the codes say {codes.get(number)}, not {letters}")
                layout = layout_of(folder, letters)
                verdict.check_none(faults_of_marks(printed, layout, letters, sheet.turned), of=where)
            printed.close()
    run = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, check=True)
    printed = _letters(run.stdout.decode("utf-8"))
    lost = sorted({word for word in re.findall(r"\w{4,}", words) if _letters(word) not in printed})
    verdict.check(not lost, f"{name}: words that are not in the PDF: {', '.join(lost[:10])}")
    return verdict


def layout_of(folder, letters):
    """The layout that a sheet's letters name."""
    form, version = letters.split("/")[1:3]
    return json.loads((folder / f"formatos/{form.lower()}-{version}.layout.json").read_text("utf-8"))


def read_codes(paper):
    """What zbar reads on each page at 100 dpi."""
    from PIL import Image
    from pyzbar.pyzbar import ZBarSymbol, decode

    subprocess.run(["pdftoppm", "-r", "100", "-gray", "-png", str(paper), str(paper.with_name("scan"))], check=True)
    read = {}
    for file in paper.parent.glob("scan-*.png"):
        with Image.open(file) as picture:
            texts = sorted(code.data.decode() for code in decode(picture, symbols=[ZBarSymbol.QRCODE]))
        read[int(file.stem.rsplit("-", 1)[1])] = texts
    return read


def faults_of_size(printed, sheet):
    """A page that is not as large as its sheet says."""
    wanted = [float(side.removesuffix("mm")) for side in (sheet.width, sheet.height)]
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
