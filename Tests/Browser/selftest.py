"""Every judge can fail: each is shown a site with one fault in it, and must tell the fault.

    python -m Browser.selftest [PLANILLA]

The sites are small ones of their own; for sheets and web forms it is the demo, built by PLANILLA.
"""

import asyncio
import sys
import tempfile
from functools import partial
from pathlib import Path

from . import sample, spoilt
from .__main__ import JUDGES, judged
from .bench import ROOT, Bench, opened
from .built import Site
from .server import serve

SESSION = "sesiones/2026/2026-pot-01.html"
PLAN = "planes/2026/pot.html"
FIRST = "index.html"

# Judge, page, what is put before the end of its main part, and words of the finding.
ADDED = [
    ("links", FIRST, '<a href="falta.html">x</a>', "not there"),
    ("links", FIRST, '<a href="compromisos.html#falta">x</a>', "anchor"),
    ("links", FIRST, '<a href="Compromisos.html">x</a>', "written otherwise"),
    ("links", FIRST, '<a href="planes/">x</a>', "folder"),
    ("links", FIRST, '<a href="/index.html">x</a>', "absolute"),
    ("links", FIRST, '<a href="https://example.com/">x</a>', "outside"),
    ("links", FIRST, '<a href="../x.html">x</a>', "leaves the folder"),
    ("links", FIRST, "<p>" + "larga " * 20_000 + "</p>", "more than 100"),
    ("privacy", SESSION, "<p>Escriba a ana@example.org</p>", "ana@example.org"),
    ("privacy", SESSION, "<p>Llame al 312 555 0199</p>", "312 555 0199"),
    ("privacy", SESSION, "<p>C.C. 52.123.456</p>", "document"),
    ("privacy", SESSION, "<p>Asistió María Fernanda Gómez</p>", "Gómez"),
    ("privacy", SESSION, "<p>Lo dijo el ingeniero Perea</p>", "Perea"),
    ("privacy", SESSION, '<label>Cédula <input name="cedula"></label>', "a field asks"),
    ("html", FIRST, "<p><div>x</div></p>", "No “p” element in scope"),
    ("html", FIRST, '<img src="icono.svg">', "alt"),
    ("requests", FIRST, '<img src="http://127.0.0.1:9/x.png" alt="">', "127.0.0.1:9"),
    ("requests", FIRST, '<p style="color: red">x</p>', "Content Security Policy"),
    ("requests", FIRST, '<img src="falta.png" alt="">', "404"),
    ("axe", FIRST, "<button></button>", "button-name"),
    ("axe", FIRST, '<p class="pale">pálido</p>', "color-contrast"),
    ("axe", FIRST, '<p class="light">claro</p>', "(light, 320)"),
    ("keyboard", FIRST, '<a class="bare" href="index.html">x</a>', "does not show"),
    ("keyboard", FIRST, '<a class="away" href="index.html">x</a>', "outside the window"),
    ("reflow", FIRST, '<p class="wide">x</p>', "(320 px): 700 px wide: p.wide"),
    ("reflow", FIRST, '<p class="large">x</p>', "letters at 200 %"),
    ("print", PLAN, '<p class="wide">x</p>', "px of paper"),
    ("print", PLAN, '<p class="gone">desaparecida</p>', "desaparecida"),
    ("print", PLAN, '<p class="pages">x</p>', "sheets"),
]
CLASSES = """.pale { color: #999; background: #fff; } .bare:focus { outline: none; }
.away { position: absolute; left: -5000px; } .wide { width: 700px; margin: 0 0 0 -1rem; }
.large { width: 25rem; margin: 0 -1rem; } @media print { .wide { width: 900px; }
.gone { position: absolute; left: -999px; } .pages { height: 5000mm; } }
@media (prefers-color-scheme: light) { .light { color: #aaa; } }
"""

# Judge, page, words of it that give way to others, and words of the finding.
REPLACED = [
    ("demo", PLAN, "Realizada", "Cancelada", "2026-POT-01 is not there as"),
    ("demo", PLAN, "1 de 2", "2 de 2", "1 de 2 sesiones"),
    ("demo", SESSION, "Antioquia", "Chocó", "«Antioquia» is missing"),
    ("demo", SESSION, 'id="compromiso-2"', "", "#compromiso-2 is missing"),
    ("demo", "planes/2026.html", "33 part", "34 part", "33 participations"),
    ("demo", "compromisos.html", "cartilla</a>: cumplido", "cartilla</a>: vencido", "not overdue"),
    ("demo", "compromisos.html", "1 vencido", "2 vencidos", "the number of those overdue"),
    ("demo", FIRST, "2026-pot-02", "2026-pot-01", "2026-POT-02, is not linked"),
    ("keyboard", FIRST, '<a class="skip" href="#contenido">Ir al contenido</a>', "", "no skip link"),
    ("print", "estilo.css", "nav, .skip {", ".skip {", "nav «"),
    ("css", "estilo.css", "margin: 1rem", "margin: 1ram", "not understood: margin"),
    ("css", "estilo.css", "var(--ink)", "var(--inc)", "--inc is used"),
    ("css", "estilo.css", "nav a {", "nav a:focused {", "nav a:focused"),
    ("html", "estilo.css", "margin: 1rem", "margin: 1ram", "estilo.css"),
    ("html", "icono.svg", "<rect", "<rekt", "icono.svg"),
    ("links", "estilo.css", "a { color", "a { background: url(falta.png); color", "falta.png"),
]

# Judge, a file that is added with its text, and words of the finding.
FILES = [
    ("links", "Index.html", sample.ICON, "one file where case does not count"),
    ("links", "aux.txt", "x", "not a file name everywhere"),
    ("links", "sola.html", "<title>x</title>", "cannot be reached"),
    ("links", "sitemap.xml", "<urlset><url><loc>falta.html</loc></url></urlset>", "no file of the site"),
    ("privacy", "buscar.json", '{"correo": ""}', "key"),
    ("feeds", "a.txt", "the sample has no calendar at all", "0 calendars of 2 events and not 3"),
    ("feeds", "a.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "lines must end in CRLF"),
    ("privacy", "a.ics", "BEGIN:VCALENDAR\r\nATTENDEE:x\r\n", "ATTENDEE"),
]

# What a generator would have to do, as a shell script; and words of the finding.
GENERATORS = [
    ('date +%N > "$out/a"', "differs at byte"),
    ('echo $TZ > "$out/$TZ.txt" 2>/dev/null || echo > "$out/x"', "in one of them only"),
    ('ls -U "$content/planes/2026" > "$out/a"; pwd >> "$out/a"', "differs at byte"),
    ('echo a > "$out/a"; echo "00 a" > "$out/MANIFEST"', "MANIFEST"),
    ('echo a > "$out/a"; : > "$out/MANIFEST"', "leaves out a"),
    ("exit 3", "the build failed"),
]
HONEST = 'echo a > "$out/a"; cd "$out"; sha256sum a > MANIFEST'
GENERATOR = """#!/bin/sh
while [ $# -gt 0 ]; do case $1 in --out) out=$2;; --content) content=$2;; esac; shift; done
mkdir -p "$out"
"""


# The judge whose start takes seconds: it gets all its faults in one site.
SLOW = "html"
# The judges that need the demo's forms.
OF_FORMS = ("sheets", "webforms")


class Tests:
    """The cases and their outcome."""

    def __init__(self, folder: Path, shared: Bench):
        self.folder, self.shared = folder, shared
        self.count, self.passed, self.failed, self.skipped = 0, 0, 0, 0

    async def each(self, cases):
        """Cases one after the other."""
        for judge, spoil, wanted in cases:
            await self.case(judge, spoil, wanted)

    async def case(self, judge, spoil, wanted):
        """One judge over one spoilt site: its findings must have all wanted words, or be none."""
        self.count += 1
        folder = self.folder / str(self.count)
        sample.write_site(folder / "site")
        sample.write_content(folder / "content")
        generator = folder / "planilla"
        sample.write(generator, GENERATOR + HONEST)
        spoil(folder)
        generator.chmod(0o755)
        bench = Bench(Site(folder / "site"), folder / "content", None, generator)
        bench.browser = self.shared.browser
        with serve(bench.site.folder) as server:
            bench.address = server.address
            verdict = await judged(judge, bench)
        self.tell(judge, verdict, wanted)

    async def forms(self, planilla):
        """The judges of sheets and web forms over the demo, spoilt in one place after the other."""
        lack = self.shared.lacks(["chromium", "pdftotext", "zbar"]) or (None if planilla else "no generator was found")
        if lack:
            self.skipped += 1
            print(f"skip {', '.join(OF_FORMS)}: {lack}")
            return
        bench = Bench(spoilt.built(planilla, ROOT, self.folder / "demo"), ROOT / "content", ROOT / "theme", planilla)
        bench.browser = self.shared.browser
        with serve(bench.site.folder) as server:
            bench.address = server.address
            async for name, wanted, verdict in spoilt.cases(bench, self.folder):
                self.tell(name, verdict, [wanted] if wanted else [])

    def tell(self, judge, verdict, wanted):
        """Counts one case and tells where it went otherwise."""
        told = "\n".join(verdict.failures)
        if verdict.skipped and not verdict.passed:
            self.skipped += 1
            print(f"skip {judge}: {verdict.skipped[0]}")
        elif all(words in told for words in wanted) and bool(told) == bool(wanted):
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL {judge}: expected {wanted or 'no finding'}, told: {told or 'nothing'}")


def added(page, text):
    """Puts text at the end of a page's main part, and the faults' classes into the style sheet."""
    def spoil(folder):
        replaced(page, "</main>", text + "</main>", folder)
        with open(folder / "site/estilo.css", "a", encoding="utf-8") as sheet:
            sheet.write(CLASSES)
    return spoil


def written(path, text, folder):
    """Writes a file that was not there, or another in its place."""
    sample.write(folder / path, text)


def replaced(page, old, new, folder):
    """Replaces words of a file of the site, which must be there."""
    file = folder / "site" / page
    text = file.read_text("utf-8")
    assert old in text, f"{file} has no «{old}»"
    file.write_text(text.replace(old, new), "utf-8")


def faults():
    """Every case: the judge, what spoils the site, and words of the finding."""
    for judge, page, text, wanted in ADDED:
        yield judge, added(page, text), wanted
    for judge, page, old, new, wanted in REPLACED:
        yield judge, partial(replaced, page, old, new), wanted
    for judge, file, text, wanted in FILES:
        yield judge, partial(written, f"site/{file}", text), wanted
    for script, wanted in GENERATORS:
        yield "determinism", partial(written, "planilla", GENERATOR + script), wanted


async def run(planilla: Path | None) -> int:
    """All cases; the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample.write_site(folder / "site")
        async with opened(Bench(Site(folder / "site"))) as shared:
            tests = Tests(folder, shared)
            cases = [(judge, lambda _: None, []) for judge in JUDGES if judge not in ("feeds", *OF_FORMS)]
            cases += [(judge, spoil, [wanted]) for judge, spoil, wanted in faults() if judge != SLOW]
            slow = [(spoil, wanted) for judge, spoil, wanted in faults() if judge == SLOW]
            cases.append((SLOW, lambda at: [spoil(at) for spoil, _ in slow], [wanted for _, wanted in slow]))
            # Those of forms spoil one site in turn, beside the others.
            await asyncio.gather(tests.forms(planilla), *(tests.each(cases[start::2]) for start in (0, 1)))
    print(f"{tests.passed} passed, {tests.failed} failed, {tests.skipped} skipped")
    return 1 if tests.failed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(run(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)))
