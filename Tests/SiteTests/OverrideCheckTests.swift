import Content
import Diagnostics
import Files
import Site
import TestSupport
import Testing

/// Which of an office's own theme files change nothing.
struct OverrideCheckTests {
  private let base = InMemoryFiles([
    "templates/home.mustache": "", "templates/plan.mustache": "", "assets/planilla.css": "",
    "strings/es.yml": "", "strings/en.yml": "",
  ])
  private let catalogue = Catalogue(
    language: "es", sentences: ["site.home.next": "Sigue", "words.yes": "Sí"])

  private func findings(_ own: [String: String]) throws -> [Diagnostic] {
    let files = InMemoryFiles(own)
    let places = StringsLoader(files: files).places(language: "es")
    let check = OverrideCheck(own: files, over: base, sentences: places, catalogue: catalogue)
    return try check.diagnostics(folder: "tema/")
  }

  @Test(arguments: [
    ["templates/home.mustache": "x"], ["assets/planilla.css": "x"],
    ["strings/es.yml": "site: {home: {next: Luego}}"],
    ["templates/home.mustache": "{{> mia}}", "templates/mia.mustache": "x"],
    ["templates/home.mustache": "<img src=\"{{root}}assets/foto.png\">", "assets/foto.png": "x"],
    ["assets/planilla.css": "url(letras/una.woff2)", "assets/letras/una.woff2": "x"],
    ["templates/home.mustache": "{{strings.site.mine}}", "strings/es.yml": "site: {mine: Mía}"],
    // That it is not published is told elsewhere.
    ["assets/planilla.js": "x"],
  ])
  func `what stands in for something, or is used by what does, is nothing to say`(
    _ own: [String: String]
  ) throws {
    #expect(try findings(own) == [])
  }

  @Test(arguments: [
    ("templates/hom.mustache", "templates/home.mustache"),
    ("template/home.mustache", "templates/home.mustache"),
    ("assets/planila.css", "assets/planilla.css"), ("strings/en.yml", "strings/es.yml"),
    ("notas.txt", nil), ("partes/una-cosa-mia.mustache", nil),
  ])
  func `what stands in for nothing is a warning`(_ path: String, _ near: String?) throws {
    let found = try findings([path: "x"])
    #expect(found.map(\.code) == ["override-unused"])
    #expect(found.first?.severity == .warning && found.first?.file == "tema/" + path)
    let hint = near.map { Message("did-you-mean", ["word": $0]) } ?? Message("override-unused")
    #expect(found.first?.hints == [hint])
  }

  @Test func `a sentence that the theme does not have is a warning where it stands`() throws {
    let found = try findings(["strings/es.yml": "words:\n  \"yes\": Claro\nsite:\n  home: {nex: Luego}\n"])
    #expect(found.map(\.code) == ["override-unknown-sentence"])
    #expect(found.first?.file == "tema/strings/es.yml")
    #expect(found.first?.range?.start == SourceLocation(line: 4, column: 15))
    #expect(found.first?.hints == [Message("did-you-mean", ["word": "site.home.next"])])
  }
}
