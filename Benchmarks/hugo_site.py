"""The same documents as a Hugo site: front matter in Hugo's words, and the frame in `hugo/`.

What the site leaves out, in Hugo's favour: RSS, sitemap, robots, calendars, a page for each session, the
check of links. What it has as ours has: header, menu, breadcrumbs, previous and next, footer, a
list for each year (a section) and for each theme (a taxonomy), callouts.
"""

import os
import shutil

FRAME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hugo")
PROCEDURE = '---\ntitle: "Procedimiento"\n---\n\n## Objetivo\n\nFijar un camino común.\n'


def write_frame(folder, years):
    """Copies the configuration and the layouts, and writes a title for each year."""
    shutil.copytree(FRAME, folder, dirs_exist_ok=True)
    content = os.path.join(folder, "content")
    os.makedirs(content, exist_ok=True)
    _write(os.path.join(content, "procedimiento.md"), PROCEDURE)
    for year in years:
        _write(os.path.join(content, "planes", str(year), "_index.md"), f'---\ntitle: "{year}"\n---\n')


def front_matter(plan):
    """The plan's facts, with the names that Hugo gives a meaning to."""
    sessions = "".join(
        f'  - {{id: "{session["id"]}", fecha: "{session["date"]}", municipio: "{session["municipality"]}", '
        f'tipo: {session["type"]}, objetivo: "{session["objective"]}"}}\n'
        for session in plan.sessions)
    return (
        f'---\ntitle: "{plan.title}"\ntemas: [{plan.theme}]\nvigencia: {plan.year}\n'
        f'equipo:\n  - {{rol: lider, dependencia: SATOUI}}\npai: [PAI-DEUT-01]\n'
        f'motivo_sin_evaluacion: "Primer plan del tema"\n'
        f'metas:\n  - {{id: M1, texto: "Municipios asistidos", unidad: municipio, valor: {plan.goal}}}\n'
        f'presupuesto: {{valor: {plan.budget.replace("_", "")}, fuente: funcionamiento, rubro: por-asignar}}\n'
        f'sesiones:\n{sessions}aprobacion: {{rol: subdirector, fecha: "{plan.year}-02-06"}}\n---\n')


def _write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
