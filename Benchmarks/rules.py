#!/usr/bin/env python3
"""What rules and change control cost: `planilla check` of one corpus with both, with rules alone and with neither.

    script/bench --rules [--pages 10000] [--commits 2000] [--runs 5] [--seed 1] [--keep]

The corpus is the benchmark's, with the demo's rules in force and what they judge: meetings, reports, figures, and
an approval with its fingerprint in every plan. Its repository has one commit of all files and 2,000 more, each of
which changes one plan and gives a reason; one plan in twenty of those was changed after its approval. The
contestants run in turn, after one round that does not count; printed are medians, and the medians of the rounds'
own ratios.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import agency
import approve
import contestants
import corpus
import history
import ruled

THEME = f"{agency.ROOT}/theme"
#: The contestants by name, and what each is to be held against, with the most that it may cost of it.
CONTESTANTS = ["neither", "rules", "rules and git"]
TARGETS = [
    ("rules ÷ neither", "rules", "neither", 4 / 3),
    ("rules and git ÷ rules", "rules and git", "rules", 1.5),
]


def main():
    options = parse()
    work = Path(tempfile.mkdtemp(dir=options.work, prefix="rules-"))
    try:
        folders = prepare(work, options)
        check_work(options.planilla, folders)
        rounds = measure(options, folders, f"{work}/log")
    finally:
        if options.keep:
            say(f"the corpus is in {work}")
        else:
            shutil.rmtree(work)
    print(table(options, rounds))


def parse():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--planilla", required=True, help="the program")
    arguments.add_argument("--work", help="folder for the corpus")
    arguments.add_argument("--pages", type=int, default=10_000)
    arguments.add_argument("--commits", type=int, default=2_000)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--keep", action="store_true", help="leave the corpus in the work folder")
    return arguments.parse_args()


def prepare(work, options):
    """A folder for each contestant: the same content, without rules, without git, and with both."""
    say(f"making {options.pages:,} documents, and approving the plans")
    folders = {name: work / name.replace(" ", "-") for name in CONTESTANTS}
    full = folders["rules and git"]
    corpus.make(options.pages, str(full / "content"), seed=options.seed, rules=True)
    approve.all_plans(options.planilla, THEME, full / "content")
    history.grow(str(full), options.commits, options.seed)
    for name in ["rules", "neither"]:
        shutil.copytree(full / "content", folders[name] / "content")
    procedure = folders["neither"] / "content/procedimiento.md"
    procedure.write_text(ruled.without_rules(procedure.read_text(encoding="utf-8")), encoding="utf-8")
    return folders


def check_work(planilla, folders):
    """A time without the work does not count: every rule judges something, and git tells what was changed."""
    told = {name: rules_of(planilla, folder) for name, folder in folders.items()}
    if told["neither"]["rules"]:
        sys.exit("rules: the corpus without rules has some")
    idle = [rule["id"] for rule in told["rules"]["rules"] if rule["holds"] + rule["fails"] + rule["untold"] == 0]
    if idle or len(told["rules"]["rules"]) < 40:
        sys.exit(f"rules: nothing to judge for {idle}, {len(told['rules']['rules'])} in force")
    verdicts = sum(rule["holds"] + rule["fails"] + rule["untold"] for rule in told["rules"]["rules"])
    failures = sum(rule["fails"] for rule in told["rules"]["rules"])
    notes = check(planilla, folders["rules and git"]).count(history.UNAPPROVED)
    say(f"{len(told['rules']['rules'])} rules, {verdicts:,} verdicts, {failures:,} failures; git tells of {notes} changes")
    if not notes:
        sys.exit("rules: git told of no change since an approval")


def rules_of(planilla, folder):
    command = [planilla, "rules", "--format", "json", "--content", folder / "content", "--theme", THEME]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def check(planilla, folder):
    command = [planilla, "check", "--content", folder / "content", "--theme", THEME]
    return subprocess.run(command, capture_output=True, text=True).stdout


def measure(options, folders, log):
    """For each round that counts, each contestant's run; what fails a rule ends a check with 1."""
    rounds = []
    for number in range(options.runs + 1):
        runs = {}
        for name, folder in folders.items():
            command = [options.planilla, "check", "--content", str(folder / "content"), "--theme", THEME]
            run = contestants.measure(command, log, may_fail=True)
            if run.code not in (0, 1):
                sys.exit(f"rules: exit {run.code} from {' '.join(command)}\n{Path(log).read_text()[-2000:]}")
            runs[name] = run
        if number:
            rounds.append(runs)
    return rounds


def table(options, rounds):
    """Markdown, for docs/benchmarks.md."""
    lines = [
        f"`script/bench --rules --pages {options.pages} --commits {options.commits} --runs {options.runs}`", "",
        "| `planilla check` | wall | (least to most) | CPU | peak memory |", "|---|---|---|---|---|"]
    for name in CONTESTANTS:
        walls, cpus, peaks = zip(*((each[name].wall, each[name].cpu, each[name].memory) for each in rounds))
        lines.append(
            f"| {name} | {statistics.median(walls):.2f} s | {min(walls):.2f} s to {max(walls):.2f} s | "
            f"{statistics.median(cpus):.2f} s | {statistics.median(peaks) / 1e6:.0f} MB |")
    lines += ["", "| target | at most | wall | CPU | |", "|---|---|---|---|---|"]
    for label, ours, theirs, most in TARGETS:
        wall = statistics.median(each[ours].wall / each[theirs].wall for each in rounds)
        cpu = statistics.median(each[ours].cpu / each[theirs].cpu for each in rounds)
        lines.append(f"| {label} | {most:.2f} | {wall:.2f} | {cpu:.2f} | {'ok' if wall <= most else 'missed'} |")
    return "\n".join(lines)


def say(words):
    print(f"rules: {words}", file=sys.stderr)


if __name__ == "__main__":
    main()
