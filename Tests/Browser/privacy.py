"""No person reaches the site: no e-mail, telephone, document number, name or field to write one in."""

import re

from .agency import Agency

NEEDS = ("content",)

TEXT = (".html", ".css", ".js", ".json", ".xml", ".txt", ".ics", ".svg", ".csv", ".md", ".webmanifest")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
# A calendar event's name has the form of an e-mail address: `2026-POT-04@host`.
EVENT_NAME = re.compile(r"(?i)\d{4}-[a-z]+-\d+@[\w.-]+")
TELEPHONE = re.compile(
    r"(?<![\w.,/-])(?:\+57[ .-]?)?(?:3\d{2}|60\d|\(60\d\))[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}(?![\w/-])")
DOCUMENT = re.compile(
    r"(?:\b[Cc]\. ?[Cc]\.|\bcédulas?|\bpasaporte|\bidentificad[ao] con|\bTI|\bNUIP)\W{1,12}(?:n\.º|No\.?|de ciudadanía)?"
    r"\W{0,4}(\d[\d.]{5,})|(?<![\d$.,])(?<!\$ )1\.\d{3}\.\d{3}\.\d{3}(?![\d.,])")
TREATED = re.compile(
    r"\b(?:[Ss]eñor(?:a|ita)?|[Ss]ra?\.|[Dd]ra?\.|[Dd]oñ?a?|[Dd]octora?|[Ii]ng\.|[Ii]ngenier[oa]|[Aa]rq\.|[Aa]rquitect[oa]"
    r"|[Aa]bogad[oa]|[Aa]lcalde(?:sa)?|[Gg]obernadora?) (?!de\b)([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)")
GIVEN = (
    "Adriana|Alejandra|Alejandro|Alfonso|Álvaro|Ana|Andrea|Andrés|Ángela|Beatriz|Camila|Camilo|Carlos|Carmen|Carolina"
    "|César|Claudia|Daniel|Daniela|David|Diana|Diego|Eduardo|Elena|Esteban|Felipe|Fernando|Francisco|Gabriel|Germán"
    "|Gloria|Guillermo|Gustavo|Héctor|Hernán|Hugo|Isabel|Iván|Jaime|Javier|Jesús|Jorge|José|Juan|Juliana|Julio|Karen"
    "|Laura|Leonardo|Liliana|Luis|Luisa|Luz|Manuel|Marcela|Margarita|María|Mario|Martha|Mauricio|Miguel|Mónica|Natalia"
    "|Nelson|Nicolás|Óscar|Pablo|Paola|Patricia|Paula|Pedro|Rafael|Ricardo|Roberto|Rodrigo|Rosa|Sandra|Santiago"
    "|Sebastián|Sergio|Sofía|Valentina|Víctor|Viviana|Wilson|Yolanda")
SURNAME = (
    "Acosta|Álvarez|Arias|Ávila|Barrera|Bernal|Cárdenas|Castillo|Castro|Contreras|Correa|Cortés|Cruz|Díaz|Fernández"
    "|Flórez|Franco|García|Giraldo|Gómez|González|Guerrero|Gutiérrez|Guzmán|Hernández|Herrera|Jiménez|López|Marín"
    "|Martínez|Mejía|Mendoza|Molina|Morales|Moreno|Muñoz|Ortiz|Ospina|Parra|Patiño|Peña|Pérez|Quintero|Ramírez|Ramos"
    "|Restrepo|Reyes|Ríos|Rivera|Rodríguez|Rojas|Romero|Ruiz|Salazar|Sánchez|Silva|Suárez|Torres|Uribe|Valencia"
    "|Vargas|Vásquez|Vega|Velásquez|Vélez|Zapata")
NAME = re.compile(rf"\b(?:{GIVEN})(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)? (?:{SURNAME})\b")
FIELD = re.compile(
    r"(?i)nombres?|apellid|c[eé]dula|documento|identificaci|correo|e-?mail|tel[eé]fono|celular|m[oó]vil|phone|firma|direcci")
PERSONAL_KEY = re.compile(
    r'(?i)"(nombres?|apellidos?|c[eé]dula|documento|correo|e-?mail|tel[eé]fono|celular|phone|participantes?|firma)"\s*:')


def judge(bench, verdict):
    """Every text file of the site, against what `sitio.yml` itself publishes."""
    agency, site = Agency(bench.content), bench.site
    public = (bench.content / "sitio.yml").read_text("utf-8")
    places = "\n".join(f"{town}\n{region}" for town, region in agency.places.values())
    texts = {page.path: _words(page) for page in site.pages}
    for name in sorted(site.files):
        if name.endswith(TEXT) and name != "MANIFEST":
            raw = (site.folder / name).read_text("utf-8")
            if name.endswith(".ics"):
                raw = raw.replace("\r\n ", "")
            faults = [*found(texts.get(name, raw), public, places), *fields(raw, name)]
            verdict.check_none(faults + (fields_of(site.page(name)) if name in texts else []), of=name)


def found(text, public, places):
    """Whatever looks like a person's data and is not what the site's owner publishes of itself."""
    for what, pattern in (("e-mail", EMAIL), ("telephone", TELEPHONE), ("document", DOCUMENT)):
        for match in pattern.finditer(text):
            if match[0] not in public and not EVENT_NAME.fullmatch(match[0]):
                yield f"{what}: «{match[0]}»"
    for match in NAME.finditer(text):
        if match[0] not in places:
            yield f"a person's name? «{match[0]}»"
    for match in TREATED.finditer(text):
        yield f"a person's name? «{match[0]}»"


def fields(raw, name):
    """Keys and calendar properties that would hold a person."""
    if name.endswith(".ics"):
        yield from (f"line «{line}»" for line in raw.splitlines() if re.match(r"ATTENDEE|CONTACT", line))
    # A form's definition names what is asked, and holds no answer.
    if name.endswith((".json", ".js")) and not name.endswith((".schema.json", ".fhir.json", ".layout.json")):
        yield from (f"key {match[0]}" for match in PERSONAL_KEY.finditer(raw))


def fields_of(page):
    """Form fields that ask for a person's data, but for forms that say why, and send it nowhere else."""
    if page.kind == "web-form":
        return faults_of_form(page)
    faults = []
    for field in page.tree.xpath("//input | //textarea | //select"):
        about = " ".join(filter(None, map(field.get, ("type", "name", "id", "placeholder", "autocomplete"))))
        if FIELD.search(about):
            faults.append(f"a field asks for «{about}»")
    return faults


def faults_of_form(page):
    """A form that asks for somebody's data tells so first, and its page can send to one address at most."""
    faults = []
    policy = " ".join(page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    places = re.findall(r"(?:form-action|connect-src) ([^;]+)", policy)
    actions = page.tree.xpath("//form/@action") or ["'none'"]
    if "default-src 'none'" not in policy or places != actions * 2:
        faults.append(f"the form may send to {places}, and names {actions}")
    asks = any(FIELD.search(name) for name in page.tree.xpath("//@data-q"))
    before = page.tree.xpath("//form/preceding::*[@id='notice'] | //form/ancestor::*//*[@id='notice']")
    if asks and '"private":true' in "".join(page.tree.xpath("//script[@id='data']/text()")) and not before:
        faults.append("the form asks for a person's data and has no notice before it")
    return faults


def _words(page):
    """Texts and attributes that are read or shown, each on a line of its own."""
    texts = page.tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    shown = page.tree.xpath("//@title | //@alt | //@aria-label | //@content | //a/@href[contains(., ':')]")
    return "\n".join(" ".join(text.split()) for text in [*texts, *shown])
