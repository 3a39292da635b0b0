"""The small files around plans and sessions: settings, procedure, action plan, data and free pages."""

import os

#: Where the project is.
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

SITE = """\
titulo: "Agencia de medida"
descripcion: "Planes hechos por un programa, para medir el tiempo."
idioma: es
zona_horaria: America/Bogota
corte: {last_year}-12-31
entidad:
  nombre: "Ministerio de Ejemplo"
  dependencia: "Dirección de Espacio Urbano y Territorial"
  sigla: DEUT
  nit: "000.000.000-0"
  pais: CO
papel: carta
colores: {{primario: "#0b4f57", acento: "#a2461a"}}
demostracion: si
"""

PROCEDURE_HEAD = """\
---
codigo: GPD-P-04
titulo: "Asistencia técnica, promoción y acompañamiento"
proceso: "Gestión a la Política de Espacio Urbano y Territorial"
version: "10.0"
fecha: 2021-03-19
temas:
{themes}
tipos_actividad:
  - {{id: foro, nombre: "Foro", evaluable: si, asistencia: si, origen: propia}}
  - {{id: capacitacion, nombre: "Capacitación", evaluable: si, asistencia: si, origen: propia}}
  - {{id: taller, nombre: "Taller", evaluable: si, asistencia: si, origen: procedimiento}}
  - {{id: mesa-trabajo, nombre: "Mesa de trabajo", evaluable: no, asistencia: si, origen: procedimiento}}
  - {{id: visita-tecnica, nombre: "Visita técnica", evaluable: no, asistencia: si, origen: propia}}
modalidades:
  - {{id: presencial, nombre: "Presencial"}}
  - {{id: virtual, nombre: "Virtual"}}
estrategias:
  - {{id: directa, nombre: "Directa"}}
  - {{id: convenio, nombre: "Convenio"}}
  - {{id: consultor-externo, nombre: "Consultor externo"}}
  - {{id: alianza, nombre: "Alianza estratégica"}}
lideres:
  - {{id: ministerio, nombre: "Ministerio de Ejemplo"}}
roles:
  - {{id: subdirector, nombre: "Subdirección"}}
  - {{id: lider, nombre: "Liderazgo del equipo temático"}}
  - {{id: profesional, nombre: "Profesional del equipo"}}
dependencias:
  - {{id: DEUT, nombre: "Dirección de Espacio Urbano y Territorial"}}
  - {{id: SATOUI, nombre: "Subdirección de Asistencia Técnica y Operaciones Urbanas Integrales"}}
responsables:
{teams}
  - {{id: municipio, nombre: "Municipio"}}
  - {{id: departamento, nombre: "Departamento"}}
territorios:
  - {{id: municipio, nombre: "Municipio"}}
pasos:
  - numero: 1
    nombre: "Formular el plan"
    descripcion: "Cada equipo escribe el plan de su tema para la vigencia."
    responsable: "Equipo de trabajo del tema"
    evidencia: ["Plan de asistencia técnica del tema"]
formatos:
  - {{id: ayuda-memoria, nombre: "Ayuda de memoria", codigo: "por asignar"}}
parametros: {{evaluacion_minima: 10, dias_habiles_informe: 10}}
cambios:
  - {{fecha: 2021-02-26, de: "9.0", a: "10.0", motivo: "Se unen dos procedimientos en uno."}}
---
"""

PROCEDURE_BODY = """\
## Objetivo

Fijar un camino común para la asistencia técnica, desde que se planea hasta que se evalúa.

## Alcance

Cubre los temas de la lista y ninguno más.

## Definiciones

### Taller

Actividad en la que se aprende haciéndolo, sobre un caso propio.

### Foro

Actividad abierta en la que varias voces exponen un asunto y lo discuten con los asistentes.

### Capacitación

Actividad que desarrolla un programa con objetivos de aprendizaje.

### Visita técnica

Recorrido de un lugar junto con quienes responden por él.

### Suelo de protección

Suelo que no se puede urbanizar, por su paisaje, por su ambiente o por su riesgo.

### Ronda hídrica

Franja junto al agua que se deja libre para que el río tenga por dónde crecer.

### Expediente municipal

Archivo ordenado de los datos con que el municipio sigue su propio plan.

### Ayuda de memoria

Escrito breve que deja cada sesión: qué se hizo, qué se concluyó y qué quedó pendiente.

### Vigencia

Año fiscal para el que rigen un plan y su presupuesto.

### Seguimiento

Recoger y leer de manera continua la información de un plan mientras se ejecuta.

### Evaluación

Juicio sobre cómo se ejecutó un plan y qué logró.

### Mesa de trabajo

Encuentro en el que las partes reparten tareas y vuelven sobre lo acordado.

### Compromiso

Tarea que una parte acepta en una sesión, con responsable y fecha.

## Políticas de operación

1. `5.1` La asistencia la presta la propia dependencia o un tercero con quien se conviene.
2. `5.5` Si se contrata, las condiciones califican la competencia técnica y la temática.
3. `5.9` Los documentos que se llevan al territorio han sido avalados antes.
4. `5.10` Se evalúan los foros, las capacitaciones y los talleres.
5. `5.11` Cada sesión deja una ayuda de memoria con lo hecho y los compromisos.
"""

#: Municipalities of every department of the country.
MUNICIPALITIES = """\
codigo,municipio,codigo_departamento,departamento
05001,Medellín,05,Antioquia
05376,La Ceja,05,Antioquia
08001,Barranquilla,08,Atlántico
11001,"Bogotá, D.C.",11,"Bogotá, D.C."
13001,Cartagena de Indias,13,Bolívar
13490,Norosí,13,Bolívar
15001,Tunja,15,Boyacá
15500,Oicatá,15,Boyacá
17001,Manizales,17,Caldas
18001,Florencia,18,Caquetá
19001,Popayán,19,Cauca
19473,Morales,19,Cauca
20001,Valledupar,20,Cesar
23001,Montería,23,Córdoba
25001,Agua de Dios,25,Cundinamarca
25483,Nariño,25,Cundinamarca
27001,Quibdó,27,Chocó
41001,Neiva,41,Huila
41483,Nátaga,41,Huila
44001,Riohacha,44,La Guajira
47001,Santa Marta,47,Magdalena
50001,Villavicencio,50,Meta
52001,Pasto,52,Nariño
52399,La Unión,52,Nariño
54001,Cúcuta,54,Norte de Santander
54398,La Playa,54,Norte de Santander
63001,Armenia,63,Quindío
66001,Pereira,66,Risaralda
68001,Bucaramanga,68,Santander
68370,Jordán,68,Santander
70001,Sincelejo,70,Sucre
73001,Ibagué,73,Tolima
73408,Lérida,73,Tolima
76001,Cali,76,Valle del Cauca
76364,Jamundí,76,Valle del Cauca
81001,Arauca,81,Arauca
85001,Yopal,85,Casanare
86001,Mocoa,86,Putumayo
88001,San Andrés,88,"Archipiélago de San Andrés, Providencia y Santa Catalina"
91001,Leticia,91,Amazonas
94001,Inírida,94,Guainía
95001,San José del Guaviare,95,Guaviare
97001,Mitú,97,Vaupés
99001,Puerto Carreño,99,Vichada
"""
MUNICIPALITY_CODES = [row[:5] for row in MUNICIPALITIES.splitlines()[1:]]

#: Holidays that fall on the same day every year: enough for the calendar to have some.
FIXED_HOLIDAYS = [
    ("01-01", "Año Nuevo"), ("05-01", "Día del Trabajo"), ("07-20", "Día de la Independencia"),
    ("08-07", "Batalla de Boyacá"), ("12-08", "Inmaculada Concepción"), ("12-25", "Navidad"),
]
#: The same days as (month, day).
HOLIDAYS = {(int(day[:2]), int(day[3:])) for day, _ in FIXED_HOLIDAYS}

HOME = """\
---
titulo: "Inicio"
descripcion: "Planes de medida."
---
Este sitio lo hizo un programa: vea el [procedimiento](../procedimiento.md).
"""


def files(years, themes):
    """Path to text of everything that is neither a plan nor a session."""
    tree = {
        "sitio.yml": SITE.format(last_year=years[-1]),
        "procedimiento.md": procedure(themes),
        "datos/divipola.csv": MUNICIPALITIES,
        "datos/festivos.csv": holidays(years),
        "paginas/inicio.md": HOME,
    }
    for year in years:
        tree[f"pai/{year}.yml"] = action_plan(year, themes)
    return tree


def procedure(themes):
    """The procedure, with one line a theme and one a theme's team."""
    lines = [
        f'  - {{id: {theme}, sigla: {theme.upper()}, nombre: "Tema {theme.upper()}", '
        f'resumen: "Lo que los municipios preguntan sobre {theme.upper()}."}}' for theme in themes]
    teams = [f'  - {{id: equipo-{theme}, nombre: "Equipo de {theme.upper()}"}}' for theme in themes]
    return PROCEDURE_HEAD.format(themes="\n".join(lines), teams="\n".join(teams)) + PROCEDURE_BODY


def action_plan_line(theme):
    """The line of the institutional action plan that a theme answers to."""
    return f"PAI-DEUT-{theme.upper()}"


def action_plan(year, themes):
    """The institutional action plan of a year, one line a theme."""
    lines = [
        f"  - {{id: {action_plan_line(theme)}, tema: {theme}, indicador: \"Municipios asistidos en {theme.upper()}\", "
        "unidad: municipio, meta: 6, dependencia: SATOUI}\n" for theme in themes]
    return f"vigencia: {year}\nlineas:\n" + "".join(lines)


def holidays(years):
    """The days of `FIXED_HOLIDAYS` in each year, in order."""
    rows = [f"{year}-{day},{name}" for year in years for day, name in FIXED_HOLIDAYS]
    return "fecha,nombre\n" + "\n".join(rows) + "\n"
