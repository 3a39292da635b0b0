extension BadInput {
  /// Values that cannot be.
  static let values: [BadInput] = [
    BadInput("30 February", .swap(plan, "fecha: 2026-10-14", "fecha: 2026-02-30"), says: ["no-such-date"]),
    BadInput("a month 13", .swap(plan, "fecha: 2026-10-14", "fecha: 2026-13-01"), says: ["no-such-date"]),
    BadInput(
      "a date the other way round", .swap(plan, "fecha: 2026-10-14", "fecha: 14/10/2026"), says: ["bad-date"]),
    BadInput(
      "an hour that ends before it begins", .swap(plan, "08:00-12:00", "12:00-08:00"), says: ["bad-time"]),
    BadInput("a code that lost its zero", .swap(plan, "\"05045\"", "5045"), says: ["bad-municipality-code"]),
    BadInput("a code without its quotes", .swap(plan, "\"05045\"", "05045"), says: ["unquoted-code"]),
    BadInput(
      "a code of no municipality", .swap(plan, "\"05045\"", "\"91999\""), says: ["unknown-municipality"]),
    BadInput("an id that climbs", .swap(plan, "id: M1", "id: ../M1"), says: ["bad-id"]),
    BadInput(
      "a kind of activity that is not in the procedure", .swap(plan, "tipo: taller", "tipo: taler"),
      says: ["unknown-activity-type"]),
    BadInput(
      "an amount that is no number",
      .swap(plan, "metas:", "presupuesto: {valor: mucho, fuente: x, rubro: y}\nmetas:"), says: ["bad-money"]),
    BadInput(
      "an amount below nothing",
      .swap(plan, "metas:", "presupuesto: {valor: -5, fuente: x, rubro: y}\nmetas:"),
      says: ["number-out-of-range"]),
    BadInput(
      "an amount cut to pieces by commas",
      .swap(plan, "metas:", "presupuesto: {valor: 84,600,000, fuente: x, rubro: y}\nmetas:"),
      says: ["yaml-comma-in-number"]),
    BadInput(
      "an id too long for a file's name",
      .swap(plan, "id: M1", "id: M" + String(repeating: "1", count: 64)),
      says: ["id-too-long"]),
    BadInput(
      "a row with a value too many",
      .text("content/datos/festivos.csv", "fecha,nombre\n2026-05-01,Día,Otro\n"), says: ["csv-row-length"]),
  ]

  /// Files that are right one by one and wrong together.
  static let facts: [BadInput] = [
    BadInput(
      "two plans for one theme and year", .text("content/plans/2026/agua.md", englishPlan),
      says: ["duplicate-plan"]),
    BadInput(
      "a plan in the wrong folder", .text("content/planes/2025/agua.md", secondPlan),
      says: ["duplicate-plan", "path-disagrees"]),
    BadInput(
      "a session whose plan does not exist", .text("content/sesiones/2026/2026-SUELO-01.md", orphan),
      says: ["session-without-plan"]),
    BadInput(
      "a session of a plan that does not exist", .text("content/sesiones/2026/2026-SUELO-01.md", stray),
      says: ["unknown-plan"]),
    BadInput(
      "one session twice", .swap(plan, "id: 2026-AGUA-02", "id: 2026-AGUA-01"), says: ["duplicate-session"]),
    BadInput(
      "ids that differ by case", .swap(plan, "id: 2026-AGUA-02", "id: 2026-agua-01"),
      says: ["session-id-case"]),
    BadInput(
      "a plan of a theme that does not exist", .swap(plan, "tema: agua", "tema: aguas"),
      says: ["unknown-theme"]),
    BadInput(
      "a session on a holiday", .swap(plan, "fecha: 2026-10-14", "fecha: 2026-05-01"),
      says: ["session-on-holiday"]),
    BadInput(
      "a session of another year", .swap(plan, "fecha: 2026-10-14", "fecha: 2027-10-14"),
      says: ["date-outside-year"]),
    BadInput(
      "a cancelled session without a reason", .swap(session, "realizada", "cancelada"),
      says: ["cancelled-without-reason"]),
    BadInput(
      "a person's telephone",
      .swap(
        session, "asistentes_conteo: 12",
        "consulta: {entidad: A, cargo: B, tema: C, minutos: 5, telefono: \"300\"}"), says: ["personal-data"]),
    BadInput(
      "two files that say the same thing", .text("content/site.yml", "title: A\nentity: {name: B}\n"),
      says: ["duplicate-file"]),
    BadInput("no procedure", .gone(procedure), says: ["missing-file"]),
    BadInput(
      "two pages that differ by case", .text("content/paginas/AYUDA.md", "---\ntitulo: B\n---\n"),
      says: ["bad-page-name"]),
    BadInput(
      "a picture with spaces in its name", .text("content/recursos/foto de la sala.png", "x"),
      says: ["bad-address-name"]),
    BadInput(
      "a document with an accent in its name", .text("content/recursos/cartilla-gestión.pdf", "x"),
      says: ["bad-address-name"]),
    BadInput(
      "a page with a name that no address can hold",
      .text("content/paginas/\(String(repeating: "a", count: 250)).md", "---\ntitulo: B\n---\n"),
      says: ["address-too-long"]),
    BadInput(
      "a memory of calendars in two languages", .text("content/calendario.lock", "@a\n"),
      .text("content/calendar.lock", "@a\n"), says: ["duplicate-calendar-lock"]),
    BadInput(
      "a file in no known place", .text("content/notas.txt", "hola"), says: ["unexpected-file"], status: 0),
    BadInput(
      "a time zone that does not exist", .swap(site, "corte:", "zona_horaria: America/Bogotá\ncorte:"),
      says: ["unknown-time-zone"]),
    BadInput(
      "a misspelt time zone", .swap(site, "corte:", "zona_horaria: America/Bogata\ncorte:"),
      says: ["unknown-time-zone"]),
  ]

  private static let secondPlan =
    "---\ntema: agua\nvigencia: 2026\nmotivo_sin_evaluacion: \"x\"\nmetas: []\nsesiones: []\n---\n"
  private static let englishPlan =
    "---\ntheme: agua\nyear: 2026\nno_evaluation_reason: \"x\"\ngoals: []\nsessions: []\n---\n"
  private static let orphan =
    "---\nsesion: 2026-SUELO-01\nestado: realizada\n---\n## Compromisos\n\nSin compromisos.\n"
  private static let stray = """
    ---
    sesion: 2026-SUELO-01
    plan: 2026-SUELO
    extraordinaria: "La pidieron"
    estado: realizada
    fecha: 2026-04-16
    tipo: taller
    modalidad: presencial
    estrategia: directa
    ---
    ## Compromisos

    Sin compromisos.

    """

  /// What is no mistake, however strange.
  static let sound: [BadInput] = [
    BadInput(
      "a byte order mark", .bytes(page, [0xEF, 0xBB, 0xBF] + Array("---\ntitulo: A\n---\n".utf8)), says: [],
      status: 0),
    BadInput(
      "Windows line ends", .text(page, "---\r\ntitulo: A\r\n---\r\nUno\r\n\r\nDos\r\n"), says: [], status: 0),
    BadInput("no last line end", .text(page, "---\ntitulo: A\n---"), says: [], status: 0),
    BadInput(
      "a word that other YAML takes for false", .text(page, "---\ntitulo: no\n---\n"), says: [], status: 0),
    BadInput("hidden files", .text("content/.git/config", "x"), says: [], status: 0),
  ]
}
