import Foundation
import TestSupport
import Testing

/// `planilla forms export` as an office runs it.
struct FormsExportTests {
  private static let form = OfficeFolder.Change.text(
    "content/formatos/visita.md",
    """
    ---
    formato: visita
    clase: libre
    version: 2
    titulo: "Visita"
    papel: carta
    retencion: P1Y
    ---
    ## La visita

    1. Entidad `entidad` `texto(80)` `obligatoria`
    2. ¿Volverá? `volvera` `si-no`

    """)

  private func run(
    _ arguments: [String], _ changes: [OfficeFolder.Change] = [Self.form]
  ) throws -> (outcome: Program.Outcome, office: OfficeFolder) {
    let office = try OfficeFolder(changes)
    let outcome = try Program.run(
      ["forms", "export"] + arguments + ["--theme", Repository.root + "/theme"], in: office.path)
    return (outcome, office)
  }

  @Test(arguments: [
    ("schema", "https://json-schema.org/draft/2020-12/schema"), ("xlsform", "| survey | type | name |"),
    ("fhir", "\"resourceType\": \"Questionnaire\""), ("csv", ",entidad,text,true,1,80,"),
  ])
  func `each face is written to standard output`(face: String, words: String) throws {
    let outcome = try run(["visita", "--to", face]).outcome
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains(words), "\(outcome.output.prefix(300))")
  }

  @Test func `a file is the same as the site's own`() throws {
    let (outcome, office) = try run(["Visita", "--to", "schema", "--out", "visita.json"])
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.complaint)")
    let built = try Program.run(
      ["build", "--out", "sitio", "--theme", Repository.root + "/theme"], in: office.path)
    #expect(built.status == 0, "\(built.complaint)")
    let written = FileManager.default.contents(atPath: "\(office.path)/visita.json")
    let published = FileManager.default.contents(
      atPath: "\(office.path)/sitio/formatos/visita-2.schema.json")
    #expect(written != nil && written == published)
  }

  @Test(arguments: [
    (["visitas", "--to", "csv"], "no hay un formato «visitas»; ¿quiso decir «visita»?"),
    (["visita", "--to", "csv", "--form-version", "9"], "de «visita» no se publicó una versión 9"),
    (["visita", "--to", "pdf"], "«pdf» no vale aquí"), (["visita"], "falta «--to <to>»"),
  ])
  func `a wrong call is told`(arguments: [String], words: String) throws {
    let outcome = try run(arguments).outcome
    #expect(outcome.status == 64 && outcome.complaint.contains(words), "\(outcome.complaint)")
  }

  @Test func `a form with mistakes is not exported`() throws {
    let wrong = OfficeFolder.Change.swap("content/formatos/visita.md", "`texto(80)`", "`testo(80)`")
    let outcome = try run(["visita", "--to", "schema"], [Self.form, wrong]).outcome
    #expect(outcome.status == 1 && outcome.output.contains("form-mark"), "\(outcome.output)")
  }

  @Test func `a folder that there is not cannot be written to`() throws {
    let outcome = try run(["visita", "--to", "schema", "--out", "no/visita.json"]).outcome
    #expect(outcome.status == 74, "\(outcome.complaint)")
  }
}
