"""The small files around the plans: settings, procedure, action plan, data and free pages."""

SITE = """\
titulo: "Agencia de medida"
descripcion: "Planes hechos por un programa, para medir el tiempo."
idioma: es
zona_horaria: America/Bogota
corte: {first_year}-01-01
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
modalidades:
  - {{id: presencial, nombre: "Presencial"}}
  - {{id: virtual, nombre: "Virtual"}}
estrategias:
  - {{id: directa, nombre: "Directa"}}
lideres:
  - {{id: ministerio, nombre: "Ministerio de Ejemplo"}}
roles:
  - {{id: subdirector, nombre: "Subdirección"}}
  - {{id: lider, nombre: "Liderazgo del equipo temático"}}
dependencias:
  - {{id: SATOUI, nombre: "Subdirección de Asistencia Técnica y Operaciones Urbanas Integrales"}}
responsables:
  - {{id: municipio, nombre: "Municipio"}}
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
2. `5.10` Se evalúan los foros, las capacitaciones y los talleres.
"""

MUNICIPALITIES = """\
codigo,municipio,codigo_departamento,departamento
05001,Medellín,05,Antioquia
05045,Apartadó,05,Antioquia
11001,"Bogotá, D.C.",11,"Bogotá, D.C."
44001,Riohacha,44,La Guajira
54498,Ocaña,54,Norte de Santander
85001,Yopal,85,Casanare
86001,Mocoa,86,Putumayo
"""
MUNICIPALITY_CODES = ["05001", "05045", "11001", "44001", "54498", "85001", "86001"]

#: Holidays that fall on the same day every year: enough for the calendar to have some.
FIXED_HOLIDAYS = [
    ("01-01", "Año Nuevo"), ("05-01", "Día del Trabajo"), ("07-20", "Día de la Independencia"),
    ("08-07", "Batalla de Boyacá"), ("12-08", "Inmaculada Concepción"), ("12-25", "Navidad"),
]

HOME = """\
---
titulo: "Inicio"
descripcion: "Planes de medida."
---
Este sitio lo hizo un programa: vea el [procedimiento](../procedimiento.md).
"""


def files(years, themes):
    """Path to text of everything that is not a plan."""
    tree = {
        "sitio.yml": SITE.format(first_year=years[0]),
        "procedimiento.md": procedure(themes),
        "datos/divipola.csv": MUNICIPALITIES,
        "datos/festivos.csv": holidays(years),
        "paginas/inicio.md": HOME,
    }
    for year in years:
        tree[f"pai/{year}.yml"] = action_plan(year)
    return tree


def procedure(themes):
    """The procedure, with one line a theme."""
    lines = [f'  - {{id: {theme}, sigla: {theme.upper()}, nombre: "Tema {theme.upper()}"}}' for theme in themes]
    return PROCEDURE_HEAD.format(themes="\n".join(lines)) + PROCEDURE_BODY


def action_plan(year):
    """One line of the institutional action plan, which every theme answers to."""
    return (
        f'vigencia: {year}\nlineas:\n  - {{id: PAI-DEUT-01, indicador: "Municipios asistidos", '
        "unidad: municipio, meta: 6, dependencia: SATOUI}\n")


def holidays(years):
    """The days of `FIXED_HOLIDAYS` in each year, in order."""
    rows = [f"{year}-{day},{name}" for year in years for day, name in FIXED_HOLIDAYS]
    return "fecha,nombre\n" + "\n".join(rows) + "\n"
