import Foundation
import TestSupport
import Testing

/// `planilla new`, as somebody runs it who has never written such a file.
struct NewTests {
  private static let plan = "content/planes/2026/agua.md"

  private func run(_ arguments: [String], in office: OfficeFolder) throws -> Program.Outcome {
    try Program.runBound(["new"] + arguments, in: office)
  }

  private func text(_ name: String, in office: OfficeFolder) throws -> String {
    try String(contentsOfFile: "\(office.path)/\(name)", encoding: .utf8)
  }

  @Test func `a plan is written where it belongs, and its author is told what comes next`() throws {
    let office = try OfficeFolder()
    let outcome = try run(["plan", "AGUA"], in: office)
    #expect(outcome.status == 0 && outcome.complaint == "", "\(outcome.complaint)")
    #expect(outcome.output.hasPrefix("quedó escrito content/planes/2027/agua.md\n"), "\(outcome.output)")
    #expect(
      outcome.output.contains("planilla check") && outcome.output.contains("planilla new session 2027-AGUA"))
    let text = try text("content/planes/2027/agua.md", in: office)
    #expect(
      text.hasPrefix("---\n# El plan de «Agua» para 2027.") && text.contains("\n  - id: 2027-AGUA-01\n"))
    let files = Set(office.snapshot("content").keys).subtracting(
      SoundOffice.files.keys.map { String($0.dropFirst(8)) })
    #expect(files == ["planes/2027/agua.md"], "nothing else is left there")
    let check = try Program.run(["check", "--theme", Repository.root + "/theme"], in: office.path)
    #expect(check.status == 0 && check.output.contains("planes/2027/agua.md:"), "\(check.output)")
    #expect(check.output.contains("[prompt-left]"))
  }

  @Test func `a plan of what last year recommends says how much is to be decided`() throws {
    let report = """
      ---
      informe: final
      tema: agua
      vigencia: 2026
      recomendaciones:
        - {id: 2026-AGUA-R1, texto: "Llevar el mapa"}
      ---
      ## Resumen

      Fue un buen año.

      """
    let office = try OfficeFolder([.text("content/informes/2026/agua-final.md", report)])
    let outcome = try run(["plan", "agua"], in: office)
    #expect(outcome.status == 0 && outcome.output.contains("recomendaciones por responder: 1"))
    #expect(try text("content/planes/2027/agua.md", in: office).contains("  # «Llevar el mapa»\n"))
    let check = try Program.run(["check", "--theme", Repository.root + "/theme"], in: office.path)
    #expect(check.status == 1 && check.output.contains("la clave «decision» no tiene valor"))
    let broken = try OfficeFolder([
      .text("content/informes/2026/agua-final.md", report.replacingOccurrences(of: ", texto", with: ", texo"))
    ])
    let refused = try run(["plan", "agua"], in: broken)
    #expect(
      refused.status == 1 && refused.complaint.contains("agua-final.md tiene errores"), "\(refused.complaint)"
    )
    #expect(!broken.has("content/planes/2027"))
  }

  @Test(arguments: [
    (["plan", "agua", "--year", "2026"], "content/planes/2026/agua.md ya existe"),
    (["session", "2026-AGUA-01"], "content/sesiones/2026/2026-AGUA-01.md ya existe"),
    (["report", "agua", "t3"], "content/informes/2026/agua-t3.md ya existe"),
    (["form", "encuesta"], "content/formatos/encuesta.md ya existe"),
  ])
  func `nothing that is there is written over`(_ arguments: [String], _ words: String) throws {
    let office = try OfficeFolder([
      .text("content/informes/2026/agua-t3.md", "---\nmal\n"),
      .text("content/formatos/encuesta.md", "Mío.\n"),
    ])
    let before = office.snapshot("content")
    for flags in [[], ["--dry-run"]] {
      let outcome = try run(arguments + flags, in: office)
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(
        outcome.complaint.hasPrefix("planilla: \(words), y no se escribe encima"), "\(outcome.complaint)")
    }
    #expect(office.snapshot("content") == before)
  }

  @Test func `a link that leads nowhere is somebody's file too`() throws {
    let office = try OfficeFolder([.link("content/planes/2027/agua.md", to: "../otra.md")])
    let outcome = try run(["plan", "agua"], in: office)
    #expect(outcome.status == 1 && outcome.complaint.contains("ya existe"), "\(outcome.complaint)")
  }

  @Test(arguments: [
    (["plan", "augua"], "no hay un tema «augua»; ¿quiso decir «agua»?"),
    (["plan", "xyz"], "no hay un tema «xyz»; los del procedimiento son «agua», «suelo»"),
    (["plan", "agua", "--year", "27"], "--year: «27» no es un año"),
    (["session", "2026-AGAU"], "no hay un plan ni una sesión «2026-AGAU»; ¿quiso decir «2026-AGUA»?"),
    (["session", "2026-AGUA-09"], "el plan 2026-AGUA no tiene la sesión «2026-AGUA-09»; para agregarle una"),
    (
      ["session", "2026-AGUA", "--date", "2027-01-20"],
      "--date: la fecha 2027-01-20 no es de la vigencia 2026"
    ),
    (["session", "2026-AGUA", "--date", "20/11/2026"], "--date: «20/11/2026» no es una fecha"),
    (
      ["session", "2026-AGUA", "--type", "tallr"],
      "--type: el procedimiento no tiene el tipo de actividad «tallr»; ¿quiso"
    ),
    (
      ["session", "2026-AGUA", "--place", "Apartao"],
      "--place: la tabla de municipios no tiene «Apartao»; ¿quiso decir «Apartadó»"
    ),
    (
      ["session", "2026-AGUA-02", "--type", "taller"], "--date, --type y --place son para agregar una sesión"
    ),
    (["report", "agua", "t9"], "«t9» no es un período"),
    (["report", "agua", "finla"], "o final; ¿quiso decir «final»?"),
    (["report", "agua", "t1", "--year", "2024"], "el tema «agua» no tiene plan de 2024; los tiene de 2026"),
    (["report", "suelo", "t1"], "el tema «suelo» no tiene ningún plan"),
    (["form", "Encuesta"], "«Encuesta» no sirve de identificador de un formato"),
    (
      ["form", "encuesta", "--class", "libree"], "no hay una clase de formato «libree»; ¿quiso decir «libre»?"
    ),
  ])
  func `a wrong call is told with the nearest right word, and leaves nothing`(
    _ arguments: [String], _ words: String
  ) throws {
    let office = try OfficeFolder()
    let before = office.snapshot("content")
    let outcome = try run(arguments, in: office)
    #expect(outcome.status == 64 && outcome.output == "")
    #expect(
      outcome.complaint.hasPrefix("planilla: ") && outcome.complaint.contains(words), "\(outcome.complaint)")
    #expect(office.snapshot("content") == before)
  }

  @Test func `a report says until when it is due`() throws {
    let office = try OfficeFolder()
    let outcome = try run(["report", "agua", "T3"], in: office)
    #expect(outcome.status == 0 && outcome.output.contains("a más tardar el miércoles 14 de octubre de 2026"))
    let text = try text("content/informes/2026/agua-t3.md", in: office)
    #expect(text.contains("\ninforme: trimestral\n") && text.contains("\nperiodo: 3\n"))
    #expect(text.contains("\n  programadas: 0\n"))
  }

  @Test func `a form is begun, and one that the procedure does not list is said to be missing there`() throws
  {
    let office = try OfficeFolder()
    let outcome = try run(["form", "encuesta-barrios"], in: office)
    #expect(
      outcome.status == 0 && outcome.output.contains("no está en la lista «formatos»"), "\(outcome.output)")
    #expect(try text("content/formatos/encuesta-barrios.md", in: office).contains("\nclase: libre\n"))
  }

  @Test(arguments: [
    ["plan", "agua"], ["session", "2026-AGUA"], ["session", "2026-AGUA-02"], ["report", "agua", "t3"],
    ["form", "encuesta"],
  ])
  func `a dry run shows what would be written, and writes nothing`(_ arguments: [String]) throws {
    let office = try OfficeFolder()
    let before = office.snapshot("content")
    let shown = try run(arguments + ["--dry-run"], in: office)
    #expect(shown.status == 0 && shown.complaint == "" && !shown.output.isEmpty)
    #expect(office.snapshot("content") == before && !office.has("content/formatos"))
    let written = try run(arguments, in: office)
    let path = try #require(written.output.split(separator: " ").first { $0.hasPrefix("content/") }).split(
      separator: "\n")[0]
    let text = try text(String(path), in: office)
    if arguments == ["session", "2026-AGUA"] {
      let margin = shown.output.split(separator: "\n").map { "  \($0)\n" }.joined()
      #expect(text.contains(margin))
    } else {
      #expect(text == shown.output)
    }
  }

  @Test(arguments: [
    (["plan", "agua"], "content/planes", "content/planes/2027"),
    (["session", "2026-AGUA"], "content/planes/2026", "content/planes/2026/agua.md"),
    (["session", "2026-AGUA-02"], "content/sesiones/2026", "content/sesiones/2026/2026-AGUA-02.md"),
    (["report", "agua", "t3"], "content", "content/informes"),
    (["form", "encuesta"], "content", "content/formatos"),
  ])
  func `a folder that may not be written is named, with the machine's exit status`(
    _ arguments: [String], _ folder: String, _ refused: String
  ) throws {
    let office = try OfficeFolder([.mode(folder, 0o500)])
    let before = office.snapshot("content")
    let outcome = try run(arguments, in: office)
    #expect(outcome.status == 74 && outcome.output == "")
    #expect(
      outcome.complaint.hasPrefix("planilla: no se puede escribir «\(refused)» (permiso denegado)"),
      "\(outcome.complaint)")
    #expect(office.snapshot("content") == before)
  }

  @Test func `content with mistakes that leave no office is told first`() throws {
    let office = try OfficeFolder([.swap("content/procedimiento.md", "codigo: PR-01", "codigo:")])
    let outcome = try run(["plan", "agua"], in: office)
    #expect(outcome.status == 1 && outcome.output.contains("procedimiento.md:2:"), "\(outcome.output)")
  }

  @Test func `in an English office all of it is English`() throws {
    let office = try OfficeFolder([.swap("content/sitio.yml", "titulo:", "idioma: en\ntitulo:")])
    let outcome = try run(["session", "2026-AGUA"], in: office)
    #expect(outcome.output.contains("now has the session 2026-AGUA-03, for Wednesday"), "\(outcome.output)")
    #expect(try text(Self.plan, in: office).contains("# Proposed date: Wednesday"))
    let form = try run(["form", "survey", "--class", "evaluation"], in: office)
    #expect(form.output.hasPrefix("content/forms/survey.md is written\n"), "\(form.output)")
  }
}
