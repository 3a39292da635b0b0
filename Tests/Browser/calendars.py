"""Judges the calendars of a built site: python3 Tests/Browser/calendars.py SITE CONTENT

Reads every .ics file with the package `icalendar`, and the content's front matter with PyYAML, and holds the one
against the other: which calendars there are, which sessions each has, and what each event says. Nothing here knows
where the site puts its files. Needs: pip install icalendar pyyaml.
"""

import os
import sys

# This folder holds files named like modules of Python's own.
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") != HERE]

import csv
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml
from icalendar import Calendar

STATUS = {"realizada": "CONFIRMED", "cancelada": "CANCELLED", "reprogramada": "CONFIRMED"}


class Verdict:
    """Facts that held and facts that did not."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, holds, otherwise):
        """Counts one fact, and says what is wrong where it does not hold."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL {otherwise}")
        return bool(holds)


@dataclass(frozen=True)
class Expected:
    """What the content says of one session."""

    id: str
    theme: str
    department: str | None
    municipality: str | None
    venue: str | None
    day: date
    hours: tuple[time, time] | None
    status: str


def front_matter(path):
    """The keys above a file's text, every value as it was written."""
    return yaml.load(path.read_text("utf-8-sig").split("---\n", 2)[1], yaml.BaseLoader)


def expected_sessions(content):
    """Every session that a calendar must show: all but internal meetings."""
    with open(content / "datos/divipola.csv", encoding="utf-8", newline="") as file:
        places = {row["codigo"]: row for row in csv.DictReader(file)}
    types = front_matter(content / "procedimiento.md")["tipos_actividad"]
    internal = {entry["id"] for entry in types if entry.get("interna") == "si"}
    told = {keys["sesion"]: keys for keys in map(front_matter, sorted(content.glob("sesiones/*/*.md")))}
    sessions = []
    for plan in map(front_matter, sorted(content.glob("planes/*/*.md"))):
        listed = {entry["id"]: entry for entry in plan.get("sesiones", [])}
        plan_id = f"{plan['vigencia']}-{plan['tema']}".lower()
        extra = {name: keys for name, keys in told.items()
                 if keys.get("plan", "").lower() == plan_id and name not in listed}
        for name, planned in (listed | extra).items():
            if planned["tipo"] in internal:
                continue
            story = told.get(name, {})
            place = places.get(planned.get("municipio"), {})
            hours = story.get("hora") or planned.get("hora")
            status = STATUS.get(story.get("estado"), "CONFIRMED" if "aprobacion" in plan else "TENTATIVE")
            sessions.append(Expected(
                id=name, theme=plan["tema"], department=place.get("codigo_departamento"),
                municipality=place.get("municipio"), venue=planned.get("lugar"),
                day=date.fromisoformat(story.get("fecha") or planned["fecha"]),
                hours=hours and tuple(time.fromisoformat(part) for part in hours.split("-")), status=status))
    return {session.id: session for session in sessions}


def expected_calendars(content, sessions):
    """The sets of event ids that the site must have as a calendar each, however often the same set comes."""
    sets = Counter([frozenset(sessions)])
    for theme in front_matter(content / "procedimiento.md")["temas"]:
        sets[frozenset(s.id for s in sessions.values() if s.theme == theme["id"])] += 1
    for department in {s.department for s in sessions.values()} - {None}:
        sets[frozenset(s.id for s in sessions.values() if s.department == department)] += 1
    sets.update(frozenset([name]) for name in sessions)
    return sets


def expected_holidays(content):
    """The days of the table, each as often as it stands there."""
    with open(content / "datos/festivos.csv", encoding="utf-8-sig", newline="") as file:
        return Counter((date.fromisoformat(row["fecha"]), row["nombre"]) for row in csv.DictReader(file))


def read(path, verdict):
    """The file's one calendar; its lines are held against RFC 5545 §3.1 on the way."""
    data = path.read_bytes()
    lines = data.split(b"\r\n")
    sound = lines[-1] == b"" and not any(b"\n" in line or b"\r" in line for line in lines)
    verdict.check(sound, f"{path}: lines must end in CRLF")
    verdict.check(all(len(line) <= 75 for line in lines), f"{path}: a line is longer than 75 octets")
    verdict.check(not any(byte < 32 and byte not in (9, 10, 13) for byte in data), f"{path}: control characters")
    try:
        for line in lines:
            line.decode("utf-8")
    except UnicodeDecodeError as error:
        verdict.check(False, f"{path}: a fold parts a character: {error}")
    calendars = Calendar.from_ical(data, multiple=True)
    if not verdict.check(len(calendars) == 1, f"{path}: {len(calendars)} calendars in one file"):
        return None
    calendar = calendars[0]
    errors = [error for part in calendar.walk() for error in part.errors]
    verdict.check(not errors, f"{path}: {errors}")
    wanted = {"VERSION": "2.0", "CALSCALE": "GREGORIAN", "METHOD": "PUBLISH"}
    found = {name: str(calendar.get(name)) for name in wanted}
    verdict.check(found == wanted, f"{path}: {found}")
    named = calendar.get("PRODID") and calendar.get("X-WR-CALNAME") and calendar.get("NAME")
    verdict.check(named, f"{path}: a calendar has PRODID, NAME and X-WR-CALNAME")
    return calendar


def judge_zone(calendar, sessions, zone, where, verdict):
    """The calendar brings the site's time zone, with the offset of every day that it needs."""
    own = [part.to_tz(lookup_tzid=False) for part in calendar.walk("VTIMEZONE") if part["TZID"] == zone.key]
    moments = [datetime.combine(session.day, hour) for session in sessions for hour in session.hours or ()]
    faults = [moment for moment in moments for rule in own
              if moment.replace(tzinfo=rule).utcoffset() != moment.replace(tzinfo=zone).utcoffset()]
    verdict.check(len(own) == 1 and not faults, f"{where}: {len(own)} zones {zone.key}, wrong on {faults[:3]}")


def judge_event(event, session, zone, where, verdict):
    """Holds one event against its session."""
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    if session.hours:
        wanted = tuple(datetime.combine(session.day, hour) for hour in session.hours)
        local = tuple(moment.replace(tzinfo=None) for moment in (start, end))
        verdict.check(local == wanted, f"{where}: {local} and not {wanted}")
        verdict.check(event["DTSTART"].params.get("TZID") == zone.key, f"{where}: not in {zone.key}")
    else:
        verdict.check(
            (start, end) == (session.day, session.day + timedelta(days=1)), f"{where}: {start} to {end}")
    verdict.check(event.get("STATUS") == session.status, f"{where}: {event.get('STATUS')}, not {session.status}")
    place = str(event.get("LOCATION", ""))
    missing = [part for part in (session.venue, session.municipality) if part and part not in place]
    verdict.check(not missing, f"{where}: LOCATION {place!r} lacks {missing}")
    verdict.check(all(event.get(name) for name in ("DTSTAMP", "SUMMARY", "CATEGORIES", "TRANSP")), f"{where}: bare")


def judge_lock(path, stamps, verdict):
    """The lock has a line for each event, with the event's number and day."""
    lines = [line.split() for line in path.read_text("utf-8").splitlines() if line[:1] not in ("#", "@", "")]
    locked = {words[0]: (int(words[1]), date.fromisoformat(words[2])) for words in lines}
    verdict.check([words[0] for words in lines] == sorted(locked), f"{path}: lines are not sorted, or one stands twice")
    for name, stamp in sorted(stamps.items()):
        verdict.check(locked.get(name) == stamp, f"{path}: {name} is {locked.get(name)}, the event says {stamp}")


def judge(site, content, verdict):
    """Reads everything and counts."""
    sessions = expected_sessions(content)
    zone = ZoneInfo(yaml.load((content / "sitio.yml").read_text("utf-8"), yaml.BaseLoader)["zona_horaria"])
    wanted, found, holidays, spoken, stamps = expected_calendars(content, sessions), Counter(), [], {}, {}
    for path in sorted(site.rglob("*.ics")):
        calendar = read(path, verdict)
        if calendar is None:
            continue
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
        verdict.check(len(events) == len(calendar.walk("VEVENT")), f"{path}: an id stands twice")
        ids = {uid.rpartition("@")[0]: event for uid, event in events.items()}
        if ids and not set(ids) & set(sessions):
            holidays.append(path)
            days = Counter((event.decoded("DTSTART"), str(event["SUMMARY"])) for event in events.values())
            verdict.check(days == expected_holidays(content), f"{path}: not the days of festivos.csv")
            continue
        found[frozenset(ids)] += 1
        judge_zone(calendar, [sessions[name] for name in ids if name in sessions], zone, path, verdict)
        for name, event in ids.items():
            if name not in sessions:
                verdict.check(False, f"{path}: {name} is no session of the calendars")
                continue
            text = event.to_ical()
            if spoken.setdefault(name, text) == text and name in stamps:
                continue
            verdict.check(spoken[name] == text, f"{path}: {name} says another thing than in another calendar")
            stamps[name] = (int(event["SEQUENCE"]), event.decoded("DTSTAMP").date())
            judge_event(event, sessions[name], zone, f"{path}: {name}", verdict)
    for ids in wanted | found:
        verdict.check(
            wanted[ids] == found[ids],
            f"{found[ids]} calendars of {len(ids)} events and not {wanted[ids]}: {', '.join(sorted(ids)[:4])}")
    verdict.check(len(holidays) == bool(expected_holidays(content)), f"calendars of holidays: {holidays}")
    domains = {str(event["UID"]).rpartition("@")[2] for path in site.rglob("*.ics")
               for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}
    verdict.check(len(domains) == 1, f"event ids end in {domains}")
    if (content / "calendario.lock").is_file():
        judge_lock(content / "calendario.lock", stamps, verdict)


def main():
    if len(sys.argv) != 3:
        print("usage: calendars.py SITE CONTENT", file=sys.stderr)
        return 64
    verdict = Verdict()
    judge(Path(sys.argv[1]), Path(sys.argv[2]), verdict)
    print(f"{verdict.passed} passed, {verdict.failed} failed")
    return 1 if verdict.failed or not verdict.passed else 0


if __name__ == "__main__":
    sys.exit(main())
