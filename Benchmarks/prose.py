"""The bodies of plans and aide-mémoires, about 4 KB of Markdown each, made from a seeded generator.

Every body has what a real one has: headings, paragraphs with emphasis, a bulleted and an ordered list,
a table of four columns and six rows, a code span, a callout, a task list and links. The links lead
to marks, `(@plan)`, that `with_links` makes into addresses.
"""

import re

PLACES = [
    "Riohacha", "Mocoa", "Apartadó", "Ocaña", "Yopal", "Tumaco", "Quibdó", "Leticia", "Sogamoso",
    "Magangué", "Buga", "Pitalito", "Honda", "Ipiales", "Turbo", "Lorica", "Mompox", "Chiquinquirá",
]
SUBJECTS = [
    "la norma del suelo de protección", "el expediente municipal", "la cartografía de amenaza",
    "el reparto de cargas y beneficios", "el inventario de equipamientos", "el plano de loteo",
    "la red de espacio público", "el borde entre lo urbano y lo rural", "la ronda hídrica",
    "el perfil de las vías locales", "la vivienda en ladera", "el suelo de expansión",
]
ACTORS = [
    "la secretaría de Planeación", "el consejo territorial", "la autoridad ambiental",
    "la junta de acción comunal", "la empresa de servicios", "el departamento",
    "la oficina de catastro", "el equipo del tema", "la curaduría", "el concejo municipal",
]
PRODUCTS = [
    "una ficha de norma", "un mapa corregido", "un acuerdo de trabajo", "una lista de verificación",
    "un cronograma firmado", "un borrador de decreto", "una guía de terreno", "un documento técnico",
]
SENTENCES = [
    "En {place}, {actor} pidió revisar {subject} antes de que cierre la vigencia.",
    "El año anterior quedó claro que {subject} no se resuelve en una sola jornada.",
    "Cada municipio sale con {product}, *no con una promesa*, y eso cambia la forma de citar.",
    "Se trabaja sobre el caso de {place} porque reúne las dificultades de los demás.",
    "Cuando {actor} participa desde el comienzo, el taller rinde el doble.",
    "La dificultad mayor está en {subject}: hay datos, pero **de años distintos** y sin escala común.",
    "Con {product} en la mano, {actor} puede continuar sin esperar otra visita.",
    "Para {place} se prevé media jornada más, pues la distancia obliga a empezar tarde.",
    "El equipo preparó un ejercicio corto sobre {subject} que se resuelve con lápiz y papel.",
    "Lo que se acuerde se escribe ese mismo día y {actor} lo lee en voz alta antes de cerrar.",
    "Hay que distinguir entre {subject} y lo que ya ordena la ley, que no admite discusión local.",
    "Si llueve, la salida a terreno en {place} se cambia por el trabajo con fotografías.",
    "La experiencia de {place} muestra que {subject} mejora cuando se mide, aunque sea poco.",
    "Queda por definir quién guarda {product} y cada cuánto se pone al día.",
]
REPORTS = [
    "En {place} se trabajó sobre {subject} con los planos que trajo {actor}.",
    "La mañana se fue en comparar {subject} con lo que dice el expediente.",
    "De la sesión salió {product}, *sin anexos*, y se leyó en voz alta.",
    "Las mesas coincidieron en que {subject} necesita **una sola escala** y un responsable.",
    "Hubo una discusión provechosa con {actor}, que conocía el caso de {place}.",
    "Se dejó para otra ocasión {subject}, porque faltaban datos de campo.",
    "El grupo de {place} hizo el ejercicio dos veces y la segunda salió mejor.",
    "{actor} mostró fotografías del sitio y corrigió dos linderos.",
    "Al cierre se acordó que {actor} guarde la versión corregida.",
    "Se recogieron las dudas sobre {subject} y se respondieron por escrito.",
    "La salida a terreno fue corta: llovió en {place} y se volvió al salón.",
    "Antes del último bloque se aplicó la evaluación y se contaron las hojas.",
]
PROMISES = [
    "Enviar {product} con los ajustes de la sesión.", "Remitir los datos de {subject}.",
    "Convocar a {actor} para revisar {subject}.", "Publicar {product} en la página del municipio.",
    "Entregar a {actor} la versión corregida de los planos.",
]
VENUES = [
    "Casa de la Cultura", "Auditorio de la Alcaldía", "Biblioteca pública municipal", "Salón comunal",
    "Sala de reuniones de la Gobernación",
]
AUDIENCES = [
    "gobernación", "autoridad ambiental", "juntas de acción comunal", "consejo territorial",
    "empresas de servicios",
]
STEPS = [
    "Enviar la cartilla diez días hábiles antes.", "Recoger las preguntas de cada municipio.",
    "Trabajar por mesas sobre un mismo plano.", "Comparar las soluciones y escoger una.",
    "Redactar el texto de la norma.", "Aplicar la evaluación antes del último bloque.",
]
PLAN_LINKS = (
    "El [procedimiento](@procedure) fija los pasos; el [plan hermano](@sibling) "
    "y el [de la vigencia anterior](@previous) muestran lo que ya se intentó. ")
SESSION_LINKS = (
    "La sesión sigue el [plan](@plan) y el [procedimiento](@procedure), y retoma "
    "lo que dejó [la anterior](@previous). ")
ROWS = [
    "Comisiones y transporte", "Cartillas e impresión", "Relatoría", "Alquiler de equipos",
    "Acompañamiento comunitario", "Reuniones de concertación",
]


def plan_body(random):
    """The Markdown of one plan, with links to «procedure», «previous» and «sibling»."""
    return _document([
        ("Objetivo", [_paragraph(random, 3), _paragraph(random, 2)]),
        ("Justificación", [_paragraph(random, 4), PLAN_LINKS + _sentence(random)]),
        ("Población", [_paragraph(random, 1), _places(random), _paragraph(random, 2)]),
        ("Metodología", [_paragraph(random, 4), _ordered(random), _callout(random)]),
        ("Recursos", [_table(random), _paragraph(random, 2)]),
        ("Seguimiento y evaluación", [_paragraph(random, 4), _tasks(random), _paragraph(random, 3)]),
    ])


def meeting_body(random):
    """The Markdown of the meeting in which a plan was approved."""
    return _document([("Desarrollo", [_report(random, 3)]), ("Compromisos", ["Sin compromisos."])])


def report_body(random):
    """The Markdown of a follow-up or final report, which tells of the evaluation."""
    return _document([
        ("Resultados", [_report(random, 3), _report(random, 2)]),
        ("Evaluación", [_report(random, 2)]),
        ("Dificultades y alertas", [_places(random)]),
        ("Acciones", [_ordered(random)]),
    ])


def session_body(random, commitments):
    """The Markdown of one aide-mémoire, with links to «procedure», «plan» and «previous»."""
    items = "\n".join(f"{number}. {item}" for number, item in enumerate(commitments, 1))
    return _document([
        ("Desarrollo", [_report(random, 4), SESSION_LINKS + _report(random, 2), _report(random, 5)]),
        ("Temas tratados", [_report(random, 1), _places(random), _report(random, 3)]),
        ("Trabajo por mesas", [_report(random, 3), _ordered(random), _callout(random), _report(random, 3)]),
        ("Costos", [_table(random), _report(random, 2)]),
        ("Conclusiones", [_report(random, 4), _tasks(random), _report(random, 3)]),
        ("Compromisos", [items]),
    ])


def with_links(text, addresses):
    """`text` with each mark made into the address that `addresses` has for it."""
    return re.sub(r"\(@(\w+)\)", lambda match: f"({addresses[match[1]]})", text)


def promise(random):
    """What a party takes upon itself in a session: a sentence."""
    return _filled(random, PROMISES)


def _document(sections):
    return "\n\n".join(f"## {title}\n\n" + "\n\n".join(blocks) for title, blocks in sections) + "\n"


def _filled(random, sentences):
    text = random.choice(sentences).format(
        place=random.choice(PLACES), actor=random.choice(ACTORS),
        subject=random.choice(SUBJECTS), product=random.choice(PRODUCTS))
    return text[0].upper() + text[1:]


def _sentence(random):
    return _filled(random, SENTENCES)


def _report(random, count):
    return " ".join(_filled(random, [text]) for text in random.sample(REPORTS, count))


def _paragraph(random, count):
    return " ".join(_sentence(random) for _ in range(count))


def _places(random):
    items = random.sample(PLACES, 5)
    return "\n".join(f"- **{place}**, por {random.choice(SUBJECTS)};" for place in items)


def _ordered(random):
    steps = random.sample(STEPS, 4)
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _callout(random):
    return f"> [!IMPORTANT]\n> {_sentence(random)} El archivo se llama `acta-{random.randrange(1000):03}.odt`."


def _table(random):
    lines = ["| Concepto | Valor (COP) | Parte | Fuente |", "|---|---:|:---:|---|"]
    for row in ROWS:
        value = f"{random.randrange(1, 60)}.{random.randrange(1000):03}.000"
        lines.append(f"| {row} | {value} | {random.randrange(1, 40)} % | funcionamiento |")
    return "\n".join(lines)


def _tasks(random):
    return "\n".join(
        f"- [{'x' if random.random() < 0.5 else ' '}] Entregar {random.choice(PRODUCTS)} para {random.choice(ACTORS)}"
        for _ in range(3))
