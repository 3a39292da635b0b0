import Diagnostics
import Markup
import Model
import Testing

@Suite struct EscapingTests {
  /// Everything that a page of ours may hold between `<` and `>`.
  private static let tags =
    #"^</?(p|h[1-6]|ul|ol|li|blockquote|em|strong|code|pre|a|img|br|hr|table|thead|tbody|tr|th|td|div|span)"#
    + #"( [a-z-]+="[^"<>]*")*( /)?>"#

  @Test(arguments: 0..<400)
  func `nothing that an author writes becomes a tag`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let markdown = Scrap.text(&random)
    let page = html(markdown) { $0.glossary = Glossary(terms: [("plan", "g.html#plan"), ("a", "g.html#a")]) }
    // By scalars: an accent behind `>` would make one character of the two.
    let tag = try Regex(Self.tags).matchingSemantics(.unicodeScalar)
    for index in page.unicodeScalars.indices where page.unicodeScalars[index] == "<" {
      #expect(
        page[index...].prefixMatch(of: tag) != nil,
        "\(page[index...].prefix(60)) in \(markdown.debugDescription)")
    }
    #expect(!page.contains("href=\"javascript:") && !page.contains("src=\"javascript:"))
    #expect(balanced(page), "\(page)")
  }

  @Test(arguments: 0..<100)
  func `bytes that are no text harm nobody`(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1_000)
    let length = Int.random(in: 0...200, using: &random)
    let alphabet: [UInt8] = [
      0, 0x0A, 0x0D, 0x20, 0x3C, 0x5B, 0x5D, 0x28, 0x7C, 0x2D, 0x60, 0x26, 0x80, 0xC2, 0xC3, 0xE2, 0xF0, 0xFF,
    ]
    let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    let prose = MarkdownParser().parse(bytes, file: "x.md").value
    var out: [UInt8] = []
    HTMLRenderer().render(prose.whole, into: &out)
    #expect(MarkdownRendering.html(bytes, dialect: .commonMark).value.count <= 40 * length + 100)
  }

  @Test func `a rendering on the command line is always text`() {
    let page = MarkdownRendering.html([0x61, 0xFF, 0x62, 0xC3], dialect: .planilla).value
    #expect(page == Array("<p>a\u{FFFD}b\u{FFFD}</p>\n".utf8))
  }

  @Test func `the four significant characters are escaped in text, code, titles and labels`() {
    #expect(
      html("a < b & \"c\" > d `<&>` [x](y \"<&\\\">\") ![<&](i)") == """
        <p>a &lt; b &amp; &quot;c&quot; &gt; d <code>&lt;&amp;&gt;</code> \
        <a href="y" title="&lt;&amp;&quot;&gt;">x</a> <img src="i" alt="&lt;&amp;" /></p>

        """)
    #expect(
      html("```a\"b<c d\n<x>\n```")
        == "<pre tabindex=\"0\"><code class=\"language-a&quot;b&lt;c\">&lt;x&gt;\n</code></pre>\n")
    #expect(html("| <\"> |\n|-|").contains("aria-label=\"&lt;&quot;&gt;\""))
  }

  /// Whether every element that opens is closed, innermost first.
  private func balanced(_ page: String) -> Bool {
    var open: [String] = []
    for bytes in page.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
      let part = String(decoding: bytes.prefix { $0 < 128 }, as: UTF8.self)
      let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.description
      if ["br", "hr", "img"].contains(name) { continue }
      if part.first == "/" {
        guard open.popLast() == name else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty
  }
}
