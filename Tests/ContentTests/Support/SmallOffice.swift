/// A whole office in a few short files, without a single mistake: tests change one file at a time.
enum SmallOffice {
  static let site = """
    titulo: "Oficina de prueba"
    idioma: es
    entidad: {nombre: "Ministerio de Prueba", logo: recursos/logo.svg}

    """

  static let procedure = """
    ---
    codigo: GPD-P-04
    titulo: "Asistencia técnica"
    proceso: "Gestión"
    version: "10.0"
    temas:
      - {id: pot, sigla: POT, nombre: "Ordenamiento"}
      - {id: pp, sigla: PP, nombre: "Planes parciales"}
    tipos_actividad:
      - {id: taller, nombre: "Taller", evaluable: si}
      - {id: consulta-telefonica, nombre: "Consulta", asistencia: no, telefonica: si}
      - {id: reunion, nombre: "Reunión", interna: si}
    modalidades: [{id: presencial, nombre: "Presencial"}, {id: telefonica, nombre: "Telefónica"}]
    estrategias: [{id: directa, nombre: "Directa"}, {id: convenio, nombre: "Convenio"}]
    lideres: [{id: ministerio, nombre: "Ministerio"}]
    roles: [{id: subdirector, nombre: "Subdirección"}, {id: lider, nombre: "Liderazgo"}]
    dependencias: [{id: SATOUI, nombre: "Subdirección"}]
    responsables: [{id: equipo-pot, nombre: "Equipo de POT"}, {id: municipio, nombre: "Municipio"}]
    territorios: [{id: municipio, nombre: "Municipio"}]
    ---
    ## Definiciones

    ### Taller

    Se aprende haciendo.

    ## Políticas de operación

    1. `5.1` La presta la propia dependencia.
    2. `5.2` Cuando se contrata, manda la contratación.

    """

  static let plan = """
    ---
    tema: pot
    vigencia: 2026
    equipo: [{rol: lider, dependencia: SATOUI}]
    pai: [PAI-01]
    evaluacion_anterior: informes/2025/pot-final.md
    respuestas:
      - {recomendacion: 2025-POT-R1, decision: acogida, accion: "Cartilla previa"}
    metas:
      - {id: M1, texto: "Municipios asistidos", unidad: municipio, valor: 2, pai: PAI-01}
    presupuesto: {valor: 84_600_000, fuente: funcionamiento, rubro: por-asignar}
    sesiones:
      - id: 2026-POT-01
        fecha: 2026-03-26
        hora: 08:00-12:00
        municipio: "05045"
        tipo: taller
        modalidad: presencial
        estrategia: directa
        lidera: ministerio
        meta: M1
        objetivo: "Revisar el plan"
      - id: 2026-POT-02
        fecha: 2026-07-14
        tipo: taller
        modalidad: presencial
        estrategia: directa
    aprobacion: {rol: subdirector, fecha: 2026-02-06, sesion: 2026-POT-00}
    ---
    ## Objetivo

    Acompañar a los municipios según el [procedimiento](../../procedimiento.md#taller).

    """

  static let aideMemoire = """
    ---
    sesion: 2026-POT-01
    estado: realizada
    asistentes_conteo: 26
    elaboro: {rol: lider}
    ---
    ## Desarrollo

    Se revisó el plan.

    ## Compromisos

    1. Enviar la cartilla. `equipo-pot` `2026-04-17` `cumplido 2026-04-16`
    2. Remitir el expediente. `municipio` `2026-05-29`

    """

  static let review = """
    ---
    sesion: 2026-POT-00
    plan: 2026-POT
    extraordinaria: "Revisión y aprobación del plan"
    estado: realizada
    fecha: 2026-02-06
    tipo: reunion
    modalidad: presencial
    estrategia: directa
    ---
    ## Compromisos

    Sin compromisos.

    """

  static let report = """
    ---
    informe: final
    tema: pot
    vigencia: 2025
    fecha: 2026-01-23
    recomendaciones:
      - {id: 2025-POT-R1, texto: "Entregar antes los materiales"}
    ---
    ## Resumen

    Todo se hizo.

    """

  /// Every file by its path.
  static let files: [String: String] = [
    "sitio.yml": site,
    "procedimiento.md": procedure,
    "planes/2026/pot.md": plan,
    "sesiones/2026/2026-POT-00.md": review,
    "sesiones/2026/2026-POT-01.md": aideMemoire,
    "informes/2025/pot-final.md": report,
    "pai/2026.yml": """
    vigencia: 2026
    lineas:
      - {id: PAI-01, tema: pot, indicador: "Municipios asistidos", unidad: municipio, meta: 2}

    """,
    "datos/festivos.csv": "fecha,nombre\n2026-07-13,Virgen de Chiquinquirá\n2026-12-25,Navidad\n",
    "datos/divipola.csv": """
    codigo,municipio,codigo_departamento,departamento
    05045,Apartadó,05,Antioquia
    25473,Mosquera,25,Cundinamarca
    52473,Mosquera,52,Nariño

    """,
    "paginas/ayuda.md": """
    ---
    titulo: "Ayuda"
    orden: 3
    menu: si
    ---
    Vea el [plan](../planes/2026/pot.md#objetivo).

    """,
    "recursos/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
  ]

  /// The office with some of its files changed; an empty text takes a file away.
  static func files(changing changes: [String: String]) -> [String: String] {
    files.merging(changes) { $1 }.filter { !$1.isEmpty }
  }
}
