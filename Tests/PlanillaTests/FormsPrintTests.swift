import TestSupport
import Testing

/// `planilla forms print` as an office runs it.
struct FormsPrintTests {
  private static let form = """
    ---
    formato: encuesta
    clase: libre
    codigo: F-1
    version: 1
    titulo: Encuesta breve
    papel: carta
    aplica_a: [taller]
    ---
    1. ¿Le sirvió? `sirvio` `si-no`

    """

  private func run(_ arguments: [String], _ changes: [OfficeFolder.Change] = []) throws -> Program.Outcome {
    let office = try OfficeFolder([.text("content/formatos/encuesta.md", Self.form)] + changes)
    return try Program.run(
      ["forms", "print"] + arguments + ["--theme", Repository.root + "/theme"], in: office.path)
  }

  @Test func `each copy has the session's data, its own number, and the same form in its code`() throws {
    let outcome = try run(["2026-agua-01", "--form", "encuesta", "--copies", "3", "--serial-from", "7"])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    for serial in 7...9 {
      #expect(outcome.output.contains(">PLN1/ENCUESTA/1/2026-AGUA-01/\(serial)/1/"))
    }
    #expect(!outcome.output.contains("/10/1/") && !outcome.output.contains("<link"))
    #expect(outcome.output.contains("style-src 'sha256-"))
  }

  @Test func `blank sheets have no session`() throws {
    let outcome = try run(["-", "--form", "encuesta"])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains(">PLN1/ENCUESTA/1/-/1/1/"))
  }

  @Test(arguments: [
    ["2026-AGUA-99"], ["2026-AGUA-01", "--form", "nada"],
    ["2026-AGUA-01", "--copies", "0"],
    ["2026-AGUA-01", "--serial-from", "9999", "--copies", "2"],
  ])
  func `a wrong call is refused`(_ arguments: [String]) throws {
    #expect(try run(arguments).status == 64)
  }

  @Test func `a place that fits in no size is told where the plan writes it, and nothing is printed`() throws
  {
    let long = String(repeating: "auditorio ", count: 200)
    let outcome = try run(
      ["2026-AGUA-01", "--form", "encuesta"],
      [.swap("content/planes/2026/agua.md", "    meta: M1", "    lugar: \"\(long)\"\n    meta: M1")])
    #expect(outcome.status == 1 && !outcome.output.contains("<svg"))
    #expect(outcome.output.contains("agua.md") && outcome.output.contains("[sheet-text-too-long]"))
  }
}
