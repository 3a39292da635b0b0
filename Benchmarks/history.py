#!/usr/bin/env python3
"""What change control costs: `planilla check` of a corpus in git, beside the same corpus without.

    PLANILLA=.build/release/planilla python3 Benchmarks/history.py [--pages 10000] [--commits 2000] [--runs 5]

The repository has one commit of all files and N more, each of which changes one plan and gives a reason.
Both are run in turn, after one run of each that does not count; printed are medians and their ratio.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def git(folder, *arguments, **options):
    return subprocess.run(
        ["git", "-C", folder, "-c", "user.name=corpus", "-c", "user.email=corpus@example.org", *arguments],
        check=True, **options)


def grow(folder, commits, seed=1):
    """Puts `folder` into git and changes its plans `commits` times, by one fast import."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--no-gpg-sign", "-m", "All")
    branch = git(folder, "symbolic-ref", "HEAD", capture_output=True, text=True).stdout.strip()
    head = git(folder, "rev-parse", "HEAD", capture_output=True, text=True).stdout.strip()
    chance = random.Random(seed)
    plans = sorted(Path(folder, "content").glob("planes/*/*.md"))
    texts = {plan: plan.read_bytes() for plan in plans}
    stream = bytearray()
    for number in range(commits):
        plan = chance.choice(plans)
        texts[plan] += b"\nAjuste %d.\n" % number
        message = b"Ajuste %d\n\nMotivo: lo pide el municipio\nRol: lider\n" % number
        stream += b"commit %s\ncommitter corpus <corpus@example.org> %d +0000\n" % (
            branch.encode(), 1_760_000_000 + 3_600 * number)
        stream += b"data %d\n%s" % (len(message), message)
        if number == 0:
            stream += b"from %s\n" % head.encode()
        name = plan.relative_to(folder).as_posix().encode()
        stream += b"M 100644 inline %s\ndata %d\n%s\n" % (name, len(texts[plan]), texts[plan])
    git(folder, "fast-import", "--quiet", input=bytes(stream))
    git(folder, "reset", "-q", "--hard")


def measure(planilla, folder, theme):
    """Wall, CPU and peak memory of one `planilla check`."""
    log = Path(folder) / "log"
    line = subprocess.run(
        [sys.executable, "-I", "-S", HERE / "measure.py", log, planilla, "check",
         "--content", f"{folder}/content", "--theme", theme],
        check=True, capture_output=True, text=True).stdout.split()
    if line[4] != "0":
        sys.exit(f"check ended with {line[4]}:\n{log.read_text()[-2000:]}")
    return float(line[0]), float(line[1]), float(line[2])


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--pages", type=int, default=10_000)
    arguments.add_argument("--commits", type=int, default=2_000)
    arguments.add_argument("--runs", type=int, default=5)
    chosen = arguments.parse_args()
    planilla = str(Path(os.environ.get("PLANILLA", ".build/release/planilla")).resolve())
    theme = HERE.parent / "theme"
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as work:
        subprocess.run(
            [sys.executable, HERE / "corpus.py", "--pages", str(chosen.pages), "--content", f"{work}/with/content"],
            check=True, stdout=subprocess.DEVNULL)
        grow(f"{work}/with", chosen.commits)
        subprocess.run(["mkdir", f"{work}/without"], check=True)
        subprocess.run(["cp", "-r", f"{work}/with/content", f"{work}/without/content"], check=True)
        results = {"with": [], "without": []}
        for number in range(chosen.runs + 1):
            for name, list_ in results.items():
                figures = measure(planilla, f"{work}/{name}", theme)
                if number:
                    list_.append(figures)
        medians = {
            name: [statistics.median(run[place] for run in runs) for place in range(3)]
            for name, runs in results.items()
        }
        for name, (wall, cpu, peak) in medians.items():
            print(f"{name:8} {wall:.2f} s wall, {cpu:.2f} s CPU, {peak / 1e6:.0f} MB")
        print(f"ratio    {medians['with'][0] / medians['without'][0]:.2f} of wall, at most 1.50")


if __name__ == "__main__":
    main()
