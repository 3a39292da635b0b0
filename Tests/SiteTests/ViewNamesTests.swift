import Diagnostics
import Files
import Site
import Template
import TestSupport
import Testing

/// The contract between templates and pages: theme/templates/NAMES.md, `ViewName` and the templates themselves.
struct ViewNamesTests {
  private let names = Set(ViewName.allCases.map { "\($0)" })

  @Test func `every name that templates may use is written down, and no other`() throws {
    let documented = try Self.documentedNames()
    #expect(names.subtracting(documented).sorted() == [], "not in NAMES.md")
    #expect(documented.subtracting(names).sorted() == [], "in NAMES.md only")
  }

  @Test func `every name is given a value by some page`() throws {
    let source = try Repository.sources("Sources/Site/Views").map(\.text).joined()
    let words = source.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == ":") }.map(String.init)
    let set = Set(words.filter { $0.hasPrefix(".") }.map { $0.drop { $0 == "." }.prefix { $0 != ":" } })
    let unset = names.filter { !set.contains($0[...]) }
    #expect(unset.sorted() == [])
  }

  @Test func `every template is a page's or is called by another`() throws {
    let templates = try Self.templates()
    let called = Set(templates.values.flatMap { Self.words(in: $0, between: "{{>", and: "}}") })
    let idle = Set(templates.keys).subtracting(called).subtracting(SiteBuilder.templateNames)
    #expect(idle.sorted() == [])
    #expect(called.subtracting(templates.keys).sorted() == [])
  }

  @Test func `every page kind has its heading in NAMES.md`() throws {
    let text = try Repository.text("theme/templates/NAMES.md")
    for name in SiteBuilder.templateNames { #expect(text.contains("\n### `\(name)`"), "\(name)") }
  }

  @Test func `a name that no page has is found where the theme is read`() throws {
    var files = try Self.forms()
    for (name, text) in try Self.templates() { files["templates/\(name).mustache"] = Array(text.utf8) }
    files["templates/home.mustache"] = Array("{{> layout-top}}\n{{sesions}}".utf8)
    let catalogue = try ThemeLook.of("es").catalogue
    let look = try Look.load(files, catalogue: catalogue) { "theme/" + $0 }
    #expect(look.value == nil)
    #expect(look.diagnostics.map(\.code) == ["template-unknown-name"])
    #expect(look.diagnostics.first?.file == "theme/templates/home.mustache")
    #expect(look.diagnostics.first?.range?.start.line == 2)
    #expect(look.diagnostics.first?.hints.first?.arguments["word"] == "sessions")
  }

  @Test func `a theme without one of the pages' templates says which`() throws {
    var files = try Self.forms()
    for (name, text) in try Self.templates() where name != "agenda" && name != "year" {
      files["templates/\(name).mustache"] = Array(text.utf8)
    }
    let look = try Look.load(files, catalogue: try ThemeLook.of("es").catalogue) { "theme/" + $0 }
    #expect(look.value == nil)
    #expect(
      look.diagnostics.map(\.file) == ["theme/templates/agenda.mustache", "theme/templates/year.mustache"])
    #expect(Set(look.diagnostics.map(\.code)) == ["template-missing"])
  }

  @Test func `a theme without a file of the forms on screen says which`() throws {
    var files = try Self.forms()
    for (name, text) in try Self.templates() { files["templates/\(name).mustache"] = Array(text.utf8) }
    files["forms/rows.js"] = nil
    let look = try Look.load(files, catalogue: try ThemeLook.of("es").catalogue) { "theme/" + $0 }
    #expect(look.value == nil)
    #expect(look.diagnostics.map(\.code) == ["look-form-missing"])
    #expect(look.diagnostics.first?.file == "theme/forms/rows.js")
  }

  /// The theme's files for forms on screen.
  private static func forms() throws -> InMemoryFiles {
    var files = InMemoryFiles()
    for entry in try Repository.theme.entries() where entry.path.hasPrefix("forms/") {
      files[entry.path] = try Repository.theme.read(entry.path, limit: 1 << 20)
    }
    return files
  }

  /// Template texts by name.
  private static func templates() throws -> [String: String] {
    let files = Subfolder("templates", of: Repository.theme)
    var templates: [String: String] = [:]
    for entry in try files.entries() where entry.path.hasSuffix(".mustache") {
      let text = String(decoding: try files.read(entry.path, limit: 1 << 20), as: UTF8.self)
      templates[String(entry.path.dropLast(".mustache".count))] = text
    }
    return templates
  }

  /// Words in backticks in the first two columns of the tables, what stands in brackets left out.
  private static func documentedNames() throws -> Set<String> {
    let rows = try Repository.text("theme/templates/NAMES.md").split(separator: "\n").filter {
      $0.hasPrefix("| ")
    }
    let cells = rows.flatMap {
      $0.split(separator: "|", omittingEmptySubsequences: false).dropFirst().prefix(2)
    }
    let names = cells.flatMap { words(in: withoutBrackets($0), between: "`", and: "`") }
    return Set(names.filter { $0.allSatisfy { $0.isLetter && $0.isASCII } })
  }

  private static func withoutBrackets(_ text: Substring) -> String {
    var depth = 0
    return String(
      text.filter { character in
        if character == "(" { depth += 1 }
        defer { if character == ")" { depth -= 1 } }
        return depth == 0
      })
  }

  /// What stands between each `open` and the next `close`, spaces trimmed.
  private static func words(in text: String, between open: String, and close: String) -> [String] {
    var words: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
      let word = rest[start.upperBound..<end.lowerBound].drop { $0 == " " }
      words.append(String(word.prefix { $0 != " " }))
      rest = rest[end.upperBound...]
    }
    return words
  }
}
