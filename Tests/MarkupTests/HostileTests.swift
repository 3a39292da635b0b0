import Diagnostics
import Markup
import Model
import Testing

/// Each ends within seconds even in a debug build; what takes more than linear time would not end at all.
@Suite(.timeLimit(.minutes(1))) struct HostileTests {
  @Test(arguments: [
    (String(repeating: ">", count: 100_000), "quote-too-deep"),
    (String(repeating: "> ", count: 501) + String(repeating: "a*", count: 50_000), "quote-too-deep"),
    ("a\n\n" + String(repeating: "- ", count: 60_000) + "x", "nesting-too-deep"),
    (String(repeating: "1. ", count: 51) + String(repeating: "\n", count: 100_000), "nesting-too-deep"),
    (String(repeating: ">- ", count: 51), "nesting-too-deep"),
    ((0..<60).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), "nesting-too-deep"),
    ((0..<60).map { String(repeating: "\t", count: $0) + "+ a\n" }.joined(), "nesting-too-deep"),
  ])
  func `deep nesting is refused before it costs time`(markdown: String, code: String) {
    for dialect in [Dialect.planilla, .commonMark] {
      let checked = prose(markdown, dialect)
      #expect(checked.diagnostics.map(\.code.rawValue) == [code])
      #expect(checked.value.nodes.isEmpty)
    }
  }

  @Test(arguments: [
    String(repeating: ">", count: 500) + "a", String(repeating: "* ", count: 5_000),
    String(repeating: "- ", count: 5_000),
    String(repeating: "- ", count: 49) + "a", "```\n" + String(repeating: " ", count: 90) + "- a\n```",
  ])
  func `what is merely odd is not refused`(markdown: String) {
    #expect(prose(markdown).diagnostics.isEmpty)
    #expect(!prose(markdown).value.nodes.isEmpty)
  }

  static let floods: [String] = [
    "[", "[a](", "![", "[a](<b", "a <!--", "a <?", "a <![CDATA[", "a <!A ", "`a``b", "*a_ ", "**a ",
    "*a **a ", "**x", "&amp;",
    "&#x41;\\*", "&aaaaaaaaaaaaaaaaaaaaaaaaa", "\\*", "\t", "-\t", "[a]: u\n", "[a]: <b\n", "[a][b",
    "*[a](b)", "# a\n",
    "- a\n\n", "- a\n+ b\n", "> a\n", "> [!NOTE]\n> a\n\n", "> [!X]\n> a\n\n", "- [x] a\n", "<b>",
    "[a](x:y) ", "<http://a>",
    "<div>\n\n", "```\na\n```\n", "|a|\n|-|\n|b|\n\n", "a|b\n-|-\nc|d\n---\n", "a|b\n|-|\n", "|-|\n", "|",
    "\0", "\r", "a\r", "\u{FEFF}",
    "![a](b)", "`` ` `` [l](u)\n", "&#42;x\n", "a\n===\n", "\u{A0}", "1. a\n\n\n",
  ]

  @Test(arguments: floods)
  func `a flood of anything comes through`(piece: String) {
    let markdown = String(repeating: piece, count: 20_000 / piece.utf8.count)
    for dialect in [Dialect.planilla, .commonMark] {
      let checked = prose(markdown, dialect)
      #expect(checked.diagnostics.count <= 1_000)
      #expect(html(markdown, dialect).utf8.count < 40 * markdown.utf8.count + 1_000)
    }
  }

  @Test func `deep inlines need no stack`() {
    let depth = 2_000
    for (open, close) in [("*a **b ", "** *"), ("![", "](c)"), ("[", "](c)")] {
      let text = String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      #expect(html(text).contains("x"))
    }
  }

  @Test func `a reference used everywhere does not multiply its address`() {
    let text =
      "[a]: " + String(repeating: "u", count: 100_000) + "\n\n" + String(repeating: "[a] ", count: 50_000)
    #expect(html(text, .commonMark).utf8.count < 3_000_000)
  }

  @Test func `a line of megabytes comes through`() {
    #expect(html(String(repeating: "a", count: 3_000_000)).utf8.count == 3_000_008)
  }
}
