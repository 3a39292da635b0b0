"""A very small agency and a site of it in which every judge finds everything right."""

from pathlib import Path

HEAD = """<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<link rel="icon" href="{root}icono.svg">
<link rel="stylesheet" href="{root}estilo.css">
</head>
<body class="page-{kind}">
<a class="skip" href="#contenido">Ir al contenido</a>
<nav aria-label="Principal"><a href="{root}index.html">Inicio</a> <a href="{root}planes/2026.html">Año 2026</a>
<a href="{root}compromisos.html">Compromisos</a></nav>
<main id="contenido" tabindex="-1">
<h1>{title}</h1>
"""
TAIL = """</main>
</body>
</html>
"""

PAGES = {
    "index.html": ("home", "", "Asistencia técnica", """
<p>Sigue <a href="sesiones/2026/2026-pot-02.html">el taller de Peñol</a>, el 28 de octubre.</p>
"""),
    "compromisos.html": ("commitments", "", "Compromisos", """
<p>1 vencido</p>
<ul><li><a href="sesiones/2026/2026-pot-01.html#compromiso-1">Enviar la cartilla</a>: cumplido</li>
<li><a href="sesiones/2026/2026-pot-01.html#compromiso-2">Remitir el expediente</a>: vencido</li></ul>
"""),
    "planes/2026.html": ("year", "../", "Año 2026", """
<p>1 de 2 sesiones realizadas, 33 participaciones</p>
<ul><li><a href="2026/pot.html">Plan de ordenamiento</a></li>
<li><a href="../sesiones/2026/2026-pot-01.html">Apartadó</a></li>
<li><a href="../sesiones/2026/2026-pot-02.html">Peñol</a></li></ul>
"""),
    "planes/2026/pot.html": ("plan", "../../", "Plan de ordenamiento", """
<p>1 de 2 sesiones realizadas. Meta: Municipios asistidos.</p>
<table><thead><tr><th scope="col">Sesión</th><th scope="col">Estado</th></tr></thead>
<tbody><tr><td><a href="../../sesiones/2026/2026-pot-01.html">Apartadó</a></td><td>Realizada</td></tr>
<tr><td><a href="../../sesiones/2026/2026-pot-02.html">Peñol</a></td><td>Programada</td></tr></tbody></table>
"""),
    "sesiones/2026/2026-pot-01.html": ("session", "../../", "Capacitación en Apartadó", """
<p>Apartadó, Antioquia. Realizada con 33 asistentes. Incorporar la gestión del riesgo.</p>
<ol><li id="compromiso-1">Enviar la cartilla.</li><li id="compromiso-2">Remitir el expediente.</li></ol>
"""),
    "sesiones/2026/2026-pot-02.html": ("session", "../../", "Taller en Peñol", """
<p>Peñol, Antioquia. Programada para el 28 de octubre. Revisar el expediente.</p>
"""),
}

STYLE = """:root { --ink: #1b1b1b; --paper: #fff; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --paper: #161616; } }
body { margin: 1rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 sans-serif; }
a { color: inherit; }
:focus-visible { outline: 3px solid; }
nav a { display: inline-block; min-height: 24px; }
@page { size: letter; margin: 15mm; }
@media print { nav, .skip { display: none; } }
"""

ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>
"""

CONTENT = {
    "sitio.yml": 'titulo: "Asistencia técnica"\ncorte: 2026-09-30\ncorreo: datos@example.com\n'
                 "zona_horaria: America/Bogota\n",
    "procedimiento.md": "---\ntemas: [{id: pot}]\ntipos_actividad: [{id: taller}]\n---\n",
    "datos/festivos.csv": "fecha,nombre\n",
    "datos/divipola.csv": "codigo,municipio,codigo_departamento,departamento\n"
                          "05045,Apartadó,05,Antioquia\n05541,Peñol,05,Antioquia\n",
    "planes/2026/pot.md": """---
tema: pot
vigencia: 2026
metas: [{id: M1, texto: "Municipios asistidos"}]
sesiones:
  - {id: 2026-POT-01, fecha: 2026-07-14, municipio: "05045", tipo: taller, modalidad: presencial,
     objetivo: "Incorporar la gestión del riesgo"}
  - {id: 2026-POT-02, fecha: 2026-10-28, municipio: "05541", tipo: taller, modalidad: presencial,
     objetivo: "Revisar el expediente"}
---
""",
    "sesiones/2026/2026-POT-01.md": """---
sesion: 2026-POT-01
estado: realizada
asistentes_conteo: 33
---
## Compromisos
1. Enviar la cartilla. `equipo-pot` `2026-08-15` `cumplido 2026-08-10`
2. Remitir el expediente. `municipio` `2026-08-30`
""",
}


def write_site(folder: Path) -> None:
    """Writes the site into a folder."""
    for path, (kind, root, title, body) in PAGES.items():
        write(folder / path, HEAD.format(kind=kind, root=root, title=title) + body + TAIL)
    write(folder / "estilo.css", STYLE)
    write(folder / "icono.svg", ICON)


def write_content(folder: Path) -> None:
    """Writes what the site says it was built from into a folder."""
    for path, text in CONTENT.items():
        write(folder / path, text)


def write(file: Path, text: str) -> None:
    """Writes one file, its folders made first."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
