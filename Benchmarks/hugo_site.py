"""The same documents as a Hugo site: front matter in Hugo's words, and the frame in `hugo/`.

What the site leaves out, in Hugo's favour: RSS, sitemap, robots, calendars, lists of commitments, the
check of links; and what a session's page takes from its plan comes ready in the session's own front
matter. What it has as ours has: header, menu, breadcrumbs, previous and next, footer, a list for each
year (a section) of plans and of sessions, one for each theme (a taxonomy), callouts.
"""

import os
import re
import shutil

from plans import Plan

FRAME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hugo")
PROCEDURE = '---\ntitle: "Procedimiento"\n---\n\n## Objetivo\n\nFijar un camino común.\n'
#: Dates go in quotes: as words they cost Hugo less than as moments, and are shown as they are.
DATE = re.compile(r"(fecha|aval): (\d{4}-\d\d-\d\d)")


def write_frame(folder, years):
    """Copies the configuration and the layouts, and writes a title for each year."""
    shutil.copytree(FRAME, folder, dirs_exist_ok=True)
    content = os.path.join(folder, "content")
    os.makedirs(content, exist_ok=True)
    _write(os.path.join(content, "procedimiento.md"), PROCEDURE)
    for section in ["planes", "sesiones"]:
        for year in years:
            _write(os.path.join(content, section, str(year), "_index.md"), f'---\ntitle: "{year}"\n---\n')


def front_matter(document):
    """A document's facts, with the names that Hugo gives a meaning to."""
    return _plan(document) if isinstance(document, Plan) else _session(document)


def _plan(plan):
    """The plan's own front matter: Hugo's names for title and theme, a number for the amount."""
    return (
        DATE.sub(r'\1: "\2"', plan.front_matter()).replace("\ntitulo: ", "\ntitle: ", 1)
        .replace(f"\ntema: {plan.theme}\n", f"\ntemas: [{plan.theme}]\n", 1)
        .replace(plan.budget, plan.budget.replace("_", ""), 1))


def _session(memoire):
    """The session's facts, its own and those that ours looks up in the plan."""
    plan, session = memoire.plan, memoire.session
    facts = {
        "title": session["objective"], "sesion": session["id"], "plan": plan.title, "plan_direccion": f"/{plan.path}/",
        "anio": plan.year, "estado": memoire.state, "fecha": memoire.date, "hora": session["time"],
        "municipio": session["municipality"], "lugar": session["venue"], "tipo": session["type"],
        "modalidad": session["modality"], "estrategia": session["strategy"], "lidera": "ministerio",
        "elaboro": memoire.prepared_by,
    }
    if memoire.date != session["date"]:
        facts["reprogramada_de"] = session["date"]
    if memoire.reason:
        facts["motivo"] = memoire.reason
    if memoire.people:
        facts["asistentes_conteo"] = memoire.people
    lines = "".join(f'{name}: "{value}"\n' for name, value in facts.items())
    return (
        f'---\n{lines}publico: [alcaldía, {session["audience"]}]\n'
        f'documentos: [{{titulo: "Cartilla sobre {session["subject"]}", version: 1, aval: "{plan.year}-01-30"}}]\n---\n')


def _write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
