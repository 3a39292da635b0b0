"""An office that is held to its procedure: what rules judge, beside and inside the plans and sessions.

Every rule of the demo is in force and has something to judge. Plans start from last year's report, were
approved in a meeting and name competent teams; sessions say what they need; some are consultations by
telephone. Reports of every closed quarter, half-year and year state totals that agree with the figures. Of a
hundred evaluated sessions one has too few evaluations.
"""

import datetime
import os
import random
import re

import agency
import prose
from aide_memoires import AideMemoire
from plans import Plan, working_day

#: Of a hundred sessions: consultations by telephone.
CALLS = 6
EVALUATED = {"foro", "capacitacion", "taller"}
#: Part of the evaluated sessions that have one evaluation too few.
BELOW = 0.01
RESOURCES = """\
    instrumentos: [{titulo: "Expediente municipal", entidad: "Ministerio de Ejemplo"}]
    recursos:
      grupo: si
      areas: [planeación, riesgo]
      concertacion: si
      costos: [{concepto: "Reunión de concertación", valor: 500_000, fuente: funcionamiento, rubro: por-asignar, concertacion: si}]
      insumos: [{nombre: "Proyector", disponible: si}]
"""
MEETING = """\
---
sesion: {id}-00
plan: {id}
extraordinaria: "Reunión interna de revisión y aprobación del plan"
estado: realizada
fecha: {date}
hora: 09:00-10:30
municipio: "11001"
lugar: "Sala de juntas de la Subdirección"
territorio: municipio
tipo: reunion
modalidad: presencial
estrategia: directa
lidera: ministerio
objetivo: "Revisar y aprobar el plan de la vigencia {year}"
asistentes_conteo: 6
elaboro: {{rol: lider}}
---
"""
PARAMETERS = """\
parametros:
  evaluacion_minima: 10
  dias_habiles_informe: 10
  estrategias_directas: [directa]
  lideres_evaluados: [ministerio]
  competencias: [tecnica, tematica]
  aprueban: [subdirector]
  firman_informe_final: [lider, subdirector]
  formato_evaluacion: evaluacion
"""
TYPES = """\
  - {id: consulta-telefonica, nombre: "Consulta telefónica", evaluable: no, asistencia: no, telefonica: si, origen: propia}
  - {id: reunion, nombre: "Reunión", evaluable: no, asistencia: si, interna: si, origen: procedimiento}
"""


class RuledPlan(Plan):
    """A plan that starts from a report and was approved in a meeting."""

    def __init__(self, seed, theme, year, has_previous):
        super().__init__(seed, theme, year)
        self.has_previous = has_previous
        self.meeting = working_day(datetime.date(year, 2, 6))
        chance = random.Random(f"{seed}/calls/{self.id}")
        for session in self.sessions:
            if chance.randrange(100) < CALLS:
                session |= {"type": "consulta-telefonica", "modality": "telefonica"}

    def front_matter(self):
        text = super().front_matter()
        text = re.sub(r"(dependencia: \w+)\}", r"\1, vinculo: servidor, competencias: [tecnica, tematica]}", text)
        text = re.sub(r"(    documentos: .*\n)", lambda line: line[1] + RESOURCES, text)
        if self.has_previous:
            last = f"{self.year - 1}-{self.theme.upper()}"
            text = re.sub(
                r"motivo_sin_evaluacion: .*",
                f"evaluacion_anterior: {report_path(self.theme, self.year - 1, 'final')}.md\nrespuestas:\n"
                f'  - {{recomendacion: {last}-R1, decision: acogida, accion: "Enviar las cartillas antes"}}', text)
        return re.sub(
            r"aprobacion: .*", f"aprobacion: {{rol: subdirector, fecha: {self.meeting}, sesion: {self.id}-00}}", text)

    def meeting_text(self):
        """The aide-mémoire of the meeting in which it was approved."""
        return MEETING.format(id=self.id, year=self.year, date=self.meeting) + prose.meeting_body(self.random)


class RuledMemoire(AideMemoire):
    """An aide-mémoire whose session was counted, and has its record where it was a call."""

    def __init__(self, seed, plan, session, last_year):
        super().__init__(seed, plan, session, last_year)
        self.is_call = session["type"] == "consulta-telefonica"
        self.evaluations = None
        if self.is_call:
            self.people = None
        elif self.people and session["type"] in EVALUATED:
            needed = -(-self.people // 10)
            chance = random.Random(f"{seed}/evaluations/{session['id']}")
            self.evaluations = needed - 1 if chance.random() < BELOW else needed + chance.randrange(4)

    def front_matter(self):
        text = super().front_matter()
        if not self.is_call or self.state != "realizada":
            return text
        call = 'consulta: {entidad: "Alcaldía", cargo: "Profesional de planeación", tema: "Un plan parcial", minutos: 40}'
        return text.removesuffix("---\n") + call + "\n---\n"

    def figures(self):
        """Its entry in the year's figures; None where nobody was to be counted."""
        if not self.people:
            return None
        evaluations = "" if self.evaluations is None else f', "evaluations": {self.evaluations}'
        return f'"{self.session["id"]}": {{"participations": {self.people}{evaluations}}}'


def documents(plan, memoires, cut):
    """Path without `.md` to text of a plan's meeting and reports, those of periods that are due by `cut`."""
    texts = {f"sesiones/{plan.year}/{plan.id}-00": plan.meeting_text()}
    periods = [("trimestral", f"t{n}", n, 3 * n - 2, 3 * n) for n in range(1, 5)]
    periods += [("semestral", f"s{n}", n, 6 * n - 5, 6 * n) for n in range(1, 3)]
    for kind, name, number, first, last in periods:
        if last < 12 or plan.year < cut:
            texts[report_path(plan.theme, plan.year, name)] = _report(plan, memoires, kind, number, first, last)
    if plan.year < cut:
        texts[report_path(plan.theme, plan.year, "final")] = _final(plan)
    return texts


def report_path(theme, year, name):
    return f"informes/{year}/{theme}-{name}"


def _report(plan, memoires, kind, number, first, last):
    """A report whose totals are those of the plan, the aide-mémoires and the figures."""
    planned = [session for session in plan.sessions if first <= session["date"].month <= last]
    told = [memoire for memoire in memoires if first <= memoire.date.month <= last]
    held = [memoire for memoire in told if memoire.state == "realizada"]
    totals = {
        "programadas": len(planned), "realizadas": len(held),
        "canceladas": sum(memoire.state == "cancelada" for memoire in told),
        "participaciones": sum(memoire.people or 0 for memoire in held),
        "evaluaciones": sum(memoire.evaluations or 0 for memoire in held),
    }
    stated = ", ".join(f"{name}: {total}" for name, total in totals.items())
    return (
        f"---\ninforme: {kind}\ntema: {plan.theme}\nvigencia: {plan.year}\nperiodo: {number}\n"
        f"firmas: [{{rol: lider}}]\ncifras: {{{stated}}}\n---\n" + prose.report_body(plan.random))


def _final(plan):
    return (
        f"---\ninforme: final\ntema: {plan.theme}\nvigencia: {plan.year}\n"
        "firmas: [{rol: lider}, {rol: subdirector}]\nrecomendaciones:\n"
        f'  - {{id: {plan.id}-R1, texto: "Enviar las cartillas antes del taller"}}\n---\n'
        + prose.report_body(plan.random))


def figures(year, plans, memoires):
    """The totals of a year."""
    entries = [f'"{plan.id}-00": {{"participations": 6}}' for plan in plans]
    entries += [entry for entry in (memoire.figures() for memoire in memoires) if entry]
    return (
        f'{{"schema": "planilla-figures/1", "year": {year}, "cut": "{year}-12-31", "sessions": {{\n'
        + ",\n".join(entries) + "\n}}\n")


def procedure(themes):
    """The corpus's procedure with the rules and policies of the demo's, and what they need."""
    text = agency.procedure(themes)
    with open(os.path.join(agency.ROOT, "content/procedimiento.md"), encoding="utf-8") as file:
        demo = file.read()
    rules = re.search(r"^reglas:\n(?:  - .*\n)+", demo, re.MULTILINE)[0]
    policies = re.search(r"^## Políticas de operación\n(?:.*\n)*?(?=## |\Z)", demo, re.MULTILINE)[0]
    text = text.replace("fecha: 2021-03-19\n", "fecha: 2021-03-19\n" + (
        "fechas: {elaboro: 2021-02-26, reviso: 2021-03-01, aprobo: 2021-03-19}\ncapitulos: [1, 2, 3]\n"), 1)
    text = text.replace("modalidades:\n", TYPES + "modalidades:\n  - {id: telefonica, nombre: \"Telefónica\"}\n", 1)
    text = text.replace("formatos:\n", 'formatos:\n  - {id: evaluacion, nombre: "Evaluación", codigo: "por asignar"}\n', 1)
    text = re.sub(r"^parametros: .*\n", lambda _: PARAMETERS, text, count=1, flags=re.MULTILINE)
    text = text.replace("\n---\n", "\n" + rules + "---\n", 1)
    return text[:text.index("## Políticas de operación")] + policies


def without_rules(text):
    """A procedure's text with its rules taken out."""
    return re.sub(r"^reglas:\n(?:  - .*\n)+", "", text, count=1, flags=re.MULTILINE)
