#!/usr/bin/env python3
"""Makes an agency of N documents, the same for the same seed, and the same documents for Hugo.

    python3 Benchmarks/corpus.py --pages 1000 --content DIR [--hugo DIR] [--seed 1] [--rules]

A seventh of the documents are plans, one for each theme and year, and the rest the aide-mémoires of
their sessions, six a plan. Five themes until ten years are full, as in a real office; then more themes
up to 150, and from there on more years: a year's calendar grows no denser than a large office's.
With `--rules` the procedure puts the demo's rules into force, and meetings, reports and figures stand around
the documents (`ruled.py`).
"""

import argparse
import os

import agency
import hugo_site
import prose
import ruled
from aide_memoires import AideMemoire
from plans import SESSIONS, Plan

YEARS = 10
THEMES, MOST_THEMES = 5, 150
LAST_YEAR = 2026


def theme_name(index):
    """`taaa`, `taab` …: letters only, as a theme's abbreviation is."""
    letters = ""
    for _ in range(3):
        index, rest = divmod(index, 26)
        letters = chr(ord("a") + rest) + letters
    return "t" + letters


def coordinates(pages):
    """The years, the themes, and every (theme, year) that has a plan, in order.

    Where plans do not fill every year, some themes begin a year later than the others.
    """
    plans = -(-pages // (SESSIONS + 1))
    years_count = max(min(YEARS, -(-plans // THEMES)), -(-plans // MOST_THEMES))
    theme_count = -(-plans // years_count)
    years_count = -(-plans // theme_count)
    last = max(LAST_YEAR, 2000 + years_count - 1)
    years = [last - years_count + 1 + index for index in range(years_count)]
    themes = [theme_name(index) for index in range(theme_count)]
    return years, themes, [(theme, year) for year in years for theme in themes][-plans:]


def make(pages, content, hugo=None, seed=1, rules=False):
    """Writes the content tree and, where `hugo` is a folder, Hugo's site of the same documents.

    Returns the documents' paths in the tree, without `.md`: the plans and then the sessions.
    """
    years, themes, places = coordinates(pages)
    for path, text in agency.files(years, themes).items():
        write(content, path, text)
    if rules:
        write(content, "procedimiento.md", ruled.procedure(themes))
    if hugo:
        hugo_site.write_frame(hugo, years)
    writer = Documents(content, hugo)
    wanted, sessions = pages - len(places), []
    office = Office(content, years[-1]) if rules else None
    for index, (theme, year) in enumerate(places):
        plan = ruled.RuledPlan(seed, theme, year, (theme, year - 1) in writer.plans) if rules else Plan(seed, theme, year)
        sibling, sibling_year = places[(index + 1) % len(places)]
        earlier = year - 1 if (theme, year - 1) in writer.plans else year
        writer.plans.add((theme, year))
        writer.write(plan, prose.plan_body(plan.random), {
            "procedure": "procedimiento",
            "sibling": f"planes/{sibling_year}/{sibling}",
            "previous": f"planes/{earlier}/{theme}",
        })
        first = len(sessions)
        for number, session in enumerate(plan.sessions[:wanted - len(sessions)]):
            sessions.append(memoire := (ruled.RuledMemoire if rules else AideMemoire)(seed, plan, session, years[-1]))
            writer.write(memoire, prose.session_body(memoire.random, memoire.commitments), {
                "procedure": "procedimiento",
                "plan": plan.path,
                "previous": sessions[-2].path if number else plan.path,
            })
        if office:
            office.add(plan, sessions[first:])
    if office:
        office.write_figures()
    return [f"planes/{year}/{theme}" for theme, year in places] + [memoire.path for memoire in sessions]


class Office:
    """What stands around the documents where rules are in force: meetings, reports and figures."""

    def __init__(self, content, last_year):
        self.content, self.last_year = content, last_year
        self.by_year = {}

    def add(self, plan, memoires):
        """Writes what a plan and its sessions left, and keeps them for the year's figures."""
        for path, text in ruled.documents(plan, memoires, self.last_year).items():
            write(self.content, f"{path}.md", text)
        plans, told = self.by_year.setdefault(plan.year, ([], []))
        plans.append(plan)
        told += memoires

    def write_figures(self):
        for year, (plans, memoires) in self.by_year.items():
            write(self.content, f"cifras/{year}.json", ruled.figures(year, plans, memoires))


class Documents:
    """Where documents are written: the content folder and, where there is one, Hugo's."""

    def __init__(self, content, hugo):
        self.content, self.hugo = content, hugo
        self.plans = set()

    def write(self, document, body, targets):
        """One document, whose links lead to `targets`, paths in the tree without `.md`."""
        addresses = {name: f"../../{target}.md" for name, target in targets.items()}
        write(self.content, f"{document.path}.md", document.front_matter() + prose.with_links(body, addresses))
        if self.hugo:
            addresses = {name: f"../../../{target}/" for name, target in targets.items()}
            text = hugo_site.front_matter(document) + prose.with_links(body, addresses)
            write(self.hugo, f"content/{document.path}.md", text)


def write(folder, path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--pages", type=int, required=True)
    arguments.add_argument("--content", required=True, help="folder for the agency")
    arguments.add_argument("--hugo", help="folder for Hugo's site of the same documents")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rules", action="store_true", help="put the demo's rules into force")
    options = arguments.parse_args()
    make(options.pages, options.content, options.hugo, options.seed, options.rules)
