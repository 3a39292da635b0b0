"""Judges a folder that CorpusTests wrote: FOLDER, or --selftest FOLDER to see each judge refuse something broken."""

import sys
import tempfile
from pathlib import Path

from Judges import columns, questionnaires, responses, schemas, selftest, xlsforms

JUDGES = (schemas, responses, xlsforms, questionnaires, columns)


def judge(folder: Path) -> list[str]:
    """Every fault, with the judge's name before it; counts are printed."""
    faults = []
    for judge in JUDGES:
        name = judge.__name__.split(".")[-1]
        count, found = judge.judge(folder)
        faults += [f"{name}: {fault}" for fault in found]
        print(f"{name}: {count} looked at, {len(found)} wrong")
    return faults


def main(arguments: list[str]) -> int:
    folder = Path(arguments[-1])
    if arguments[0] == "--selftest":
        with tempfile.TemporaryDirectory() as work:
            missed = selftest.missed(folder, Path(work), JUDGES)
        print("\n".join(missed) or "every judge tells what is broken")
        return 1 if missed else 0
    faults = judge(folder)
    print("\n".join(faults[:40]), end="\n" if faults else "")
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
