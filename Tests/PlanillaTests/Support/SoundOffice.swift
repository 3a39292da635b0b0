/// The files of a small office without a mistake, by their path from the folder that `planilla` is run in.
enum SoundOffice {
  static let files: [String: String] = [
    "content/sitio.yml": """
    titulo: "Oficina de ensayo"
    corte: 2026-09-30
    entidad: {nombre: "Alcaldía de Ensayo"}

    """,
    "content/procedimiento.md": procedure,
    "content/planes/2026/agua.md": plan,
    "content/sesiones/2026/2026-AGUA-01.md": """
    ---
    sesion: 2026-AGUA-01
    estado: realizada
    asistentes_conteo: 12
    ---
    ## Desarrollo

    Se recorrió la cuenca; el [plan](../../planes/2026/agua.md#objetivo) decía por dónde.

    ## Compromisos

    1. Enviar el mapa. `equipo` `2026-05-15`

    """,
    "content/paginas/ayuda.md":
      "---\ntitulo: \"Ayuda\"\n---\nCómo se lee [el procedimiento](../procedimiento.md).\n",
    "content/datos/festivos.csv": "fecha,nombre\n2026-05-01,Día del Trabajo\n",
    "content/datos/divipola.csv": """
    codigo,municipio,codigo_departamento,departamento
    05045,Apartadó,05,Antioquia
    52473,Mosquera,52,Nariño

    """,
  ]

  private static let procedure = """
    ---
    codigo: PR-01
    titulo: "Asistencia"
    proceso: "Gestión"
    version: "1"
    temas: [{id: agua, sigla: AGUA, nombre: "Agua"}, {id: suelo, sigla: SUELO, nombre: "Suelo"}]
    tipos_actividad: [{id: taller, nombre: "Taller", evaluable: si}]
    modalidades: [{id: presencial, nombre: "Presencial"}]
    estrategias: [{id: directa, nombre: "Directa"}]
    lideres: [{id: alcaldia, nombre: "Alcaldía"}]
    roles: [{id: jefe, nombre: "Jefatura"}]
    responsables: [{id: equipo, nombre: "Equipo"}]
    ---
    ## Objetivo

    Acompañar a quien lo pide.

    """

  private static let plan = """
    ---
    tema: agua
    vigencia: 2026
    motivo_sin_evaluacion: "Primer año"
    metas:
      - {id: M1, texto: "Cuencas recorridas", unidad: cuenca, valor: 2}
    sesiones:
      - id: 2026-AGUA-01
        fecha: 2026-04-15
        hora: 08:00-12:00
        municipio: "05045"
        tipo: taller
        modalidad: presencial
        estrategia: directa
        meta: M1
      - id: 2026-AGUA-02
        fecha: 2026-10-14
        tipo: taller
        modalidad: presencial
        estrategia: directa
    ---
    ## Objetivo

    Recorrer dos cuencas.

    """
}
