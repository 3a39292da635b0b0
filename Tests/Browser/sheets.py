"""Printed sheets: every mark where layout.json has it, no text cut or covered, both codes read at 100 dpi."""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from .bench import ROOT
from .built import Site
from .paper import Sheet, measured

NEEDS = ("chromium", "pdftotext", "zbar", "content", "planilla")

PAPERS = {"carta": (215.9, 279.4), "oficio": (215.9, 330.2), "a4": (210.0, 297.0)}
FONT = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")


async def judge(bench, verdict):
    """Blank sheets of every form on every size of paper, then the sheets of a few sessions."""
    check_widths(verdict)
    with tempfile.TemporaryDirectory() as name, ProcessPoolExecutor(2) as pool:
        work, tasks = Path(name), []
        for paper, size in PAPERS.items():
            site = built_on(bench, paper, work)
            verdict.check(site, f"{paper}: the demo is not built on this paper")
            for page in blanks(site) if site else ():
                of = f"{paper}: {page.path}"
                verdict.check_none(faults_of_paper(page, size), of=of)
                tasks.append((site.folder, page, of))
        tasks += [(bench.site.folder, page, page.path) for page in of_sessions(bench.site)]
        await asyncio.gather(*(in_turn(bench, verdict, tasks[start::2], work, pool) for start in (0, 1)))


async def in_turn(bench, verdict, tasks, work, pool):
    """Pages one after the other."""
    for folder, page, name in tasks:
        await judge_page(bench, verdict, folder, page, work, name, pool)


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
    # On another paper a published version is another form.
    shutil.copytree(bench.content, content, ignore=shutil.ignore_patterns("formatos.lock", "publicados"))
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


async def judge_page(bench, verdict, folder, page, work, name, pool=None):
    """One page of sheets, printed, and then measured: by another process, where there is a pool of them."""
    with tempfile.TemporaryDirectory(dir=work) as own:
        paper = Path(own) / "sheets.pdf"
        async with bench.page() as tab:
            await tab.goto(page.file.resolve().as_uri())
            await tab.pdf(path=paper, prefer_css_page_size=True, print_background=True)
            words = await tab.evaluate("[...document.querySelectorAll('main svg text')].map(it => it.textContent).join(' ')")
        wanted = [Sheet(sheet.get("width"), sheet.get("height"), sheet_letters(sheet), bool(sheet.xpath("./g[@transform]")))
                  for sheet in sheets_of(page)]
        found = await asyncio.get_running_loop().run_in_executor(pool, measured, paper, wanted, words, folder, name)
    verdict.passed += found.passed
    verdict.failures += found.failures


def sheet_letters(sheet):
    """The words of a sheet's codes, as printed beside them; nothing for a page that has none."""
    found = [text for text in sheet.itertext() if text.startswith("PLN1/")]
    return found[0] if found else None


def faults_of_paper(page, size):
    """Sheets that are not of this paper, upright or lying."""
    for number, sheet in enumerate(sheets_of(page), 1):
        sides = [float(sheet.get(side).removesuffix("mm")) for side in ("width", "height")]
        if sorted(sides) != sorted(size):
            yield f"sheet {number} is {sides[0]} × {sides[1]} mm, not {size[0]} × {size[1]}"
