import Content
import Diagnostics
import Files
import TestSupport
import Testing

/// Mistakes that only several files together show.
struct LinkingMistakesTests {
  private func plan(_ old: String, _ new: String) -> [String: String] {
    ["planes/2026/pot.md": SmallOffice.plan.replacing(old, with: new)]
  }

  @Test func `a session on a holiday is reported at its date`() throws {
    let found = expectPromises(
      plan("fecha: 2026-07-14", "fecha: 2026-07-13  # expect: error session-on-holiday 24:12"))
    let finding = try #require(found.first)
    #expect(finding.notes.first?.place?.file == "datos/festivos.csv")
    #expect(finding.notes.first?.place?.range.start.line == 2)
    #expect(finding.hints.first?.arguments["date"] == "2026-07-14")
    #expect(finding.arguments["holiday"] == "Virgen de Chiquinquirá")
  }

  @Test func `an author who accepts the holiday is believed`() {
    expectPromises(plan("fecha: 2026-07-14", "fecha: 2026-07-13\n    festivo: aceptado"))
  }

  @Test func `a planned holiday that was moved away from is only noted`() {
    var changes = plan("fecha: 2026-07-14", "fecha: 2026-07-13  # expect: note planned-on-holiday 24:12")
    changes["sesiones/2026/2026-POT-02.md"] = """
      ---
      sesion: 2026-POT-02
      estado: realizada
      fecha: 2026-07-14
      reprogramada_de: 2026-07-13
      motivo: "Festivo"
      ---
      """
    expectPromises(changes)
  }

  @Test func `moving a session onto a holiday is reported at the new date`() {
    expectPromises([
      "sesiones/2026/2026-POT-02.md": """
      ---
      sesion: 2026-POT-02
      estado: realizada
      fecha: 2026-07-13  # expect: error session-on-holiday 4:8
      motivo: "Agenda"
      ---
      """
    ])
  }

  @Test(arguments: ["POT", "pot"])
  func `two themes of one abbreviation are told once, where they are declared`(abbreviation: String) throws {
    let procedure = SmallOffice.procedure.replacing("sigla: PP", with: "sigla: \(abbreviation)")
    let found = expectPromises(
      [
        "procedimiento.md": procedure,
        "planes/2026/pp.md": """
        ---
        tema: pp
        vigencia: 2026
        sesiones:
          - id: 2026-\(abbreviation)-01
            fecha: 2026-03-26
            tipo: taller
            modalidad: presencial
            estrategia: directa
        ---
        """,
      ],
      also: [PromisedFinding("procedimiento.md", "error duplicate-abbreviation 8:21")])
    #expect(found.first?.notes.first?.place?.range.start.line == 7)
  }

  @Test func `a weekend is a warning`() {
    expectPromises(plan("fecha: 2026-07-14", "fecha: 2026-07-18  # expect: warning session-on-weekend 24:12"))
  }

  @Test func `names of the procedure are looked up and the nearest is offered`() {
    let found = expectPromises(
      plan(
        "tipo: taller",
        "tipo: tallr  # expect: error unknown-activity-type 17:11, error unknown-activity-type 25:11"))
    #expect(found.map { $0.hints.first?.arguments["word"] } == ["taller", "taller"])
  }

  @Test(arguments: [
    ("rol: lider", "rol: jefe", "unknown-role 4:16"), ("SATOUI", "SATOU", "unknown-unit 4:36"),
    ("pai: [PAI-01]", "pai: [PAI-02]", "unknown-action-plan-line 5:7"),
    ("2025-POT-R1", "2025-POT-R9", "unknown-recommendation 8:21"),
    (
      "modalidad: presencial\n    estrategia: directa\n    lidera",
      "modalidad: hibrida\n    estrategia: directa\n    lidera", "unknown-modality 18:16"
    ),
    ("estrategia: directa\n    lidera", "estrategia: propia\n    lidera", "unknown-strategy 19:17"),
    ("lidera: ministerio", "lidera: alcaldia", "unknown-lead 20:13"),
    ("meta: M1", "meta: M9", "unknown-goal 21:11"),
    ("municipio: \"05045\"", "municipio: \"91999\"", "unknown-municipality 16:16"),
    ("municipio: \"05045\"", "municipio: \"05045\"\n    territorio: isla", "unknown-territory 17:17"),
    ("sesion: 2026-POT-00", "sesion: 2026-POT-99", "unknown-session 28:59"),
  ])
  func `a name that nobody declared is an error`(_ old: String, _ new: String, _ finding: String) {
    expectPromises(plan(old, new), also: [PromisedFinding("planes/2026/pot.md", "error " + finding)])
  }

  @Test func `a theme that the procedure lacks is an error`() {
    expectPromises([
      "planes/2026/mib.md":
        "---\ntema: mib  # expect: error unknown-theme 2:7\nvigencia: 2026\nsesiones: []\n---\n"
    ])
  }

  @Test func `a plan of another theme, year or place says where it belongs`() {
    let found = expectPromises([
      "planes/2026/pp.md":
        "---\ntema: pp\nvigencia: 2025  # expect: error path-disagrees 3:11\nsesiones: []\n---\n",
      "planes/2025/mib.md":
        "---\ntema: pot  # expect: error path-disagrees 2:7\nvigencia: 2025\nsesiones: []\n---\n",
      "pai/2027.yml": "vigencia: 2028  # expect: error path-disagrees 1:11\nlineas: []\n",
    ])
    #expect(
      found.map { $0.arguments["expected"] } == ["pai/2028.yml", "planes/2025/pot.md", "planes/2025/pp.md"])
  }

  @Test func `two plans for one theme and year are an error at the second`() throws {
    let found = expectPromises([
      "plans/2026/pot.md":
        "---\ntheme: pot  # expect: error duplicate-plan 2:8\nyear: 2026\nsessions: []\n---\n"
    ])
    #expect(found.first?.notes.first?.place?.file == "planes/2026/pot.md")
  }

  @Test func `two sessions of one id are an error at the second`() throws {
    let found = expectPromises(
      plan("id: 2026-POT-02", "id: 2026-POT-01  # expect: error duplicate-session 23:9"))
    #expect(found.first?.notes.first?.place?.range.start.line == 13)
  }

  @Test func `ids that differ by case alone are an error`() {
    expectPromises(plan("id: 2026-POT-02", "id: 2026-pot-01  # expect: error session-id-case 23:9"))
  }

  @Test(arguments: ["2026-PP-02", "2025-POT-02", "2026-POT-2", "POT-02", "2026-POT-002"])
  func `a session is called after its plan`(_ id: String) {
    let found = expectPromises(plan("id: 2026-POT-02", "id: \(id)  # expect: error session-id-pattern 23:9"))
    #expect(found.first?.hints.first?.arguments["id"] == "2026-POT-02")
  }

  @Test func `what became of a session that no plan has is an error with the nearest`() {
    let found = expectPromises([
      "sesiones/2026/2026-POT-03.md":
        "---\nsesion: 2026-POT-03  # expect: error session-without-plan 2:9\nestado: realizada\n---\n"
    ])
    #expect(found.first?.hints.map(\.key) == ["did-you-mean", "session-without-plan"])
  }

  @Test func `a file of a session carries its name`() {
    expectPromises(
      [
        "sesiones/2026/otra.md":
          "---\nsesion: 2026-POT-02  # expect: error path-disagrees 2:9\nestado: realizada\n---\n",
        "sesiones/2026/2026-POT-02.md": "---\nsesion: 2026-POT-02\nestado: realizada\n---\n",
      ], also: [PromisedFinding("sesiones/2026/otra.md", "error duplicate-aide-memoire 2:9")])
  }

  @Test func `a session in the plan is not extraordinary`() {
    expectPromises([
      "sesiones/2026/2026-POT-02.md": """
      ---
      sesion: 2026-POT-02
      plan: 2026-POT
      extraordinaria: "Se pidió"  # expect: error extraordinary-in-plan 4:17
      estado: realizada
      fecha: 2026-07-14
      tipo: taller
      modalidad: presencial
      estrategia: directa
      ---
      """
    ])
  }

  @Test func `dates lie in the fiscal year`() {
    expectPromises(plan("fecha: 2026-07-14", "fecha: 2027-07-14  # expect: error date-outside-year 24:12"))
  }
}
