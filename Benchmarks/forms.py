#!/usr/bin/env python3
"""What a session's sheets and web forms cost a build: one corpus with the demo's forms, and without.

    script/bench --forms [--pages 2000] [--runs 5] [--seed 1] [--keep]

The corpus is the benchmark's, with the demo's logo and controller of data. One contestant has the demo's forms
besides, so that each session gets its sheets, its web forms and its packet. The contestants run in turn, after one
round that does not count. A page costs what the build without forms takes for a document, plans and sessions alike;
a session's forms cost what the other build takes more, divided by the sessions. Printed are medians, and the median
of the rounds' own ratios.
"""

import argparse
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import agency
import contestants
import corpus

DEMO = Path(agency.ROOT) / "content"
THEME = f"{agency.ROOT}/theme"
#: A session's sheets and web forms may cost as much as so many pages.
MOST_PAGES = 3
#: The most bytes of a web form without its logo, and of one physical sheet without its codes.
MOST_WEB_FORM, MOST_SHEET = 30 * 1024, 60 * 1024
LOGO = re.compile(rb'src="data:image/[^"]*"')
CODE = re.compile(rb'<svg class="code".*?</svg>', re.DOTALL)
SHEET = re.compile(rb'<svg class="paper".*?\n</svg>\n', re.DOTALL)


def main():
    options = parse()
    work = Path(tempfile.mkdtemp(dir=options.work, prefix="forms-"))
    try:
        builds, documents, sessions = prepare(work, options)
        rounds = measure(builds, options.runs, f"{work}/log")
        print(table(options, rounds, documents, sessions, Path(builds["with forms"].out)))
    finally:
        if options.keep:
            say(f"the corpus is in {work}")
        else:
            shutil.rmtree(work)


def parse():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--planilla", required=True, help="the program")
    arguments.add_argument("--work", help="folder for the corpus")
    arguments.add_argument("--pages", type=int, default=2_000)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--keep", action="store_true", help="leave the corpus in the work folder")
    return arguments.parse_args()


def prepare(work, options):
    """The two builds by name, and how many documents and sessions each has."""
    say(f"making {options.pages:,} documents")
    builds = {}
    for name in ["without forms", "with forms"]:
        content, out = work / name.replace(" ", "-"), work / f"{name.replace(' ', '-')}-site"
        documents = corpus.make(options.pages, str(content), seed=options.seed)
        add_office(content)
        if name == "with forms":
            add_forms(content)
        command = [options.planilla, "build", "--content", str(content), "--theme", THEME, "--out", str(out)]
        builds[name] = contestants.Contestant(name, command, str(out))
    # Every session of a plan has its forms, whether or not it has an aide-mémoire.
    plans = sum(document.startswith("planes/") for document in documents)
    return builds, len(documents), plans * corpus.SESSIONS


def add_office(content):
    """The demo's logo, and who answers for the data: what forms show of the office."""
    site = (DEMO / "sitio.yml").read_text("utf-8")
    controller = re.search(r"(?m)^responsable_datos:\n(?:[ \t].*\n)+", site).group()
    file = content / "sitio.yml"
    text = file.read_text("utf-8").replace("  pais: CO\n", "  pais: CO\n  logo: recursos/logo.svg\n")
    file.write_text(text + controller, "utf-8")
    for path in ["recursos/logo.svg", "paginas/privacidad.md"]:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(DEMO / path, content / path)


def add_forms(content):
    """The demo's forms, for those of their activities that the corpus has."""
    procedure = content / "procedimiento.md"
    text = procedure.read_text("utf-8")
    known = set(re.findall(r"\{id: ([a-z-]+), nombre: \"[^\"]+\", evaluable", text))
    demo = (DEMO / "procedimiento.md").read_text("utf-8")
    listed = re.search(r"(?m)^formatos:\n(?:  - .*\n)+", demo).group()
    procedure.write_text(re.sub(r"(?m)^formatos:\n(?:  - .*\n)+", lambda _: listed, text), "utf-8")
    (content / "formatos").mkdir()
    for file in sorted((DEMO / "formatos").glob("*.md")):
        (content / "formatos" / file.name).write_text(for_activities(file.read_text("utf-8"), known), "utf-8")


def for_activities(form, known):
    """`form`, filled at those of its activities that are known; at none it belongs to no session."""
    def line(match):
        types = [name for name in re.split(r",\s*", match.group(1)) if name in known]
        return f"aplica_a: [{', '.join(types)}]\n" if types else ""
    return re.sub(r"(?m)^aplica_a: \[(.*)\]\n", line, form)


def measure(builds, runs, log):
    """For each round that counts, each contestant's clean build."""
    rounds = []
    for number in range(runs + 1):
        each = {name: build.clean(log) for name, build in builds.items()}
        if number:
            rounds.append(each)
    return rounds


def sizes(out):
    """The largest web form without its logo, and the largest physical sheet without its codes, in bytes."""
    forms = [len(LOGO.sub(b"", file.read_bytes())) for file in out.rglob("*-web.html")]
    sheets = [
        len(CODE.sub(b"", sheet)) for file in out.rglob("*.html") for sheet in SHEET.findall(file.read_bytes())]
    if not forms or not sheets:
        sys.exit("forms: the site has no forms")
    return max(forms), max(sheets)


def table(options, rounds, documents, sessions, out):
    """Markdown, for docs/benchmarks.md."""
    lines = [
        f"`script/bench --forms --pages {options.pages} --runs {options.runs}`", "",
        "| clean build | wall | (least to most) | CPU | peak memory |", "|---|---|---|---|---|"]
    for name in rounds[0]:
        walls, cpus, peaks = zip(*((each[name].wall, each[name].cpu, each[name].memory) for each in rounds))
        lines.append(
            f"| {name} | {statistics.median(walls):.2f} s | {min(walls):.2f} s to {max(walls):.2f} s | "
            f"{statistics.median(cpus):.2f} s | {statistics.median(peaks) / 1e6:.0f} MB |")
    costs = {field: cost(rounds, field, documents, sessions) for field in ("wall", "cpu")}
    form, sheet = sizes(out)
    lines += [
        "", "| target | at most | measured | |", "|---|---|---|---|",
        f"| forms of a session ÷ a page, wall | {MOST_PAGES} | {costs['wall']:.2f} | {verdict(costs['wall'], MOST_PAGES)} |",
        f"| the same, CPU | – | {costs['cpu']:.2f} | for comparison |",
        f"| the largest web form before its logo | {MOST_WEB_FORM / 1024:.0f} KB | {form / 1024:.1f} KB | "
        f"{verdict(form, MOST_WEB_FORM)} |",
        f"| the largest sheet before its codes | {MOST_SHEET / 1024:.0f} KB | {sheet / 1024:.1f} KB | "
        f"{verdict(sheet, MOST_SHEET)} |"]
    return "\n".join(lines)


def cost(rounds, field, documents, sessions):
    """What a session's forms take, in pages: the median of the rounds' own ratios."""
    def ratio(each):
        bare, full = getattr(each["without forms"], field), getattr(each["with forms"], field)
        return (full - bare) / sessions / (bare / documents)
    return statistics.median(ratio(each) for each in rounds)


def verdict(measured, most):
    return "ok" if measured <= most else "missed"


def say(words):
    print(f"forms: {words}", file=sys.stderr)


if __name__ == "__main__":
    main()
