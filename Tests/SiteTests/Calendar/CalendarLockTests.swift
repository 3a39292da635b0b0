import Diagnostics
import Model
import Site
import TestSupport
import Testing

@Suite struct CalendarLockTests {
  private let digest = "0123456789abcdef"

  private func read(_ text: String) -> (lock: CalendarLock, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let lock = CalendarLock(Array(text.utf8), file: "calendario.lock", diagnostics: &problems)
    return (lock, problems)
  }

  private func event(_ id: String, on day: String, summary: String = "Taller") -> CalendarEvent {
    CalendarEvent(id: id, span: .day(SampleAgency.date(day)), status: .confirmed, summary: summary)
  }

  @Test func `a lock is read and written to the letter`() {
    let text = """
      # de qué se trata
      #
      @ejemplo.gov.co
      2025-POT-01 0 2025-01-10 \(digest)
      2026-POT-02 12 2026-06-22 ffffffffffffffff

      """
    let (lock, problems) = read(text)
    #expect(problems.isEmpty)
    #expect(lock.domain == "ejemplo.gov.co")
    #expect(lock.entries["2026-POT-02"]?.sequence == 12)
    #expect(lock.entries["2026-POT-02"]?.changed == SampleAgency.date("2026-06-22"))
    #expect(lock.bytes == Array(text.utf8))
  }

  @Test func `a mark, CRLF, blanks and any order are read`() {
    let (lock, problems) = read(
      "\u{FEFF}# a\r\n\r\nb 1 2026-01-02   \(digest) \r\n\ta\t0 2026-01-02 \(digest)")
    #expect(problems.isEmpty)
    #expect(
      String(decoding: lock.bytes, as: UTF8.self)
        == "# a\na 0 2026-01-02 \(digest)\nb 1 2026-01-02 \(digest)\n")
  }

  @Test(arguments: [
    "2026-POT-01", "2026-POT-01 1 2026-01-02", "2026-POT-01 -1 2026-01-02 0123456789abcdef",
    "2026-POT-01 1 2026-02-30 0123456789abcdef", "2026-POT-01 1 2026-01-02 0123456789ABCDEF",
    "2026-POT-01 1 2026-01-02 0123", "2026-POT-01 9999999999 2026-01-02 0123456789abcdef",
    "../x 1 2026-01-02 0123456789abcdef", "a 1 2026-01-02 0123456789abcdef b", "@", "@a b", "@a/b", "\0\u{1}",
    "2026-POT-01 99999999999999999999 2026-01-02 0123456789abcdef",
  ])
  func `a broken line is told with its place and left out`(line: String) throws {
    let (lock, problems) = read("# a\na 1 2026-01-02 \(digest)\n\(line)\n")
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == "calendar-lock-broken-line" && problem.severity == .error)
    #expect(problem.range?.start.line == 3 && problem.arguments["line"] == line)
    #expect(problem.hints.map(\.key) == ["calendar-lock-restore"])
    #expect(lock.entries.count == 1)
  }

  @Test func `what a merge left behind is named as that`() {
    let (lock, problems) = read(
      """
      <<<<<<< HEAD
      a 1 2026-01-02 \(digest)
      =======
      a 2 2026-01-03 \(digest)
      >>>>>>> otra
      """)
    #expect(problems.count == 4)
    #expect(problems.filter { $0.hints == [Message("calendar-lock-merge")] }.count == 3)
    #expect(problems.contains { $0.code == "calendar-lock-duplicate-session" })
    #expect(lock.entries["a"]?.sequence == 2)
  }

  @Test func `a session twice is told with the first line and keeps the greater number`() throws {
    let (lock, problems) = read("a 5 2026-01-02 \(digest)\n\na 2 2026-01-03 \(digest)\n")
    let problem = try #require(problems.first)
    #expect(problem.code == "calendar-lock-duplicate-session")
    #expect(problem.range?.start.line == 3)
    #expect(problem.notes.first?.place?.range.start.line == 1)
    #expect(lock.entries["a"]?.sequence == 5)
  }

  @Test func `two domains are one too many`() {
    let (lock, problems) = read("@a.co\n@b.co\n")
    #expect(lock.domain == "a.co")
    #expect(problems.map(\.code) == ["calendar-lock-broken-line"])
  }

  @Test func `over three builds only what changed gets a higher number`() throws {
    let zone = try #require(TimeZoneTable.rule("America/Bogota"))
    var lock = CalendarLock()
    lock.record(
      [event("a", on: "2026-07-13"), event("b", on: "2026-08-01")], zone: zone,
      today: SampleAgency.date("2026-01-10"))
    let first = lock
    #expect(lock.entries.values.allSatisfy { $0.sequence == 0 && $0.changed.description == "2026-01-10" })

    lock.record(
      [event("a", on: "2026-07-14"), event("b", on: "2026-08-01")], zone: zone,
      today: SampleAgency.date("2026-02-10"))
    #expect(lock.entries["a"]?.sequence == 1 && lock.entries["a"]?.changed.description == "2026-02-10")
    #expect(lock.entries["b"] == first.entries["b"])

    // b left its plan, c came, a moved back to its first day.
    lock.record(
      [event("a", on: "2026-07-13"), event("c", on: "2026-09-01")], zone: zone,
      today: SampleAgency.date("2026-03-10"))
    #expect(lock.entries["a"]?.sequence == 2 && lock.entries["a"]?.digest == first.entries["a"]?.digest)
    #expect(lock.entries["b"] == first.entries["b"])
    #expect(lock.entries["c"]?.sequence == 0)

    // b comes back on another day: its number goes on from where it was.
    lock.record([event("b", on: "2026-10-01")], zone: zone, today: SampleAgency.date("2026-04-10"))
    #expect(lock.entries["b"]?.sequence == 1)
  }

  @Test func `an unchanged event keeps its line on any day`() throws {
    let zone = try #require(TimeZoneTable.rule("America/Bogota"))
    var lock = CalendarLock()
    lock.record([event("a", on: "2026-07-13")], zone: zone, today: SampleAgency.date("2026-01-10"))
    let before = lock
    lock.record([event("a", on: "2026-07-13")], zone: zone, today: SampleAgency.date("2027-05-05"))
    #expect(lock == before)
  }

  @Test func `days never go back and numbers never overflow`() throws {
    let zone = try #require(TimeZoneTable.rule("America/Bogota"))
    var lock = read("a 2147483647 2026-06-01 \(digest)\n").lock
    lock.record([event("a", on: "2026-07-13")], zone: zone, today: SampleAgency.date("2026-01-10"))
    #expect(lock.entries["a"]?.changed.description == "2026-06-01")
    #expect(lock.entries["a"]?.sequence == 2_147_483_647)
  }

  @Test(arguments: [
    ("https://Ejemplo.gov.co/planes/", "ejemplo.gov.co"),
    ("https://u:p@ejemplo.gov.co:8080?x", "ejemplo.gov.co"),
    ("http://localhost", "localhost"), ("https://niño.co", "minejemplo"), ("ejemplo.gov.co", "minejemplo"),
    ("https://", "minejemplo"),
  ])
  func `ids end in the site's host, or the entity's name`(address: String, domain: String) {
    var settings = SampleAgency().settings
    settings.baseURL = address
    #expect(CalendarDomain.name(for: settings) == domain)
  }

  @Test(arguments: [
    ("Ministerio de Ejemplo — Dirección (Ñ)", "ministerio-de-ejemplo-direccion-n"), ("日本", "planilla"),
    ("", "planilla"),
  ])
  func `an entity's name becomes letters that an id can bear`(name: String, domain: String) {
    let settings = SiteSettings(title: "x", entity: SiteSettings.Entity(name: name))
    #expect(CalendarDomain.name(for: settings) == domain)
    #expect(CalendarDomain.isValid(domain))
  }
}
