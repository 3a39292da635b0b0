"""What the pages say of plans, sessions and commitments is what the content folder says."""

import posixpath
import re

from .agency import Agency
from .built import text_of

NEEDS = ("content",)

# How a state is written, whatever its gender, number and capitals.
WORDS = {
    "realizada": r"\brealizad[ao]", "cancelada": r"\bcancelad[ao]",
    "programada": r"\bprogramad[ao]", "reprogramada": r"\breprogramad[ao]",
}


def judge(bench, verdict):
    """Plans, sessions, years, commitments, home."""
    agency, site = Agency(bench.content), bench.site
    for plan in agency.plans:
        year, theme = plan.lower().split("-")
        page = one(verdict, plan, [page for page in site.of_kind("plan") if {year, theme} <= parts(page)])
        if page:
            verdict.check_none(faults_of_plan(agency, plan, page), of=page.path)
    for session in agency.sessions.values():
        page = one(verdict, session.id, [
            page for page in site.of_kind("session") if stem(page) == session.id.lower()])
        if page:
            verdict.check_none(faults_of_session(agency, session, page), of=page.path)
    for year in sorted({plan[:4] for plan in agency.plans}):
        page = one(verdict, f"year {year}", [page for page in site.of_kind("year") if year in parts(page)])
        if page:
            verdict.check_none(faults_of_year(agency, year, page), of=page.path)
    pages = [page for page in site.pages if page.kind.startswith("commitments")]
    verdict.check_none(faults_of_commitments(agency, pages), of="commitments")
    verdict.check_none(faults_of_home(agency, site.page("index.html")), of="index.html")


def faults_of_plan(agency, plan, page):
    """Each session stands there with its state and its place; the totals are right."""
    sessions = agency.of_plan(plan)
    for session in sessions:
        around = surroundings(page, session.id)
        place = agency.places[session.planned["municipio"]][0]
        if not any(re.search(WORDS[session.state], text, re.IGNORECASE) for text in around):
            yield f"{session.id} is not there as «{session.state}»: {around[:2]}"
        if session.planned["modalidad"] == "presencial" and not any(place in text for text in around):
            yield f"{session.id} is not there with «{place}»"
    yield from faults_of_total(sessions, page)
    goals = [goal["texto"] for goal in agency.plans[plan]["metas"]]
    yield from (f"the goal «{goal}» is missing" for goal in goals if goal not in page.text)


def faults_of_session(agency, session, page):
    """Place, objective, state, head count, every commitment; and what was told of it."""
    municipality, department = agency.places[session.planned["municipio"]]
    told = session.told or {}
    wanted = [municipality, department, session.planned["objetivo"], told.get("asistentes_conteo")]
    wanted += [told.get("motivo"), *session.promises]
    yield from (f"«{words}» is missing" for words in wanted if words and not stands(words, page))
    if not re.search(WORDS[session.state], page.text, re.IGNORECASE):
        yield f"its state, «{session.state}», is missing"
    anchors = {f"compromiso-{number}" for number in range(1, len(session.commitments) + 1)}
    yield from (f"#{anchor} is missing" for anchor in sorted(anchors - set(page.tree.xpath("//@id"))))


def faults_of_year(agency, year, page):
    """All plans, all sessions held of all planned, and the head counts added up."""
    sessions = agency.of_year(year)
    linked = {stem_of(target) for target, _ in page.links}
    for plan in agency.plans:
        if plan.startswith(year) and not any(plan[5:].lower() in re.split(r"\W", t) for t, _ in page.links):
            yield f"{plan} is not linked"
    yield from (f"{each.id} is not linked" for each in sessions if each.id.lower() not in linked)
    yield from faults_of_total(sessions, page)
    people = sum(
        int(each.told.get("asistentes_conteo", 0)) for each in sessions
        if each.state == "realizada" and each.planned["modalidad"] != "telefonica")
    if not re.search(rf"(?<![\d.]){people}(?![\d.])", page.text):
        yield f"{people} participations are not told"


def faults_of_total(sessions, page):
    """«5 de 6 sesiones realizadas» or «5 realizadas de 6», wherever it stands."""
    held = sum(each.state == "realizada" for each in sessions)
    if not re.search(rf"\b{held} (realizadas )?de (las )?{len(sessions)}\b", page.text):
        yield f"«{held} de {len(sessions)} sesiones realizadas» is missing"


def faults_of_commitments(agency, pages):
    """Every commitment is linked on one of these pages, and those overdue at the cut are told apart."""
    rows = {promise_of(target): (page, element)
            for page in pages for target, element in page.links if promise_of(target)}
    wanted = {}
    for session in agency.sessions.values():
        for number, promise in enumerate(session.commitments, 1):
            wanted[f"{session.id.lower()}#compromiso-{number}"] = promise
    yield from (f"{name} is missing" for name in sorted(wanted.keys() - rows.keys()))
    yield from (f"{name} is nowhere promised" for name in sorted(rows.keys() - wanted.keys()))
    for name in sorted(wanted.keys() & rows.keys()):
        text = alone(*rows[name], promise_of)
        overdue = is_overdue(wanted[name], agency)
        if overdue != bool(re.search(r"\bvencid|\bhace \d+ día", text, re.IGNORECASE)):
            yield f"{name} is {'overdue' if overdue else 'not overdue'}, and the page says otherwise: «{text}»"
    late = sum(is_overdue(each, agency) for each in wanted.values())
    told = rf"\b{late} (compromisos? )?vencid|vencid\w*\W+{late}\b"
    if not any(re.search(told, page.text, re.IGNORECASE) for page in pages):
        yield f"the number of those overdue, {late}, is missing"


def is_overdue(promise, agency):
    """Whether its day was before the cut and nothing says that it was kept."""
    return not promise["done"] and promise["due"] < agency.cut


def faults_of_home(agency, page):
    """The first session after the cut that is still to come stands before all later ones."""
    ahead = [each for each in agency.sessions.values() if each.state == "programada" and each.date > agency.cut]
    first = min(ahead, key=lambda each: (each.date, each.id))
    linked = [stem_of(target) for target, _ in page.links]
    places = {each.id: linked.index(each.id.lower()) for each in ahead if each.id.lower() in linked}
    if first.id not in places:
        yield f"the next session, {first.id}, is not linked"
    elif min(places, key=places.get) != first.id:
        yield f"{min(places, key=places.get)} stands before the next session, {first.id}"
    if agency.places[first.planned["municipio"]][0] not in page.text:
        yield "the next session's place is missing"


def stands(words, page):
    """Whether words stand in a page, however they are spaced around marks."""
    return re.sub(r"\s", "", words) in re.sub(r"\s", "", page.text)


def one(verdict, what, pages):
    """The only page of its sort."""
    verdict.check(len(pages) == 1, f"{what}: expected one page, found {pages}")
    return pages[0] if len(pages) == 1 else None


def surroundings(page, session):
    """The words around each link to a session, as far as no other session is linked."""
    return [
        alone(page, element, session_of)
        for target, element in page.links if session_of(target) == session.lower()]


def alone(page, element, name_of):
    """The words of the largest element around a link that links nothing else of its sort."""
    names = {it: name_of(target) for target, it in page.links}
    around = element
    for above in element.iterancestors():
        if {names.get(it) for it in above.iter("a")} - {None, names[element]}:
            break
        around = above
    return text_of(around)


def session_of(target):
    """The session whose page a link names."""
    found = re.fullmatch(r"\d{4}-[a-z]+-\d\d", stem_of(target))
    return found and found[0]


def promise_of(target):
    """The commitment that a link names: `2026-pot-04#compromiso-1`."""
    anchor = target.partition("#")[2]
    return f"{stem_of(target)}#{anchor}" if re.fullmatch(r"compromiso-\d+", anchor) else None


def stem_of(target):
    """The name of a target's file without folder, ending and anchor, in lower case."""
    return posixpath.basename(target.partition("#")[0]).rpartition(".")[0].lower()


def stem(page):
    """The name of a page's file without folder and ending, in lower case."""
    return stem_of(page.path)


def parts(page):
    """The words of a page's path."""
    return set(re.split(r"[^a-z0-9]+", page.path.lower()))
