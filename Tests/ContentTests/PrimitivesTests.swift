import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// One value at a time, in the place of a plan or a page where it is written.
struct PrimitivesTests {
  private func load(_ path: String, _ text: String) -> Checked<Agency?> {
    var files = InMemoryFiles(SmallOffice.files)
    files[path] = Array(text.utf8)
    return ContentLoader(files: files).load()
  }

  /// The small office's second theme's plan with `line` among its keys.
  private func plan(_ line: String) -> (plan: Plan?, findings: [Diagnostic]) {
    let loaded = load("planes/2026/pp.md", "---\ntema: pp\nvigencia: 2026\nsesiones: []\n\(line)\n---\n")
    return (loaded.value?[ID<Plan>("2026-PP")], loaded.diagnostics)
  }

  private func session(_ line: String) -> (session: PlannedSession?, findings: [Diagnostic]) {
    let text = """
      ---
      tema: pp
      vigencia: 2026
      sesiones:
        - id: 2026-PP-01
          tipo: taller
          modalidad: presencial
          estrategia: directa
          \(line)
      ---

      """
    let loaded = load("planes/2026/pp.md", text)
    return (loaded.value?[ID<Session>("2026-PP-01")]?.schedule, loaded.diagnostics)
  }

  @Test(arguments: [
    ("84_600_000", 84_600_000), ("84600000", 84_600_000), ("0", 0), ("1_0", 10), ("\"500\"", 500),
    ("999_999_999_999_999", 999_999_999_999_999),
  ])
  func `money is digits, parted by low lines`(_ written: String, _ amount: Int) {
    let (plan, findings) = plan("presupuesto: {valor: \(written), fuente: f, rubro: r}")
    #expect(findings == [])
    #expect(plan?.budget?.amount == amount)
  }

  @Test(arguments: [
    ("84.600.000", "84_600_000"), ("\"84,600,000\"", "84_600_000"), ("$ 500", "500"), ("1e6", nil),
    ("_5", nil), ("5_", nil), ("5__0", nil), ("0x1F", nil), ("mucho", nil),
  ])
  func `what is no money shows how to write it, where that can be told`(_ written: String, _ amount: String?)
  {
    let (plan, findings) = plan("presupuesto: {valor: \(written), fuente: f, rubro: r}")
    #expect(findings.map(\.code) == ["bad-money"])
    #expect(findings.first?.hints.first?.arguments["amount"] == amount)
    #expect(plan?.budget == nil)
  }

  @Test(arguments: ["2026-01-02", "\"2026-01-02\"", "'2026-01-02'"])
  func `a date is four, two and two digits, quoted or not`(_ written: String) {
    let (session, findings) = session("fecha: \(written)")
    #expect(findings == [])
    #expect(session?.date == CalendarDate(year: 2026, month: 1, day: 2))
  }

  @Test(
    arguments: [
      ("2026-02-30", "no-such-date", nil), ("2026-13-01", "no-such-date", nil),
      ("2026-00-10", "no-such-date", nil),
      ("2026-04-31", "no-such-date", nil), ("0000-01-01", "no-such-date", nil),
      ("14/07/2026", "bad-date", "2026-07-14"), ("14-7-2026", "bad-date", "2026-07-14"),
      ("2026/7/14", "bad-date", "2026-07-14"), ("2026-7-14", "bad-date", "2026-07-14"),
      ("31/02/2026", "bad-date", nil),
      ("mañana", "bad-date", nil), ("2026-07-14T08:00", "bad-date", nil), ("20260714", "bad-date", nil),
    ] as [(String, Diagnostic.Code, String?)])
  func `what is no date says whether the day or its writing is wrong`(
    _ written: String, _ code: Diagnostic.Code, _ date: String?
  ) {
    let (session, findings) = session("fecha: \(written)")
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.hints.first?.arguments["date"] == date)
    #expect(session == nil)
  }

  @Test(arguments: [("08:00-12:00", 240), ("\"08:00-08:01\"", 1), ("00:00-23:59", 1_439)])
  func `a time is from and to`(_ written: String, _ minutes: Int) {
    let (session, findings) = session("fecha: 2026-03-03\n    hora: \(written)")
    #expect(findings == [])
    #expect(session?.time?.minutes == minutes)
  }

  @Test(arguments: [
    "8:00-12:00", "08:00", "12:00-08:00", "08:00-08:00", "08:00-24:00", "08:60-09:00", "08:00 - 12:00", "x",
  ])
  func `what is no time is refused`(_ written: String) {
    let (session, findings) = session("fecha: 2026-03-03\n    hora: \(written)")
    #expect(findings.map(\.code) == ["bad-time"])
    #expect(session != nil && session?.time == nil)
  }

  @Test(arguments: [("\"05045\"", true), ("'05045'", true), ("25473", true), ("\"25473\"", true)])
  func `a code keeps its zero`(_ written: String, _ isKnown: Bool) {
    let (session, findings) = session("fecha: 2026-03-03\n    municipio: \(written)")
    #expect(findings == [])
    #expect(session?.municipality?.rawValue == written.filter { $0.isNumber })
  }

  @Test(
    arguments: [
      ("05045", "unquoted-code", "05045"), ("5045", "bad-municipality-code", "05045"),
      ("\"5045\"", "bad-municipality-code", "05045"), ("\"050450\"", "bad-municipality-code", nil),
      ("Apartadó", "bad-municipality-code", nil), ("\"05O45\"", "bad-municipality-code", nil),
      ("\"91999\"", "unknown-municipality", nil),
    ] as [(String, Diagnostic.Code, String?)])
  func `a bent code is refused with the way to write it`(
    _ written: String, _ code: Diagnostic.Code, _ hint: String?
  ) {
    let findings = session("fecha: 2026-03-03\n    municipio: \(written)").findings
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.hints.first?.arguments["code"] == hint)
  }

  @Test(arguments: [
    ("si", true), ("sí", true), ("yes", true), ("true", true), ("no", false), ("false", false),
    ("\"si\"", true),
  ])
  func `yes and no are words`(_ written: String, _ value: Bool) {
    let loaded = load("paginas/ayuda.md", "---\ntitulo: \"A\"\nmenu: \(written)\n---\n")
    #expect(loaded.diagnostics == [])
    #expect(loaded.value?.pages.map(\.isInMenu) == [value])
  }

  @Test(arguments: ["on", "1", "S", "Sí, claro", "~", "null"])
  func `other words for yes and no are not guessed at`(_ written: String) {
    let loaded = load("paginas/ayuda.md", "---\ntitulo: \"A\"\nmenu: \(written)\n---\n")
    #expect(loaded.diagnostics.map(\.code) == ["unknown-value"])
  }

  @Test(arguments: ["26", "1999", "3000", "2_026", "MMXXVI", "\"2026 \""])
  func `a year is four digits of this millennium`(_ written: String) {
    let loaded = load("pai/2027.yml", "vigencia: \(written)\nlineas: []\n")
    #expect(loaded.diagnostics.map(\.code) == ["bad-year"])
  }

  @Test(arguments: ["a b", "", "-a", "é", "a.b", "a/b"])
  func `a name is ASCII letters, digits and hyphens`(_ written: String) {
    let findings = plan("pai: [\"\(written)\"]").findings
    #expect(findings.map(\.code) == ["bad-id"])
  }

  @Test func `texts keep what was written, quoted or not`() {
    let (plan, findings) = plan(
      "titulo: Plan de 2026 (segunda versión)\npublico: [\"no\", sí, 05045, 'it''s']")
    #expect(findings == [])
    #expect(plan?.title == "Plan de 2026 (segunda versión)")
    #expect(plan?.audience == ["no", "sí", "05045", "it's"])
  }

  @Test func `lists and groups are not taken for each other`() {
    #expect(plan("publico: uno").findings.map(\.code) == ["expected-list"])
    #expect(plan("publico: {a: b}").findings.map(\.code) == ["expected-list"])
    #expect(plan("publico: [[uno]]").findings.map(\.code) == ["expected-text"])
    #expect(plan("presupuesto: [uno]").findings.map(\.code) == ["expected-mapping"])
    #expect(plan("titulo: {a: b}").findings.map(\.code) == ["expected-text"])
    #expect(plan("titulo: \"\"").findings.map(\.code) == ["blank-text"])
    #expect(plan("titulo: \"\u{A0}\"").findings.map(\.code) == ["blank-text"])
  }
}
