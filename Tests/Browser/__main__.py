"""Runs the judges over a built site: python -m Browser SITE [--content DIR …]."""

import argparse
import asyncio
import importlib
import inspect
import os
import re
import sys
import time
from collections import defaultdict
from pathlib import Path

from .bench import PACKAGES, Bench, opened, tool
from .built import Site
from .verdict import Verdict

# What a run without names asks.
JUDGES = [
    "links", "privacy", "demo", "feeds", "determinism",
    "css", "requests", "axe", "keyboard", "reflow", "print", "sheets", "webforms", "html",
]


async def judged(name: str, bench: Bench) -> Verdict:
    """One judge's verdict; a judge that breaks down has found a fault."""
    judge, verdict = importlib.import_module(f".{name}", __package__), Verdict(name)
    start = time.monotonic()
    lack = bench.lacks(judge.NEEDS)
    if lack:
        verdict.skip(lack)
        return verdict
    try:
        if inspect.iscoroutinefunction(judge.judge):
            await judge.judge(bench, verdict)
        else:
            await asyncio.to_thread(judge.judge, bench, verdict)
    except Exception as error:
        verdict.check(False, f"the judge broke down: {type(error).__name__}: {error}")
    if not (verdict.passed or verdict.failures or verdict.skipped):
        verdict.check(False, "the judge looked at nothing")
    verdict.seconds = time.monotonic() - start
    return verdict


async def judge_all(bench: Bench, names: list[str], tell=None) -> list[Verdict]:
    """All verdicts, in the order of the names; those without a browser run beside the others, of which two work at once."""
    browsing = asyncio.Semaphore(2)

    async def in_turn(name: str) -> Verdict:
        async with browsing:
            return await judged(name, bench)

    async with opened(bench):
        judges = {name: importlib.import_module(f".{name}", __package__) for name in names}
        tasks = [
            asyncio.create_task(in_turn(name) if "chromium" in judge.NEEDS else judged(name, bench))
            for name, judge in judges.items()]
        verdicts = []
        for task in tasks:
            verdict = await task
            verdicts.append(verdict)
            if tell:
                tell(verdict)
        return verdicts


def tell(verdict: Verdict, most: int = 40) -> None:
    """Prints one verdict; the same finding on many pages is told once."""
    if verdict.failures:
        mark = "FAIL"
    elif verdict.skipped and not verdict.passed:
        mark = "skip"
    else:
        mark = "ok"
    print(f"{mark:4} {verdict.judge:12} {verdict.passed:5} passed {verdict.seconds:6.1f} s", flush=True)
    alike = defaultdict(list)
    for failure in verdict.failures:
        what = failure.partition(": ")[2] or failure
        alike[re.sub(r"line \d+|(\.\./)+", "", what)].append(failure)
    for failures in list(alike.values())[:most]:
        more = f"  [and {len(failures) - 1} more like it]" if len(failures) > 1 else ""
        print(f"       {failures[0]}{more}")
    if len(alike) > most:
        print(f"       … and {len(alike) - most} more")
    for why in verdict.skipped:
        print(f"       skipped: {why}")


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(prog="script/browser", description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--content", type=Path)
    parser.add_argument("--theme", type=Path)
    parser.add_argument("--planilla", type=Path)
    parser.add_argument("--only", help="names of judges, with commas between")
    return parser.parse_args()


def main() -> int:
    """Runs, prints, and gives the exit code."""
    asked = arguments()
    if not (asked.site / "index.html").is_file():
        print(f"{asked.site} has no index.html: name the folder of a built site", file=sys.stderr)
        return 64
    if os.environ.get("CI") == "true":
        missing = [name for name in PACKAGES if not tool(name)]
        if missing:
            packages = " ".join(PACKAGES[name] for name in missing)
            print(f"missing here: {', '.join(missing)}. sudo apt install {packages}", file=sys.stderr)
            return 1
    names = asked.only.split(",") if asked.only else JUDGES
    bench = Bench(Site(asked.site), asked.content, asked.theme, asked.planilla)
    verdicts = asyncio.run(judge_all(bench, names, tell))
    failed = sum(len(verdict.failures) for verdict in verdicts)
    skipped = sum(len(verdict.skipped) for verdict in verdicts)
    print(f"{sum(verdict.passed for verdict in verdicts)} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
