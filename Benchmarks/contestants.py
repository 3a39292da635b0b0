"""Who runs, what each is asked to do, and what a run of it took."""

import os
import re
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
    """A program that makes `out` from the documents below `source`, if it makes it from them."""

    def __init__(self, name, command, out, source=None):
        self.name, self.command, self.out, self.source = name, command, out, source

    def clean(self, log):
        """A run that finds no output; removing it is not counted."""
        shutil.rmtree(self.out, ignore_errors=True)
        os.makedirs(os.path.dirname(self.out), exist_ok=True)
        return measure(self.command, log)

    def again(self, log):
        """A run that finds its own output, with nothing changed."""
        return measure(self.command, log)

    def edited(self, log, edit, document, number):
        """A run after one edit of one document: `edit` takes its text and `number` to another text."""
        path = os.path.join(self.source, f"{document}.md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(edit(text, number))
        return measure(self.command, log)

    def shows_edit(self, page, number):
        """Whether a page has what the edits put into its document."""
        with open(os.path.join(self.out, page), encoding="utf-8") as file:
            return f"Corrección número {number}." in file.read()

    def size(self):
        """Files and bytes in the output."""
        sizes = [size for _, size in listing(self.out)]
        return len(sizes), sum(sizes)


def edit_body(text, number):
    """`text` with a line more before its last heading, another line for each number."""
    place = text.rindex("## ")
    return f"{text[:place]}Corrección número {number}.\n\n{text[place:]}"


def edit_title(text, number):
    """`text` with the number at the end of the title in its front matter."""
    return re.sub(
        r'^(titulo|title): "(.*?)(?: Corrección número \d+\.)?"$', rf'\1: "\2 Corrección número {number}."', text,
        count=1, flags=re.MULTILINE)


def listing(folder):
    """(path from `folder`, size) of every file in it, in order."""
    found = []
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            found.append((os.path.relpath(path, folder), os.lstat(path).st_size))
    return sorted(found)


def write_documents(documents, content, path):
    """Lists the documents' files for the limit program."""
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{content}/{document}.md\n" for document in documents)


def write_shape(documents, out, path):
    """Lists size and path of every file that the generator made, the documents' pages first."""
    sizes = dict(listing(out))
    first = [page for page in (page_of(document, sizes) for document in documents) if page]
    rest = sorted(set(sizes) - set(first))
    with open(path, "w", encoding="utf-8") as file:
        for page in first + rest:
            file.write(f"{sizes[page]} {page}\n")


def page_of(document, sizes):
    """A document's page, by the document's path; None where it is not there."""
    names = [f"{document}.html", f"{document}/index.html"]
    return next((name for name in names if name in sizes), None)


def frame_size(documents, out, limit_out):
    """Bytes that a page of `out` has around the body that cmark renders, as a mean."""
    sizes, bodies = dict(listing(out)), [size for _, size in listing(limit_out)]
    pages = [sizes[page] for page in (page_of(document, sizes) for document in documents) if page]
    if not pages or not bodies:
        sys.exit(f"bench: no document's page found in {out}")
    return max(0, sum(pages) // len(pages) - sum(bodies) // len(bodies))
