import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// The office's own change control, and days that are written as past.
struct ChangesTests {
  private static let book = """
    cambios:
      - {archivo: planes/2026/pot.md, fecha: 2026-02-06, motivo: "Uno"}
      - {archivo: procedimiento.md, fecha: 2026-01-01, motivo: "Otro archivo"}
      - {archivo: planes/2026/pot.md, fecha: 2026-02-06, motivo: "El mismo día"}
      - {archivo: planes/2026/pot.md, fecha: 2026-02-05, motivo: "Antes"}  # expect: warning change-row-out-of-order 5:42
      - {archivo: planes/2026/pot.md, fecha: 2026-08-28, motivo: "Después"}

    """

  @Test func `a row that goes back in time is told at its day, with the row before`() throws {
    let found = expectPromises(["cambios.yml": Self.book])
    let note = try #require(found.first?.notes.first)
    #expect(note.message.key == "change-before" && note.place?.range.start.line == 4)
  }

  @Test func `the book in English is held to the same`() {
    expectPromises([
      "changes.yml": """
      changes:
        - {file: planes/2026/pot.md, date: 2026-02-06, reason: "One"}
        - {file: planes/2026/pot.md, date: 2026-02-05, reason: "Two"}  # expect: warning change-row-out-of-order 3:38

      """
    ])
  }

  @Test(arguments: [
    ("2026-08-27", ["change-row-to-come 6:42"]), ("2026-08-28", []),
    ("2026-02-05", ["change-row-to-come 2:42", "change-row-to-come 4:42", "change-row-to-come 6:42"]),
  ])
  func `a row of a day that is yet to come is told at its day`(_ today: String, _ told: [String]) throws {
    let files = SmallOffice.files(changing: ["cambios.yml": Self.book])
    let agency = try #require(ContentLoader(files: InMemoryFiles(files)).load().value)
    let found = DaysToComeCheck.diagnostics(in: agency, today: SampleAgency.date(today))
    #expect(found.map { "\($0.code) \($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0)" } == told)
    #expect(found.allSatisfy { $0.severity == .warning && $0.file == "cambios.yml" })
  }

  @Test func `an accepted failure is of a day that has come`() throws {
    let rules = """
      reglas: [{id: R-EVA-3, politica: "5.1", cita: "La presta la propia dependencia."}]
      aceptados:
        - {regla: R-EVA-3, asunto: 2026-POT-01, motivo: "Llovió", rol: lider, fecha: 2026-10-01}
        - {regla: R-EVA-3, asunto: 2026-POT-02, motivo: "Llovió", rol: lider}
      temas:
      """
    let procedure = SmallOffice.procedure.replacing("temas:", with: rules)
    let files = SmallOffice.files(changing: ["procedimiento.md": procedure])
    let agency = try #require(ContentLoader(files: InMemoryFiles(files)).load().value)
    let found = DaysToComeCheck.diagnostics(in: agency, today: SampleAgency.date("2026-09-30"))
    #expect(found.map { PromisedFinding($0).words } == ["warning acknowledgment-to-come 8:81"])
    #expect(DaysToComeCheck.diagnostics(in: agency, today: SampleAgency.date("2026-10-01")) == [])
  }
}
