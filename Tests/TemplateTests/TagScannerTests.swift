import Diagnostics
import Testing

@testable import Template

/// How a template's bytes are cut.
@Suite struct TagScannerTests {
  /// The pieces as text: texts in bars, tags as `kind:name`, with `@` for those alone on their line.
  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TagScanner.scan(bytes).pieces.map { piece in
      switch piece {
      case .text(let range): "|\(String(decoding: bytes[range], as: UTF8.self))|"
      case .tag(let tag): "\(tag.kind):\(tag.name)\(tag.isStandalone ? "@\(tag.indentation.count)" : "")"
      }
    }
  }

  @Test(
    arguments: [
      ("", []), ("texto", ["|texto|"]), ("a{{b}}c", ["|a|", "escaped:b", "|c|"]),
      ("{{ b }}{{{ c }}}{{& d }}", ["escaped:b", "raw:c", "raw:d"]),
      (
        "{{# a }}{{^ b }}{{/ c }}{{> d }}{{! e }}",
        ["section:a", "inverted:b", "close:c", "partial:d", "comment:"]
      ),
      ("x{{ # a }}", ["|x|", "section:a"]), ("{{\n a\n}}", ["escaped:a"]), ("{ {a} }", ["|{ {a} }|"]),
      (
        "{{=<% %>=}}<% a %>{{b}}<%={{ }}=%>{{c}}",
        ["delimiters:", "escaped:a", "|{{b}}|", "delimiters:", "escaped:c"]
      ),
      ("{{=| |=}}|{a}||b|", ["delimiters:", "raw:a", "escaped:b"]),
    ] as [(String, [String])])
  func `text and tags come in order`(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test(
    arguments: [
      ("  {{#a}}  \n", ["section:a@2"]), ("x\n\t{{/a}}", ["|x\n|", "close:a@1"]),
      ("{{>a}}\r\nx", ["partial:a@0", "|x|"]),
      ("{{a}}\nx", ["escaped:a", "|\nx|"]), ("  {{&a}}\n", ["|  |", "raw:a", "|\n|"]),
      ("{{#a}}{{#b}}\n", ["section:a", "section:b", "|\n|"]), ("x {{!a}}\n", ["|x |", "comment:", "|\n|"]),
      ("{{#a}}x\n", ["section:a", "|x\n|"]), ("{{!a}}\n\n{{!b}}\n", ["comment:@0", "|\n|", "comment:@0"]),
      ("{{!a\nb}} \n {{!c}}", ["comment:@0", "comment:@1"]), ("{{#a}}\rx", ["section:a", "|\rx|"]),
      ("{{=<% %>=}}\n<%#a%>\n", ["delimiters:@0", "section:a@0"]),
    ] as [(String, [String])])
  func `a tag alone on its line is told from one that is not`(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test func `every byte of a file without tags alone on a line is in one piece`() {
    let text = "á {{b}} c\n{{{d}}}\n x{{#e}}y{{/e}}z\n"
    var next = 0
    for piece in TagScanner.scan(Array(text.utf8)).pieces {
      switch piece {
      case .text(let range):
        #expect(range.lowerBound == next)
        next = range.upperBound
      case .tag(let tag):
        #expect(tag.offset == next && tag.nameOffset > tag.offset)
        next = tag.nameOffset + tag.name.utf8.count + (tag.kind == .raw ? 3 : 2)
      }
    }
    #expect(next == text.utf8.count)
  }

  @Test func `neighbouring texts of a template are one step`() throws {
    let kit = TemplateKit(sentences: ["x": "sí"])
    let set = try #require(
      kit.compile(["page": "a{{! nada }}b\n{{strings.x}}\n  {{! nada }}\nc{{a}}d{{#b}}e{{/b}}f"]).value)
    #expect(set.program.steps.count == 6)
    #expect(String(decoding: set.program.literals, as: UTF8.self) == "ab\nsí\ncdef")
  }

  @Test func `a partial that nobody indents is compiled once`() throws {
    let kit = TemplateKit()
    let plain = try #require(kit.compile(["page": "{{> leaf}}\n{{> leaf}}\n", "leaf": "x\n"]).value)
    #expect(plain.program.ranges.count == 2)
    let indented = try #require(
      kit.compile(["page": "  {{> leaf}}\n{{> leaf}}\n", "leaf": "x\n{{> end}}\n", "end": "y"]).value)
    #expect(indented.program.ranges.count == 5)
  }
}
