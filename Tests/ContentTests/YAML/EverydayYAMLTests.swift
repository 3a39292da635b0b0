import Diagnostics
import Files
import TestSupport
import Testing

@testable import Content

/// The quick reader says what libyaml would have said, or nothing.
struct EverydayYAMLTests {
  private func everyday(_ text: String) -> YAMLNode? {
    let bytes = Array(text.utf8)
    return YAMLCharacters.areForbidden(in: bytes[...]) ? nil : EverydayYAML.read(bytes[...], firstLine: 2)
  }

  /// What is wrong with the quick reader's tree of `text`; nil where it is libyaml's, or where there is none.
  private func disagreement(_ text: String) -> String? {
    guard let node = everyday(text) else { return nil }
    let other = YAMLReader.readEvents(Array(text.utf8)[...], file: "f.yml", firstLine: 2)
    guard other.diagnostics.isEmpty else { return "libyaml reports \(other.diagnostics)" }
    let theirs = other.value.map(outline) ?? "nothing"
    return outline(node) == theirs ? nil : "\(outline(node))\nand not\n\(theirs)"
  }

  /// Everything that a node says, places and styles included.
  private func outline(_ node: YAMLNode) -> String {
    let place = written(node.range)
    switch node.content {
    case .scalar(let scalar): return "\(place) \(scalar.style) «\(scalar.text)»"
    case .sequence(let items): return "\(place) [" + items.map(outline).joined(separator: ", ") + "]"
    case .mapping(let members):
      let pairs = members.map { "\($0.key) \(written($0.keyRange)): \(outline($0.value))" }
      return "\(place) {" + pairs.joined(separator: ", ") + "}"
    case .refused: return "\(place) refused"
    }
  }

  private func written(_ range: SourceRange) -> String {
    "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }

  private static let everyday = """
    tema: pot   # el tema
    vigencia: 2026
    titulo: "Señales: del «plan» – y más"

    equipo:
      - {rol: lider, dependencia: SATOUI}
      - rol: apoyo
        hora: 08:00-12:00
    # una nota
    pai: [PAI-DEUT-01, 'dos # tres', [a, {b: c}], {}]
    listas:
    - uno dos
    -   tres: 3
        cuatro:
          cinco: /seis#7
    fin: (nota) y https://a.co/b?c=d,e
    """

  @Test func `an author's everyday front matter is read in one pass`() throws {
    let node = try #require(everyday(Self.everyday))
    #expect(disagreement(Self.everyday) == nil)
    guard case .mapping(let members) = node.content else {
      Issue.record("no mapping")
      return
    }
    #expect(members.map(\.key) == ["tema", "vigencia", "titulo", "equipo", "pai", "listas", "fin"])
    #expect(members[0].value.range == SourceRange(line: 2, column: 7, length: 3))
  }

  @Test(arguments: [
    "", "# nada\n", "a", "a:", "a: \n", "a: b: c", "a: 1\na: 2", "a: |\n  b", "a: b\n  c", "\"a\": b",
    "? a\n: b",
    "a: \"b\n  c\"", "a: \"\\n\"", "a: 'b''c'", "a: &b c", "a: *b", "a: !b c", "<<: {a: b}", "a: [b",
    "a: [b,]",
    "a: [b\n]", "a: {b}", "a: {b: }", "a: {\"b\": c}", "a: [b: c]", "- - a", "-\n  a: b", "---\na: b",
    "a: b\n...",
    "%YAML 1.1", " a: b", "a:\n\tb: c", "a: b\r\n", "a: b\nc", "- a\nb: c", "a:\n  - b\n c: d", "a: -b",
    "a: [b]c",
    "a: \"b\"c", "a : b", "a: {b: c}: d", "a: [?b]", "a: [b #c]\n", "a: @b", "a:\n  b: c\n    d: e", "a: b:",
  ])
  func `what is not everyday is left to libyaml`(_ text: String) {
    #expect(everyday(text) == nil)
  }

  @Test func `a text too deep or too long is left to libyaml, which reports it`() {
    let deep = "a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(everyday(deep) == nil)
    let shallow = "a: " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
    #expect(everyday(shallow) != nil && disagreement(shallow) == nil)
    let long = (0..<6_000).map { "c\($0): 1\n" }.joined()
    #expect(everyday(long) == nil)
    #expect(everyday("c: " + String(repeating: "x", count: 5_000)) != nil)
    #expect(everyday(String(repeating: "x", count: 1_200) + ": a") == nil)
  }

  @Test func `every file of the demo is everyday or read by libyaml the same`() throws {
    let content = Repository.content
    var count = 0
    for entry in try content.entries() where entry.path.hasSuffix(".md") {
      let bytes = try content.read(entry.path, limit: 1 << 20)
      let parts = try #require(FrontMatter.split(bytes[...], file: entry.path).value)
      let text = String(decoding: parts.data, as: UTF8.self)
      #expect(disagreement(text) == nil, "\(entry.path)")
      if entry.path.hasPrefix("planes/"), everyday(text) != nil { count += 1 }
    }
    #expect(count > 0, "no plan is everyday: the quick reader reads nothing")
  }

  @Test func `whatever the quick reader understands, libyaml understands the same`() {
    var understood = 0
    for seed in 1...300 as ClosedRange<UInt64> {
      var generator = YAMLGenerator(seed: seed)
      let text = generator.print(generator.group())
      if everyday(text) != nil { understood += 1 }
      #expect(disagreement(text) == nil, "seed \(seed):\n\(text)")
    }
    #expect(understood > 20)
  }

  @Test func `a slip of the pen never makes the two disagree`() {
    let signs = Array("{}[]:,\"' \n\n  -#&*!|>%@?.~<aZ9é¿–=\\".unicodeScalars)
    for seed in 1...3_000 as ClosedRange<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      var text = Array(Self.everyday.unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let place = Int.random(in: 0..<text.count, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: text.remove(at: place)
        case 1: text[place] = signs.randomElement(using: &numbers) ?? " "
        default: text.insert(signs.randomElement(using: &numbers) ?? " ", at: place)
        }
      }
      var string = ""
      string.unicodeScalars.append(contentsOf: text)
      #expect(disagreement(string) == nil, "seed \(seed):\n\(string)")
    }
  }
}
