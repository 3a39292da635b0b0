@testable import Markup
import Model
import Testing

@Suite struct TableRowTests {
  /// A delimiter row, and its columns' alignments; nil where it is none.
  @Test(
    arguments: [
      ("|-|", [.none]), ("-|-", [.none, .none]), ("|:-|-:|:-:|---|", [.left, .right, .center, .none]),
      (":-", [.left]),
      (" | :--- |  --:  ", [.left, .right]), ("|-", [.none]), ("-|", [.none]), ("\t|-|\t", [.none]),
      ("", nil), ("|", nil), ("||", nil), ("|-||", nil), ("|--a|", nil), ("|:|", nil), ("|::-|", nil),
      ("|- -|", nil),
      ("-:-", nil), ("|-:|x", nil), ("=", nil),
    ] as [(String, [Prose.Alignment]?)])
  func `a delimiter row says how columns are aligned`(line: String, alignments: [Prose.Alignment]?) {
    #expect(DelimiterRow(Array(line.utf8)[...], limit: 10)?.alignments == alignments)
  }

  @Test func `columns past the limit are counted, not kept`() {
    let row = DelimiterRow(Array("|-|-|-|-|".utf8)[...], limit: 2)
    #expect(row?.columnCount == 4)
    #expect(row?.alignments.count == 2)
  }

  @Test(
    arguments: [
      ("| a | b |", ["a", "b"]), ("a|b", ["a", "b"]), ("a", ["a"]), ("||", [""]), ("| |  |", ["", ""]),
      ("|a", ["a"]),
      ("a|", ["a"]), ("", []), ("  ", []), ("|", []), ("| ", []), ("a\\|b|c", ["a\\|b", "c"]),
      ("\\|", ["\\|"]),
      ("a\\\\|b", ["a\\\\|b"]), (" \ta\t | b", ["a", "b"]), ("|a|  ", ["a"]), ("|é|ñ|", ["é", "ñ"]),
      ("a||b", ["a", "", "b"]),
    ] as [(String, [String])])
  func `a row is cut at pipes without a backslash`(line: String, cells: [String]) {
    let bytes = Array(line.utf8)
    var found: [String] = []
    let count = TableRow.split(bytes[...], limit: .max) {
      found.append(String(decoding: bytes[$0], as: UTF8.self))
    }
    #expect(found == cells)
    #expect(count == cells.count)
    #expect(TableRow.split(bytes[...], limit: 0) { _ in Issue.record("past the limit") } == count)
  }

  @Test(arguments: [
    ("", true), ("plain text, 12 %", true), ("é — “ñ”", true), ("a:b@c.d", true), ("a|b", true),
    ("a*", false), ("_", false),
    ("`", false), ("[", false), ("]", false), ("<", false), ("&", false), ("!", false), ("\\", false),
    ("\u{0}", false),
  ])
  func `a cell without marks needs no parser`(text: String, isPlain: Bool) {
    let bytes = Array("*\(text)*".utf8)
    #expect(CellTexts.isPlain(bytes, 1..<bytes.count - 1) == isPlain)
  }

  /// A cell that the shortcut takes reads the same as through cmark, which the emphasis beside it brings in.
  @Test(arguments: [
    "plain", "1. x", "# x", "- x", "> x", "a  b", "é: ñ", "~~~", "+", "=", "x \"y\" 'z'", "$ { } ( ) ; , . /",
  ])
  func `the shortcut for plain cells changes nothing`(text: String) {
    let short = html("|\(text)|\n|-|", .commonMark)
    let long = html("|\(text) *x*|\n|-|", .commonMark)
    #expect(long == short.replacing("</th>", with: " <em>x</em></th>"))
  }
}
