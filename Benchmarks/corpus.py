#!/usr/bin/env python3
"""Makes an agency of N plans, the same for the same seed, and the same documents for Hugo.

    python3 Benchmarks/corpus.py --pages 1000 --content DIR [--hugo DIR] [--seed 1]

Plans are unique by theme and year: N / 10 themes over 10 years, and over more years once there
would be more than a thousand themes, because a content file holds at most 10,000 YAML nodes.
"""

import argparse
import datetime
import os
import random

import agency
import hugo_site
import prose

YEARS = 10
MOST_THEMES = 1000
LAST_YEAR = 2026
TYPES = ["foro", "capacitacion", "taller", "mesa-trabajo"]

FRONT_MATTER = """\
---
tema: {theme}
vigencia: {year}
titulo: "{title}"
equipo:
  - {{rol: lider, dependencia: SATOUI}}
pai: [PAI-DEUT-01]
motivo_sin_evaluacion: "Primer plan del tema"
metas:
  - {{id: M1, texto: "Municipios asistidos", unidad: municipio, valor: {goal}}}
presupuesto: {{valor: {budget}, fuente: funcionamiento, rubro: por-asignar}}
sesiones:
  - id: {id}-01
    fecha: {date}
    hora: 08:00-12:00
    municipio: "{municipality}"
    lugar: "Casa de la Cultura"
    territorio: municipio
    tipo: {type}
    modalidad: presencial
    estrategia: directa
    lidera: ministerio
    meta: M1
    objetivo: "{objective}"
{second}aprobacion: {{rol: subdirector, fecha: {year}-02-06}}
---
"""
SECOND_SESSION = (
    '  - {{id: {id}-02, fecha: {date}, hora: 14:00-16:00, municipio: "{municipality}", '
    "tipo: {type}, modalidad: virtual, estrategia: directa}}\n")


class Plan:
    """One plan's facts and body, drawn from a generator that nothing else draws from."""

    def __init__(self, seed, theme, year):
        self.random = random.Random(f"{seed}/{theme}/{year}")
        self.theme, self.year = theme, year
        self.id = f"{year}-{theme.upper()}"
        self.title = f"Plan de asistencia técnica del tema {theme.upper()} en {self.random.choice(prose.PLACES)}"
        self.goal = self.random.randrange(3, 12)
        self.budget = f"{self.random.randrange(20, 99)}_{self.random.randrange(1000):03}_000"
        self.sessions = [self._session(number) for number in range(1, self.random.choice([2, 3]))]

    def _session(self, number):
        return {
            "id": f"{self.id}-{number:02}",
            "date": working_day(self.random, self.year, 2 + 4 * number),
            "municipality": self.random.choice(agency.MUNICIPALITY_CODES),
            "type": self.random.choice(TYPES),
            "objective": f"Revisar {self.random.choice(prose.SUBJECTS)}",
        }

    def front_matter(self):
        first, second = self.sessions[0], ""
        for session in self.sessions[1:]:
            second = SECOND_SESSION.format(**dict(session, id=self.id))
        return FRONT_MATTER.format(
            theme=self.theme, year=self.year, title=self.title, goal=self.goal, budget=self.budget,
            second=second, **dict(first, id=self.id))


def working_day(generator, year, month):
    """A day of `month` or the next that is neither at the weekend nor a holiday."""
    day = datetime.date(year, month, 1) + datetime.timedelta(days=generator.randrange(50))
    holidays = {name for name, _ in agency.FIXED_HOLIDAYS}
    while day.weekday() >= 5 or day.strftime("%m-%d") in holidays:
        day += datetime.timedelta(days=1)
    return day.isoformat()


def theme_name(index):
    """`taaa`, `taab` …: letters only, as a theme's abbreviation is."""
    letters = ""
    for _ in range(3):
        index, rest = divmod(index, 26)
        letters = chr(ord("a") + rest) + letters
    return "t" + letters


def coordinates(pages):
    """The years, the themes, and every (theme, year) that has a plan, in order."""
    years_count = min(pages, max(YEARS, -(-pages // MOST_THEMES)))
    theme_count = -(-pages // years_count)
    last = max(LAST_YEAR, 2000 + years_count - 1)
    years = [last - years_count + 1 + index for index in range(years_count)]
    themes = [theme_name(index) for index in range(theme_count)]
    return years, themes, [(theme, year) for year in years for theme in themes][:pages]


def neighbours(index, places):
    """The plan after this one, and the same theme's of the year before (or this one's own)."""
    theme, year = places[index]
    sibling = places[(index + 1) % len(places)]
    earlier = (theme, year - 1)
    return sibling, earlier if earlier[1] >= places[0][1] else (theme, year)


def make(pages, content, hugo=None, seed=1):
    """Writes the content tree and, where `hugo` is a folder, Hugo's site of the same documents."""
    years, themes, places = coordinates(pages)
    for path, text in agency.files(years, themes).items():
        write(content, path, text)
    if hugo:
        hugo_site.write_frame(hugo, years)
    for index, (theme, year) in enumerate(places):
        plan = Plan(seed, theme, year)
        sibling, earlier = neighbours(index, places)
        state = plan.random.getstate()
        text = prose.body(plan.random, {
            "procedure": "../../procedimiento.md",
            "sibling": f"../{sibling[1]}/{sibling[0]}.md",
            "previous": f"../{earlier[1]}/{earlier[0]}.md",
        })
        write(content, f"planes/{year}/{theme}.md", plan.front_matter() + text)
        if hugo:
            plan.random.setstate(state)
            text = prose.body(plan.random, {
                "procedure": "../../../procedimiento/",
                "sibling": f"../../{sibling[1]}/{sibling[0]}/",
                "previous": f"../../{earlier[1]}/{earlier[0]}/",
            })
            write(hugo, f"content/planes/{year}/{theme}.md", hugo_site.front_matter(plan) + text)
    return places


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
    options = arguments.parse_args()
    make(options.pages, options.content, options.hugo, options.seed)
