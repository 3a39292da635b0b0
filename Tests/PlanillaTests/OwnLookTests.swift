import Foundation
import TestSupport
import Testing

/// What an office puts in `content/tema/` in the place of the theme's.
struct OwnLookTests {
  private func run(
    _ command: String, _ changes: [OfficeFolder.Change]
  ) throws -> (OfficeFolder, Program.Outcome) {
    let office = try OfficeFolder(changes)
    return (office, try Program.run([command, "--theme", Repository.root + "/theme"], in: office.path))
  }

  private func page(_ office: OfficeFolder, _ name: String) throws -> String {
    try String(contentsOfFile: "\(office.path)/site/\(name)", encoding: .utf8)
  }

  @Test func `an office's own sentences stand in for the theme's, one by one`() throws {
    let own = "site:\n  agenda:\n    download: \"Bajar la agenda\"\nwords:\n  nav: {plans: \"Los planes\"}\n"
    let (office, outcome) = try run("build", [.text("content/tema/strings/es.yml", own)])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    let agenda = try page(office, "agenda.html")
    #expect(agenda.contains(">Bajar la agenda</a>"))
    #expect(!agenda.contains("Descargar el calendario"))
    #expect(agenda.contains(">Los planes</a>") && agenda.contains(">Temas</a>"))
    #expect(agenda.contains("Ver el año completo"), "the other sentences of the group are the theme's")
  }

  @Test(arguments: [
    ("templates/home.mustache", "{{titel}}", "template-unknown-name"),
    ("strings/es.yml", "site:\n  agenda: [uno]\n", "sentence-expected"),
  ])
  func `a mistake in a file of the office's own is said with its folder`(
    _ path: String, _ text: String, _ code: String
  ) throws {
    let (_, outcome) = try run("build", [.text("content/tema/\(path)", text)])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("content/tema/\(path):"), "\(outcome.output)")
    #expect(outcome.output.contains("[\(code)]"), "\(outcome.output)")
    let quoted = text.split(separator: "\n").last.map(String.init) ?? text
    #expect(outcome.output.contains(quoted), "the line is shown")
  }

  @Test(arguments: [
    ("templates/hom.mustache", "hola", "override-unused", "templates/home.mustache"),
    ("assets/planila.css", "a {}", "override-unused", "assets/planilla.css"),
    ("strings/se.yml", "a: b", "override-unused", "strings/es.yml"),
    ("strings/es.yml", "site: {agenda: {downlod: x}}", "override-unknown-sentence", "site.agenda.download"),
  ])
  func `what stands in for nothing is a warning with the nearest name, in check and in build`(
    _ path: String, _ text: String, _ code: String, _ near: String
  ) throws {
    for command in ["check", "build"] {
      let (office, outcome) = try run(command, [.text("content/tema/\(path)", text)])
      #expect(outcome.status == 0, "\(outcome.complaint)")
      #expect(outcome.output.contains("content/tema/\(path)"), "\(outcome.output)")
      #expect(outcome.output.contains("[\(code)]") && outcome.output.contains("«\(near)»"))
      #expect(office.has("site") == (command == "build"))
    }
  }

  @Test(arguments: [
    ("assets/menu.js", "alert(1)", "look-ending"), ("assets/LICENSE", "x", "look-ending"),
    ("assets/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "svg-not-plain"),
  ])
  func `what may not be published is an error, told once, in check and in build`(
    _ path: String, _ text: String, _ code: String
  ) throws {
    let template = "content/tema/templates/home.mustache"
    for command in ["check", "build"] {
      let (office, outcome) = try run(
        command, [.text("content/tema/\(path)", text), .text(template, "{{root}}\(path)")])
      #expect(outcome.status == 1, "\(outcome.complaint)")
      #expect(outcome.output.components(separatedBy: "content/tema/\(path):").count == 2, "\(outcome.output)")
      #expect(outcome.output.contains("[\(code)]"), "\(outcome.output)")
      #expect(!office.has("site"))
    }
  }

  @Test func `an asset of the office's own is published as it is`() throws {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Propio</title></svg>\n"
    let (office, outcome) = try run("build", [.text("content/tema/assets/favicon.svg", drawing)])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(try page(office, "assets/favicon.svg") == drawing)
  }
}
