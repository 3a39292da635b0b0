#!/usr/bin/env python3
"""Times our generator beside Hugo, `cp -r` and the limit; `script/bench` prepares and calls it.

Every round runs each contestant once, in turn, so that what disturbs the machine disturbs them all.
The first round is the warm-up and is not counted; nothing else is left out.
"""

import argparse
import os
import shutil
import sys

import corpus
import report
from contestants import (
    Contestant, edit_body, edit_title, frame_size, listing, measure, page_of, write_documents, write_shape)

#: Above this Hugo needs more memory than a small machine has, so it runs only when asked for.
MOST_PAGES_FOR_HUGO = 20_000
#: From here on the build of a tenth of the pages is measured too, for growth.
FEWEST_PAGES_FOR_GROWTH = 50_000


class Bench:
    """One benchmark: the corpus, the contestants in order, and every run by (contestant, state)."""

    def __init__(self, options):
        self.options = options
        self.work = os.path.join(os.path.abspath(options.work), str(options.pages))
        self.log = os.path.join(self.work, "last-run.log")
        self.runs, self.sizes = {}, {}
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        self.load = os.getloadavg()[0]
        self.memory_floor = measure(["true"], self.log).memory

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def has(self, name):
        return name in self.options.contestants

    def prepare(self):
        """Makes the corpus and the first outputs, from which `cp -r` and the limit take their measure."""
        say(f"making {self.options.pages:,} documents")
        hugo = self.path("hugo") if self.has("hugo") else None
        self.documents = corpus.make(self.options.pages, self.path("content"), hugo, self.options.seed)
        write_documents(self.documents, self.path("content"), self.path("documents"))
        sessions = [document for document in self.documents if document.startswith("sesiones/")] or self.documents
        plans = [document for document in self.documents if document.startswith("planes/")]
        self.edits = {
            "one file edited": (edit_body, sessions[len(sessions) // 2]),
            "a plan's title edited": (edit_title, plans[len(plans) // 2]),
        }
        self.generators = []
        if self.has("planilla"):
            self.generators.append(self.planilla(self.path("content"), self.path("planilla", "site")))
        if self.has("hugo"):
            self.generators.append(self.hugo())
        self.others = self.others_after_first_output()
        for contestant in self.others:
            contestant.clean(self.log)

    def planilla(self, content, out):
        command = [
            self.options.planilla, "build", "--content", content, "--theme", self.options.theme, "--out", out]
        return Contestant("planilla", command, out, content)

    def hugo(self):
        command = [
            self.options.hugo, "--quiet", "--noBuildLock", "--source", self.path("hugo"),
            "--destination", self.path("hugo-site"), "--cacheDir", self.path("hugo-cache")]
        return Contestant("Hugo", command, self.path("hugo-site"), self.path("hugo", "content"))

    def others_after_first_output(self):
        """`cp -r` and the limits, which copy and imitate the first generator's output."""
        others = []
        for generator in self.generators[:1]:
            generator.clean(self.log)
            if self.has("cp"):
                copy = self.path("copy")
                others.append(Contestant(f"`cp -r` of {generator.name}'s output", ["cp", "-r", generator.out, copy], copy))
        if self.has("limit"):
            others += self.limits()
        return others

    def limits(self):
        documents, bare = self.path("documents"), self.path("limit-bare")
        measure([self.options.limit, documents, bare, "0"], self.log)
        frame = 6000
        if self.generators:
            frame = frame_size(self.documents, self.generators[0].out, bare)
        shutil.rmtree(bare)
        self.frame = frame
        out = self.path("limit")
        found = [Contestant("C limit", [self.options.limit, documents, out, str(frame)], out)]
        if self.has("planilla"):
            shape, out = self.path("shape"), self.path("limit-shape")
            write_shape(self.documents, self.generators[0].out, shape)
            command = [self.options.limit, documents, out, "0", shape]
            found.append(Contestant("C limit, as many files and bytes as planilla", command, out))
        return found

    def measure_all(self):
        """The warm-up round and the counted ones."""
        for number in range(self.options.runs + 1):
            say("warm-up" if number == 0 else f"round {number} of {self.options.runs}")
            runs = self.round(number)
            if number > 0:
                for key, run in runs.items():
                    self.runs.setdefault(key, []).append(run)

    def round(self, number):
        """Each contestant in turn: clean; then each generator with nothing changed and after each edit."""
        runs = {}
        for contestant in self.generators + self.others:
            runs[contestant.name, "clean"] = contestant.clean(self.log)
            self.sizes[contestant.name] = contestant.size()
        for generator in self.generators:
            runs[generator.name, "nothing changed"] = generator.again(self.log)
        for state, (edit, document) in self.edits.items():
            for generator in self.generators:
                runs[generator.name, state] = generator.edited(self.log, edit, document, number)
                self.check_work(generator, document, number)
        return runs

    def check_work(self, generator, edited, number):
        """Stops where a document has no page or the edit did not reach its page: no time counts then."""
        sizes = dict(listing(generator.out))
        missing = [document for document in self.documents if page_of(document, sizes) is None]
        if missing:
            sys.exit(f"bench: {generator.name} made no page for {len(missing)} documents, as {missing[0]}")
        if not generator.shows_edit(page_of(edited, sizes), number):
            sys.exit(f"bench: {generator.name} did not bring the page of {edited} up to date")

    def measure_small(self):
        """The first diagnostic, the demo site, and growth: our generator alone."""
        if not self.has("planilla"):
            return
        self.first_diagnostic()
        if os.path.isdir(self.options.demo):
            say("demo site")
            demo = self.planilla(self.options.demo, self.path("demo", "site"))
            self.repeat("demo", lambda: demo.clean(self.log))
        if self.options.pages >= FEWEST_PAGES_FOR_GROWTH:
            self.growth()

    def first_diagnostic(self):
        """From start to the first byte of `planilla check` on one plan with a misspelt value."""
        say("first diagnostic")
        content = self.path("mistake")
        document, = corpus.make(1, content, None, self.options.seed)
        plan = f"{content}/{document}.md"
        with open(plan, encoding="utf-8") as file:
            text = file.read()
        with open(plan, "w", encoding="utf-8") as file:
            file.write(text.replace("presencial", "presencal", 1))
        command = [self.options.planilla, "check", "--content", content, "--theme", self.options.theme]
        self.repeat("diagnostic", lambda: measure(command, self.log, may_fail=True))
        if any(run.code != 1 for run in self.runs["diagnostic"]):
            sys.exit(f"bench: {' '.join(command)} did not end with exit code 1: see {self.log}")

    def growth(self):
        say("growth: a tenth of the pages")
        content = self.path("tenth")
        corpus.make(self.options.pages // 10, content, None, self.options.seed)
        tenth = self.planilla(content, self.path("tenth-out", "site"))
        self.repeat("tenth", lambda: tenth.clean(self.log))

    def repeat(self, key, run):
        """A warm-up and at least five counted runs, or as many as the rounds where those are fewer and long."""
        count = self.options.runs if key == "tenth" else max(5, self.options.runs)
        run()
        self.runs[key] = [run() for _ in range(count)]


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def parse_options():
    arguments = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    arguments.add_argument("--pages", type=int, default=10_000, help="documents in the corpus (10000)")
    arguments.add_argument("--runs", type=int, default=5, help="counted rounds (5)")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--only", help="some of planilla,hugo,cp,limit")
    arguments.add_argument("--with-hugo", action="store_true", help=f"Hugo above {MOST_PAGES_FOR_HUGO:,} pages too")
    arguments.add_argument("--markdown", action="store_true", help="the section for docs/benchmarks.md")
    arguments.add_argument("--keep", action="store_true", help="leave corpus and outputs in --work")
    for name in ["work", "planilla", "theme", "demo", "hugo", "limit"]:
        arguments.add_argument(f"--{name}", help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.pages < 1 or options.runs < 1:
        arguments.error("--pages and --runs are at least 1")
    known = ["planilla", "hugo", "cp", "limit"]
    options.contestants = options.only.split(",") if options.only else known
    if unknown := set(options.contestants) - set(known):
        arguments.error(f"--only does not know {', '.join(sorted(unknown))}")
    if options.pages > MOST_PAGES_FOR_HUGO and not options.with_hugo and not options.only:
        options.contestants = [name for name in known if name != "hugo"]
    return options


def main():
    options = parse_options()
    bench = Bench(options)
    bench.prepare()
    bench.measure_all()
    bench.measure_small()
    print(report.markdown(bench) if options.markdown else report.plain(bench))
    if not options.keep:
        shutil.rmtree(bench.work)


if __name__ == "__main__":
    main()
