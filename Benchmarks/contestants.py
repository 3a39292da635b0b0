"""Who runs, what each is asked to do, and what a run of it took."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Run:
    """What one run took: seconds, seconds, bytes, seconds to the first byte written, exit code."""

    wall: float
    cpu: float
    memory: int
    first_byte: float
    code: int


def measure(command, log, may_fail=False):
    """Runs `command` once with the disk's queue emptied before; stops the benchmark if it fails."""
    os.sync()
    runner = [sys.executable, "-I", "-S", os.path.join(HERE, "measure.py"), log]
    answer = subprocess.run(runner + command, stdout=subprocess.PIPE, check=True, text=True).stdout.split()
    run = Run(float(answer[0]), float(answer[1]), int(answer[2]), float(answer[3]), int(answer[4]))
    if run.code != 0 and not may_fail:
        with open(log, encoding="utf-8", errors="replace") as file:
            said = file.read(4000)
        sys.exit(f"bench: exit {run.code} from {' '.join(command)}\n{said}")
    return run


class Contestant:
    """A program that makes `out`; where a file is edited for it, that file is `edited`."""

    def __init__(self, name, command, out, edited=None):
        self.name, self.command, self.out, self.edited = name, command, out, edited

    def clean(self, log):
        """A run that finds no output; removing it is not counted."""
        shutil.rmtree(self.out, ignore_errors=True)
        os.makedirs(os.path.dirname(self.out), exist_ok=True)
        return measure(self.command, log)

    def again(self, log):
        """A run that finds its own output, with nothing changed."""
        return measure(self.command, log)

    def touched(self, log, number):
        """A run after one line was added to the body of one file, another line each time."""
        with open(self.edited, "a", encoding="utf-8") as file:
            file.write(f"\nCorrección número {number}.\n")
        return measure(self.command, log)

    def shows_edit(self, page, number):
        """Whether the edited file's page has the line that `touched` added."""
        with open(os.path.join(self.out, page), encoding="utf-8") as file:
            return f"Corrección número {number}." in file.read()

    def size(self):
        """Files and bytes in the output."""
        sizes = [size for _, size in listing(self.out)]
        return len(sizes), sum(sizes)


def listing(folder):
    """(path from `folder`, size) of every file in it, in order."""
    found = []
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            found.append((os.path.relpath(path, folder), os.lstat(path).st_size))
    return sorted(found)


def write_documents(places, content, path):
    """Lists the plans' files for the limit program."""
    with open(path, "w", encoding="utf-8") as file:
        for theme, year in places:
            file.write(f"{content}/planes/{year}/{theme}.md\n")


def write_shape(places, out, path):
    """Lists size and path of every file that the generator made, the plans' pages first."""
    sizes = dict(listing(out))
    first = [page for page in (page_of(place, sizes) for place in places) if page]
    rest = sorted(set(sizes) - set(first))
    with open(path, "w", encoding="utf-8") as file:
        for page in first + rest:
            file.write(f"{sizes[page]} {page}\n")


def page_of(place, sizes):
    """The page of the plan of a (theme, year), by the path of its file; None where it is not there."""
    theme, year = place
    names = [f"planes/{year}/{theme}.html", f"planes/{year}/{theme}/index.html"]
    return next((name for name in names if name in sizes), None)


def frame_size(places, out, limit_out):
    """Bytes that a page of `out` has around the body that cmark renders, as a mean."""
    sizes, bodies = dict(listing(out)), [size for _, size in listing(limit_out)]
    pages = [sizes[page] for page in (page_of(place, sizes) for place in places) if page]
    if not pages or not bodies:
        sys.exit(f"bench: no plan's page found in {out}")
    return max(0, sum(pages) // len(pages) - sum(bodies) // len(bodies))
