import Foundation
import TestSupport
import Testing

/// `planilla new session`: an entry of a plan's list, or the aide-mémoire of a session that is there.
struct NewSessionTests {
  private static let plan = "content/planes/2026/agua.md"

  private func run(_ arguments: [String], in office: OfficeFolder) throws -> Program.Outcome {
    try Program.runBound(["new"] + arguments, in: office)
  }

  private func text(_ name: String, in office: OfficeFolder) throws -> String {
    try String(contentsOfFile: "\(office.path)/\(name)", encoding: .utf8)
  }

  @Test func `a session is added to its plan, by the next number and on a free day`() throws {
    let office = try OfficeFolder()
    let before = try text(Self.plan, in: office)
    let outcome = try run(["session", "2026-AGUA", "--place", "mosquera"], in: office)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      outcome.output.hasPrefix(
        "quedó en content/planes/2026/agua.md la sesión 2026-AGUA-03, para el miércoles 4"))
    #expect(!outcome.output.contains("aprobado"))
    let after = try text(Self.plan, in: office)
    let start = try #require(after.range(of: "  - id: 2026-AGUA-03\n")?.lowerBound)
    let end = try #require(after[start...].range(of: "---\n")?.lowerBound)
    #expect(after.replacingCharacters(in: start..<end, with: "") == before)
    #expect(after.contains("    municipio: \"52473\"\n") && after.contains("    fecha: 2026-11-04\n"))
    #expect(try Program.run(["check", "--theme", Repository.root + "/theme"], in: office.path).status == 0)
    #expect(try run(["session", "planes/2026/agua.md"], in: office).output.contains("2026-AGUA-04"))
  }

  @Test func `where the plan was approved, it is said that it has to be approved again`() throws {
    let office = try OfficeFolder([
      .swap(Self.plan, "metas:", "aprobacion: {rol: jefe, fecha: 2026-02-06}\nmetas:")
    ])
    let outcome = try run(["session", "2026-AGUA", "--date", "2026-11-18"], in: office)
    #expect(outcome.status == 0 && outcome.output.contains("hay que aprobarlo de nuevo"), "\(outcome.output)")
  }

  @Test func `a day that is a holiday is written as asked, and told`() throws {
    let holidays = "fecha,nombre\n2026-11-16,Independencia de Cartagena\n"
    let office = try OfficeFolder([.text("content/datos/festivos.csv", holidays)])
    let outcome = try run(["session", "2026-AGUA", "--date", "2026-11-16"], in: office)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("El lunes 16 de noviembre de 2026 es festivo: Independencia de Cartagena."))
    #expect(try text(Self.plan, in: office).contains("    #festivo: aceptado\n"))
    let check = try Program.run(["check", "--theme", Repository.root + "/theme"], in: office.path)
    #expect(check.output.contains("[session-on-holiday]"))
  }

  @Test func `a list between brackets is not rewritten: the entry is shown to be pasted`() throws {
    let office = try OfficeFolder()
    let flow = """
      ---
      tema: suelo
      vigencia: 2026
      sesiones: [{id: 2026-SUELO-01, fecha: 2026-05-12, tipo: taller, modalidad: presencial, estrategia: directa}]
      ---
      ## Objetivo

      Medir.

      """
    try office.make(.text("content/planes/2026/suelo.md", flow))
    let outcome = try run(["session", "2026-SUELO", "--place", "05045"], in: office)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.complaint.contains("entre corchetes"), "\(outcome.complaint)")
    let entry = try #require(
      outcome.complaint.split(separator: "\n").last { $0.hasPrefix("  {id: 2026-SUELO-02, ") })
    #expect(try text("content/planes/2026/suelo.md", in: office) == flow)
    // As it says: before the closing bracket, behind a comma.
    let pasted = flow.replacingOccurrences(of: "}]", with: "}, \(entry.dropFirst(2))]")
    try office.make(.text("content/planes/2026/suelo.md", pasted))
    #expect(try Program.run(["check", "--theme", Repository.root + "/theme"], in: office.path).status == 0)
  }

  @Test func `no day that is left, and no number, are refused`() throws {
    let late = try OfficeFolder([.swap("content/sitio.yml", "corte: 2026-09-30", "corte: 2026-12-31")])
    let outcome = try run(["session", "2026-AGUA"], in: late)
    #expect(outcome.status == 1 && outcome.complaint.contains("diga uno con --date"), "\(outcome.complaint)")
    let full = try OfficeFolder([.swap(Self.plan, "id: 2026-AGUA-02", "id: 2026-AGUA-99")])
    #expect(try run(["session", "2026-AGUA"], in: full).complaint.contains("hasta el 99"))
  }

  @Test func `what was published under a number is not published under it again`() throws {
    let lock = "@oficina\n2026-AGUA-07 0 2026-09-30 6621a93253006486\n"
    let office = try OfficeFolder([
      .text("content/calendario.lock", lock), .text("content/sesiones/2026/2026-AGUA-05.md", "roto"),
    ])
    #expect(try run(["session", "2026-AGUA"], in: office).output.contains("la sesión 2026-AGUA-08"))
  }

  @Test func `an aide-mémoire is begun for a session that a plan has`() throws {
    let office = try OfficeFolder([.swap("content/sitio.yml", "corte: 2026-09-30", "corte: 2026-10-20")])
    let outcome = try run(["session", "2026-agua-02"], in: office)
    #expect(
      outcome.status == 0 && outcome.output.hasPrefix("quedó escrito content/sesiones/2026/2026-AGUA-02.md\n")
    )
    #expect(try text("content/sesiones/2026/2026-AGUA-02.md", in: office).contains("\nestado: realizada\n"))
    let early = try OfficeFolder()
    let open = try run(["session", "2026-AGUA-02"], in: early)
    #expect(open.status == 0 && open.output.contains("todavía no llega"), "\(open.output)")
    #expect(try text("content/sesiones/2026/2026-AGUA-02.md", in: early).contains("\nestado:\n"))
  }
}
