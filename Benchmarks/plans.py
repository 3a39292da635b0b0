"""A plan's facts and its front matter: theme, year, goals, six planned sessions, approval."""

import datetime
import random

import agency
import prose

SESSIONS = 6
#: The day from which each session may be planned, as (month, day), and the number of days that it may fall on.
EARLIEST = [(2, 9), (3, 24), (5, 7), (6, 20), (8, 3), (9, 16)]
SPAN = 42
TYPES = ["foro", "capacitacion", "taller", "taller", "mesa-trabajo", "visita-tecnica"]
CONTRACTS = {"consultor-externo": "consultoria", "convenio": "convenio", "alianza": "alianza"}

FRONT_MATTER = """\
---
tema: {theme}
vigencia: {year}
titulo: "{title}"
equipo:
  - {{rol: lider, dependencia: SATOUI}}
  - {{rol: profesional, dependencia: SATOUI}}
  - {{rol: profesional, dependencia: DEUT}}
pai: [{line}]
motivo_sin_evaluacion: "La evaluación de la vigencia anterior está en el archivo de la dependencia"
metas:
  - {{id: M1, texto: "Municipios asistidos", unidad: municipio, valor: {goal}, pai: {line}}}
presupuesto: {{valor: {budget}, fuente: funcionamiento, rubro: por-asignar}}
publico: [entidades territoriales, autoridades ambientales, juntas de acción comunal]
sesiones:
{sessions}aprobacion: {{rol: subdirector, fecha: {year}-02-06}}
---
"""
SESSION = """\
  - id: {id}
    fecha: {date}
    hora: {time}
    municipio: "{municipality}"
    lugar: "{venue}"
    territorio: municipio
    tipo: {type}
    modalidad: {modality}
    estrategia: {strategy}
    lidera: ministerio
    meta: M1
    objetivo: "{objective}"
{contract}    publico: [alcaldía, {audience}]
    documentos: [{{titulo: "Cartilla sobre {subject}", version: 1, aval: {year}-01-30}}]
"""
CONTRACT = (
    '    contrato: {{clase: {kind}, numero: "{number:03}-{year}", objeto: "Prestar la asistencia técnica '
    'sobre {subject}", criterios: [tecnica, tematica]}}\n')


class Plan:
    """One plan, drawn from a generator that nothing else draws from."""

    def __init__(self, seed, theme, year):
        self.random = random.Random(f"{seed}/{theme}/{year}")
        self.theme, self.year = theme, year
        self.id = f"{year}-{theme.upper()}"
        self.path = f"planes/{year}/{theme}"
        self.title = f"Plan de asistencia técnica del tema {theme.upper()}, vigencia {year}"
        self.line = agency.action_plan_line(theme)
        self.goal = self.random.randrange(3, 12)
        self.budget = f"{self.random.randrange(20, 99)}_{self.random.randrange(1000):03}_000"
        self.sessions = [self._session(number) for number in range(1, SESSIONS + 1)]

    def _session(self, number):
        """What a plan says of one session, under the names of `SESSION`."""
        choice = self.random.choice
        earliest = datetime.date(self.year, *EARLIEST[number - 1])
        remote = self.random.random() < 0.2
        subject = choice(prose.SUBJECTS)
        facts = {
            "id": f"{self.id}-{number:02}",
            "year": self.year,
            "date": working_day(earliest + datetime.timedelta(days=self.random.randrange(SPAN))),
            "time": choice(["08:00-12:00", "09:00-11:00", "08:00-16:00", "14:00-17:00"]),
            "municipality": choice(agency.MUNICIPALITY_CODES),
            "venue": "Sala virtual de la entidad" if remote else choice(prose.VENUES),
            "type": choice(TYPES),
            "modality": "virtual" if remote else "presencial",
            "strategy": choice(list(CONTRACTS)) if self.random.random() < 0.1 else "directa",
            "subject": subject,
            "objective": f"Llevar {subject} a la norma que aplica la ventanilla",
            "audience": choice(prose.AUDIENCES),
            "contract": "",
        }
        if kind := CONTRACTS.get(facts["strategy"]):
            facts["contract"] = CONTRACT.format(
                kind=kind, number=self.random.randrange(1, 999), year=self.year, subject=subject)
        return facts

    def front_matter(self):
        sessions = "".join(SESSION.format(**session) for session in self.sessions)
        return FRONT_MATTER.format(
            theme=self.theme, year=self.year, title=self.title, line=self.line, goal=self.goal,
            budget=self.budget, sessions=sessions)


def working_day(day):
    """`day`, or the first after it that is neither at the weekend nor a holiday."""
    while day.weekday() >= 5 or (day.month, day.day) in agency.HOLIDAYS:
        day += datetime.timedelta(days=1)
    return day
