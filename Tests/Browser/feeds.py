"""Runs calendars.py, which reads every calendar with `icalendar`, as a program of its own."""

import re
import subprocess
import sys
from pathlib import Path

NEEDS = ("content",)

PROGRAM = Path(__file__).with_name("calendars.py")
# This folder holds files named like modules of Python's own, so it must stay off the search path.
RUN = "import runpy, sys; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"


def judge(bench, verdict):
    """Its exit code decides; its last line may say how many facts held."""
    if not PROGRAM.is_file():
        verdict.skip("calendars.py is not there yet")
        return
    run = subprocess.run(
        [sys.executable, "-c", RUN, str(PROGRAM), str(bench.site.folder), str(bench.content)],
        capture_output=True, text=True, timeout=120, cwd="/")
    lines = (run.stdout + run.stderr).splitlines()
    count = re.search(r"(\d+) passed", lines[-1]) if lines else None
    verdict.passed += int(count[1]) if count else int(run.returncode == 0)
    if run.returncode:
        verdict.check_none([line for line in lines if line.strip()] or ["failed"], of="calendars.py")
