import Diagnostics
import Markup
import Model
import Testing

@Suite struct WriterTests {
  @Test(arguments: [
    ("a\nb  \nc\\\nd", "<p>a\nb<br />\nc<br />\nd</p>\n"),
    ("***a***", "<p><em><strong>a</strong></em></p>\n"),
    ("3) a\n4) b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    (
      "- a\n  - b\n    1. c",
      "<ul>\n<li>a\n<ul>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n</li>\n</ul>\n"
    ),
    ("-\n- a", "<ul>\n<li></li>\n<li>a</li>\n</ul>\n"),
    ("> a\n>\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"),
    (">", "<blockquote>\n</blockquote>\n"),
    ("# a\n\nb\n---\n\n***", "<h1>a</h1>\n<h2>b</h2>\n<hr />\n"),
    ("    a\n\n      b", "<pre><code>a\n\n  b\n</code></pre>\n"),
    ("~~~ swift ignored\na\n~~~", "<pre><code class=\"language-swift\">a\n</code></pre>\n"),
    ("```\n```", "<pre><code></code></pre>\n"),
    ("![a *b* `c`](d \"e\")", "<p><img src=\"d\" alt=\"a b c\" title=\"e\" /></p>\n"),
    ("![a ![b](c)](d)", "<p><img src=\"d\" alt=\"a b\" /></p>\n"),
    ("[a](<b c\\>> 'd\"')", "<p><a href=\"b%20c%3E\" title=\"d&quot;\">a</a></p>\n"),
    ("[a](ü?x=[1]&y={2}|`^)", "<p><a href=\"%C3%BC?x=%5B1%5D&amp;y=%7B2%7D%7C%60%5E\">a</a></p>\n"),
    ("<div>\n*a*\n</div>\n\nb", "<div>\n*a*\n</div>\n<p>b</p>\n"), ("", ""), ("[a]: b", ""),
  ])
  func `plain CommonMark is written as its readers expect`(markdown: String, page: String) {
    #expect(html(markdown, .commonMark) == page)
  }

  @Test func `what follows on a page begins a line of its own`() {
    var page = Array("<main>".utf8)
    HTMLRenderer().render(prose("a").value.whole, into: &page)
    #expect(String(decoding: page, as: UTF8.self) == "<main>\n<p>a</p>\n")
  }

  @Test func `a section is written without its heading and what comes after`() throws {
    let text = prose("intro\n\n## Uno\n\n- a\n- b\n\n### Dentro\n\nc\n\n## Dos\n\nd").value
    let section = try #require(text.whole.sections(level: 2).first)
    var page: [UInt8] = []
    HTMLRenderer().render(section.content, into: &page)
    #expect(section.title == "Uno")
    #expect(section.anchor == "uno")
    #expect(
      String(decoding: page, as: UTF8.self)
        == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<h3 id=\"dentro\">Dentro</h3>\n<p>c</p>\n")
    page = []
    HTMLRenderer().render(text.whole.introduction, into: &page)
    #expect(String(decoding: page, as: UTF8.self) == "<p>intro</p>\n")
  }

  @Test func `inlines can be written one by one`() throws {
    let paragraph = try #require(prose("Enviar *ya*. `equipo` `2026-08-15`").value.blocks.first { _ in true })
    let code = try #require(paragraph.children.first { $0.kind == .code })
    let text = ProseSlice(prose: paragraph.prose, range: paragraph.content.range.lowerBound..<code.index)
    var page: [UInt8] = []
    HTMLRenderer().render(text, into: &page)
    #expect(String(decoding: page, as: UTF8.self) == "Enviar <em>ya</em>. ")
    #expect(code.place == SourcePlace(file: "plan.md", range: SourceRange(line: 1, column: 14, length: 8)))
  }

  @Test func `code that scrolls is within reach of the keyboard`() {
    #expect(html("    a") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
  }

  @Test func `a page is the same twice, and from the middle of a file`() {
    let file = Array("---\nfront: matter\n---\n# Título\n\n[a](b)".utf8)
    let body = MarkdownParser().parse(file[22...], file: "plan.md", firstLine: 4)
    let again = MarkdownParser().parse(Array(file[22...]), file: "plan.md", firstLine: 4)
    #expect(body.value.bytes == again.value.bytes)
    #expect(body.value.blocks.map(\.range) == again.value.blocks.map(\.range))
    #expect(body.value.blocks.map(\.range.start.line) == [4, 6])
    #expect(body.value.file == "plan.md")
  }

  @Test func `parsing in parallel gives what parsing alone gives`() async {
    let texts = (0..<64).map { seed in
      var random = SeededGenerator(seed: UInt64(seed) &+ 99)
      return Scrap.text(&random)
    }
    let alone = texts.map { html($0) }
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, html(text)) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for index in texts.indices { #expect(together[index] == alone[index]) }
  }
}
