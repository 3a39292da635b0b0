"""What was measured, as one table of runs and one of targets."""

import os
import platform
import subprocess
from statistics import median

STATES = ["clean", "nothing changed", "one file edited", "a plan's title edited"]
MEGABYTE = 1_000_000


def plain(bench):
    """The tables for a terminal, columns in line."""
    tables = [_aligned(table) for table in (_run_table(bench), _target_table(bench)) if len(table) > 1]
    return "\n\n".join(tables + _notes(bench))


def markdown(bench):
    """The section for docs/benchmarks.md: machine, command, tables."""
    parts = [
        f"## {bench.options.pages:,} documents", "", f"`{command(bench.options)}`, medians of {bench.options.runs} "
        "counted rounds.", "", *machine(bench), "", *_piped(_run_table(bench))]
    targets = _target_table(bench)
    if len(targets) > 1:
        parts += ["", *_piped(targets), *(line for note in _notes(bench) for line in ("", note))]
    return "\n".join(parts)


def command(options):
    """The command line that repeats this measurement."""
    words = ["script/bench", f"--pages {options.pages}", f"--runs {options.runs}"]
    if options.seed != 1:
        words.append(f"--seed {options.seed}")
    if options.only:
        words.append(f"--only {options.only}")
    if options.with_hugo:
        words.append("--with-hugo")
    return " ".join(words + ["--markdown"])


def machine(bench):
    """Lines that say what it ran on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    facts = [
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, Linux {platform.release()}, "
        f"{_filesystem(bench.work)}; load {bench.load:.1f} when it started",
        f"libcmark {_said(['pkg-config', '--modversion', 'libcmark'])}, {_said(['cc', '--version'])}",
    ]
    if bench.has("hugo"):
        facts.append(_said([bench.options.hugo, "version"]).split("-")[0])
    if bench.has("planilla"):
        facts.append(_said(["swift", "--version"]))
    facts.append(
        f"peak memory is never shown below {bench.memory_floor / MEGABYTE:.0f} MB, which the program that starts "
        "the others takes")
    return [f"- {fact}" for fact in facts]


def _notes(bench):
    if bench.has("planilla") and bench.options.pages != 10_000:
        return ["The ratios' targets are set for 10,000 documents: the verdicts at another size are for orientation."]
    return []


def _run_table(bench):
    """A row for each contestant and state, in the order they ran."""
    rows = [["", "wall", "(least to most)", "CPU", "peak memory", "files", "written"]]
    for contestant in bench.generators + bench.others:
        for state in STATES:
            runs = bench.runs.get((contestant.name, state))
            if not runs:
                continue
            files, size = bench.sizes[contestant.name]
            walls = [run.wall for run in runs]
            rows.append([
                f"{contestant.name}, {state}" if contestant in bench.generators else contestant.name,
                _seconds(median(walls)), f"{_seconds(min(walls))} to {_seconds(max(walls))}",
                _seconds(median(run.cpu for run in runs)),
                f"{median(run.memory for run in runs) / MEGABYTE:.0f} MB",
                f"{files:,}" if state == "clean" else "", f"{size / MEGABYTE:.1f} MB" if state == "clean" else ""])
    return rows


def _target_table(bench):
    """The targets of the design that this run can judge, with the figure and the verdict."""
    rows = [["target", "at most", "measured", ""]]
    if not bench.has("planilla"):
        return rows
    clean, unchanged, edited, retitled = (("planilla", state) for state in STATES)
    hugo, copy = ("Hugo", "clean"), ("`cp -r` of planilla's output", "clean")
    full = bench.options.pages >= 10_000
    rows += _ratio(bench, "clean build ÷ Hugo's", clean, hugo, 1 / 12)
    rows += _ratio(bench, "clean build ÷ C limit", clean, ("C limit", "clean"), 1.5)
    rows += _ratio(
        bench, "clean build ÷ C limit of our files and bytes", clean,
        ("C limit, as many files and bytes as planilla", "clean"), None)
    rows += _ratio(bench, "clean build ÷ `cp -r` of our output", clean, copy, 1)
    rows += _ratio(bench, "nothing changed ÷ Hugo's clean build", unchanged, hugo, 1 / 50)
    rows += _ratio(bench, "one file edited ÷ Hugo's clean build", edited, hugo, 1 / 100)
    rows += _ratio(bench, "a plan's title edited ÷ Hugo's clean build", retitled, hugo, None)
    rows += _limit("one file edited", _median(bench, edited, "wall"), 0.1, _seconds)
    if full and bench.options.pages < 50_000:
        rows += _limit("peak memory, clean build", _median(bench, clean, "memory"), 200 * MEGABYTE, _megabytes)
    if "tenth" in bench.runs:
        for name in ["wall", "memory"]:
            rows += _limit(
                f"growth of {name} for ten times the pages",
                _median(bench, clean, name) / _median(bench, "tenth", name), 10, lambda value: f"× {value:.2f}")
    rows += _limit("start to first diagnostic", _median(bench, "diagnostic", "first_byte"), 0.02, _seconds)
    if "demo" in bench.runs:
        rows += _limit("demo site, clean", _median(bench, "demo", "wall"), 1, _seconds)
    return rows


def _ratio(bench, label, ours, theirs, target):
    """One row: the median of the rounds' own ratios; no row where the other did not run."""
    if theirs not in bench.runs:
        return []
    figure = median(a.wall / b.wall for a, b in zip(bench.runs[ours], bench.runs[theirs], strict=True))
    if target is None:
        return [[label, "–", _fraction(figure), "for comparison"]]
    return [[label, _fraction(target), _fraction(figure), "ok" if figure <= target else "missed"]]


def _limit(label, figure, target, shown):
    return [[label, shown(target), shown(figure), "ok" if figure <= target else "missed"]]


def _median(bench, key, name):
    return median(getattr(run, name) for run in bench.runs[key])


def _fraction(value):
    return f"{value:.2f}" if value > 0.5 else f"1/{1 / value:.1f}".removesuffix(".0")


def _seconds(value):
    if value < 0:
        return "never"
    return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value:.2f} s"


def _megabytes(value):
    return f"{value / MEGABYTE:.0f} MB"


def _aligned(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _piped(rows):
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return [lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]


def _said(words):
    """The first line that a program prints of itself, or that it is not there."""
    try:
        answer = subprocess.run(words, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return f"{words[0]}: unknown"
    return (answer.stdout + answer.stderr).strip().splitlines()[0]


def _processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _filesystem(path):
    return _said(["stat", "--file-system", "--format=%T", path])
