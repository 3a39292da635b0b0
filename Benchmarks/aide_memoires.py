"""What came of a planned session: its state, day and commitments, and the front matter that says so."""

import datetime
import random

import prose
from plans import working_day

#: Of a hundred sessions: held on another day, still to be held on another day, cancelled.
MOVED, POSTPONED, CANCELLED = 8, 2, 5
DONE_BY_YEAR = {0: 0.5, 1: 0.85}
REASONS = [
    "Cierre de la vía por un deslizamiento", "La alcaldía pidió otra fecha por el cierre de su presupuesto",
    "Alerta roja por lluvias en la región", "El auditorio se destinó a una jornada de votación",
    "El equipo municipal cambió y pidió tiempo para leer los materiales",
]


class AideMemoire:
    """One session's file, drawn from a generator that nothing else draws from."""

    def __init__(self, seed, plan, session, last_year):
        self.random = random.Random(f"{seed}/{session['id']}")
        self.plan, self.session = plan, session
        self.path = f"sesiones/{plan.year}/{session['id']}"
        self.date, self.reason = session["date"], None
        self.state, self.people = self._outcome()
        self.prepared_by = self.random.choice(["lider", "profesional"])
        done = DONE_BY_YEAR.get(last_year - plan.year, 0.97)
        self.commitments = [self._commitment(done) for _ in range(self.random.choice([1, 2]))]

    def _outcome(self):
        """State and head count; sets day and reason where the plan was not followed."""
        draw = self.random.randrange(100)
        if draw < MOVED + POSTPONED + CANCELLED:
            self.reason = self.random.choice(REASONS)
        if draw < MOVED + POSTPONED:
            self.date = working_day(self.date + datetime.timedelta(days=self.random.randrange(1, 15)))
        if draw < MOVED or draw >= MOVED + POSTPONED + CANCELLED:
            return "realizada", self.random.randrange(8, 60)
        return "reprogramada" if draw < MOVED + POSTPONED else "cancelada", None

    def _commitment(self, done):
        """Text, who, by when and, for most, when done: an item as it stands under «Compromisos»."""
        who = self.random.choice([f"equipo-{self.plan.theme}", "municipio", "departamento"])
        days = self.random.randrange(12, 40)
        due = self.date + datetime.timedelta(days=days)
        item = f"{prose.promise(self.random)} `{who}` `{due}`"
        if self.random.random() < done:
            item += f" `cumplido {due - datetime.timedelta(days=self.random.randrange(10))}`"
        return item

    def front_matter(self):
        lines = ["---", f"sesion: {self.session['id']}", f"estado: {self.state}"]
        if self.date != self.session["date"]:
            lines += [f"fecha: {self.date}", f"reprogramada_de: {self.session['date']}"]
        if self.reason:
            lines.append(f'motivo: "{self.reason}"')
        if self.people:
            lines.append(f"asistentes_conteo: {self.people}")
        return "\n".join([*lines, f"elaboro: {{rol: {self.prepared_by}}}", "---", ""])
