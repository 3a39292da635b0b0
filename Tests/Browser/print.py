"""Plans and sessions print well on letter paper: no navigation, nothing cut, text that can be copied."""

import re
import subprocess
import tempfile
from pathlib import Path

from .built import cover

NEEDS = ("chromium", "pdftotext")

KINDS = {"plan": 14, "session": 7}
# Letter less margins of 15 mm, in CSS pixels.
PRINTABLE = 816 - 113
CHROME = "nav, [role=navigation], [role=search], form, dialog, header button, a[href^='#']:first-child"
SHOWN = """query => [...document.querySelectorAll(query)].filter(it =>
  !it.closest('main') && it.getClientRects().length && getComputedStyle(it).visibility !== 'hidden')
  .map(it => it.tagName.toLowerCase() + ' «' + it.innerText.trim().slice(0, 40) + '»')"""
MAIN = "(document.querySelector('main') ?? document.body).innerText"


async def judge(bench, verdict):
    """A few plan and session pages that between them show all that such pages have."""
    pages = {kind: cover(bench.site.of_kind(kind), most=3) for kind in KINDS}
    verdict.check_none([f"no page of kind «{kind}»" for kind in KINDS if not pages[kind]], of="print")
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "page.pdf"
        async with bench.page(viewport={"width": PRINTABLE, "height": 900}) as tab:
            await tab.emulate_media(media="print")
            for kind, most in KINDS.items():
                for page in pages[kind]:
                    await tab.goto(bench.address + page.path)
                    verdict.check_none(await faults_on_screen(tab), of=page.path)
                    await tab.pdf(path=paper, format="Letter", prefer_css_page_size=True)
                    words = await tab.evaluate(MAIN)
                    verdict.check_none(faults_on_paper(paper, words, most), of=f"{page.path} (PDF)")


async def faults_on_screen(tab):
    """Navigation that print keeps, and boxes wider than the paper."""
    faults = [f"{name} is printed" for name in await tab.evaluate(SHOWN, CHROME)]
    wide = await tab.evaluate("document.scrollingElement.scrollWidth")
    if wide > PRINTABLE:
        faults.append(f"{wide} px wide on {PRINTABLE} px of paper")
    return faults


def faults_on_paper(paper, words, most):
    """Too many sheets, words beyond the edge, words that the reader of a PDF does not get."""
    boxes = pdftotext(paper, "-bbox")
    sheets = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', boxes, re.DOTALL)
    if not 1 <= len(sheets) <= most:
        yield f"{len(sheets)} sheets, expected 1 to {most}"
    for number, (width, _, text) in enumerate(sheets, 1):
        for left, right, word in re.findall(r'xMin="([-\d.]+)".*?xMax="([-\d.]+)".*?>(.*?)</word>', text):
            if float(left) < 0 or float(right) > float(width):
                yield f"sheet {number}: «{word}» is cut at the edge"
    if any((width, height) != ("612.000000", "792.000000") for width, height, _ in sheets):
        yield f"the paper is not letter: {sheets[0][:2]}"
    printed = _letters(pdftotext(paper))
    lost = sorted({word for word in re.findall(r"\w{4,}", words) if _letters(word) not in printed})
    if lost:
        yield f"words that are not in the PDF: {', '.join(lost[:12])}"
    if not re.search("[áéíóúñ]", printed):
        yield "no letter with an accent can be read in the PDF"


def pdftotext(paper, *options):
    """What poppler reads in a PDF."""
    run = subprocess.run(["pdftotext", *options, str(paper), "-"], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def _letters(text):
    return re.sub(r"[\W_]+", "", text).lower()
