import Diagnostics
import Markup
import Model
import Testing

@Suite struct LinkSafetyTests {
  static let hostile = [
    "javascript:alert(1)", "JavaScript:alert(1)", "jAvAsCrIpT:alert(1)", "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)", "&#x6A;&#x61;vascript:alert(1)", "java&Tab;script:alert(1)",
    "java&#9;script:alert(1)", "java&NewLine;script:alert(1)", "java&#10;script:alert(1)",
    "java&#13;script:alert(1)", "&#1;javascript:alert(1)", "&#0;javascript:alert(1)",
    "&#x1F;javascript:alert(1)",
    "&#127;javascript:alert(1)", "&nbsp;javascript:alert(1)", "&#32;javascript:alert(1)",
    "javascript\\:alert(1)", "java\\script:alert(1)", "javascript:%61lert(1)", "javascript&#58;alert(1)",
    "javascript&#x3a;alert(1)", "javascript&#0058;alert(1)", "<javascript:alert(1)>",
    "< javascript:alert(1)>",
    "vbscript:msgbox", "VBSCRIPT:msgbox", "data:text/html,x", "data:text/html;base64,PHM+", "DATA:,x",
    "&#100;ata:,x",
    "blob:x", "file:///etc/passwd", "ftp://a/b", "about:blank", "view-source:x", "intent://x", "ws://x",
    "urn:x",
    "http://a.b", "HTTP://a.b", "http:a", "//host/x", "///host", "&sol;&sol;host", "&#47;/host",
    "\\\\\\\\host",
    "/\\\\host", "\\\\/host", "&bsol;&bsol;host", "/&bsol;host", "a\\\\b", "https:", "https:/a", "https:a.b",
    "https://", "https:///a", "https://?q", "https://#f", "https:\\\\\\\\a.b", "ſcript:x",
    "java&shy;script:x",
    "javascript&#8203;:x", "x-y+z.1:q", "1:2", ":x", "a:b", "mailto\u{FF1A}:x", "ma\u{131}lto:a@b",
    "feed:javascript:x",
    "jar:x", "%6aavascript:x", "javascript//:x:javascript:y".replacing("//", with: ""),
  ]

  @Test(arguments: hostile)
  func `an address that is not known to be harmless is an error and never reaches a page`(address: String) {
    for spelling in [
      "[x](\(address))", "[x][r]\n\n[r]: \(address)", "| [x](\(address)) |\n|---|\n", "# [x](\(address))",
    ] {
      let codes = findings(spelling)
      #expect(codes.contains { $0.hasPrefix("error unsafe-link 1:") }, "\(spelling): \(codes)")
      let page = html(spelling)
      #expect(!page.contains("href"), "\(page)")
      #expect(page.contains("x"))
    }
  }

  @Test(arguments: hostile)
  func `an image's address is judged no more kindly`(address: String) {
    let spelling = "![words](\(address))"
    #expect(findings(spelling) == ["error remote-image 1:1"])
    #expect(html(spelling) == "<p>words</p>\n")
  }

  @Test(arguments: ["a [x]()", "a [x](<>)", "a [x]( )", "a [x][r]\n\n[r]: <>"])
  func `a link to nowhere is an error`(spelling: String) {
    #expect(findings(spelling) == ["error empty-link 1:3"])
  }

  @Test func `an image of no file is an error, with or without words`() {
    #expect(findings("![x]()") == ["error empty-image 1:1"])
    #expect(findings("a ![]()") == ["error empty-image 1:3"])
  }

  @Test(arguments: ["https://a.b/c.png", "mailto:a@b.c", "tel:123"])
  func `an image comes from beside the text`(address: String) {
    #expect(findings("a ![words](\(address))") == ["error remote-image 1:3"])
    #expect(!html("![words](\(address))").contains("<img"))
  }

  @Test(arguments: [
    ("https://www.gov.co/a?b=c&d#e", "https://www.gov.co/a?b=c&amp;d#e"), ("HTTPS://a.b", "HTTPS://a.b"),
    ("mailto:a@b.co", "mailto:a@b.co"), ("tel:+5716017", "tel:+5716017"),
    ("../planes/2026/pot.md", "../planes/2026/pot.md"), ("#metas", "#metas"), ("?a=b:c", "?a=b:c"),
    ("a/b:c", "a/b:c"), ("/raíz", "/ra%C3%ADz"), ("javascript%3Aalert(1)", "javascript%3Aalert(1)"),
    ("<a b>", "a%20b"), ("javascript&amp;colon;x", "javascript&amp;colon;x"), ("a'b", "a&#x27;b"),
    ("javascript：x", "javascript%EF%BC%9Ax"),
  ])
  func `harmless addresses pass`(address: String, written: String) {
    #expect(findings("[x](\(address))") == [])
    #expect(html("[x](\(address))") == "<p><a href=\"\(written)\">x</a></p>\n")
  }

  @Test(arguments: [
    ("http://a.b", "use-https"), ("//a.b", "write-scheme"), ("a\\\\b", "use-slash"),
    ("javascript:x", "allowed-schemes"),
  ])
  func `each error says the way out`(address: String, hint: String) {
    #expect(prose("[x](\(address))").diagnostics.first?.hints.map(\.key) == [hint])
  }

  @Test func `an address is rewritten for its page, and judged again`() {
    let options: (inout HTMLRenderer.Options) -> Void = { options in
      options.destination = { $0 == "bad.md" ? "javascript:x" : "../" + $0.replacing(".md", with: ".html") }
    }
    #expect(
      html("[a](x.md \"t&quot;\")", .planilla, options)
        == "<p><a href=\"../x.html\" title=\"t&quot;\">a</a></p>\n")
    #expect(html("![a](i.png)", .planilla, options) == "<p><img src=\"../i.png\" alt=\"a\" /></p>\n")
    #expect(html("[*a*](bad.md)", .planilla, options) == "<p><em>a</em></p>\n")
  }

  @Test func `the message shows no control characters`() {
    let finding = prose("[x](&#27;&#x202E;[31m:y)").diagnostics.first
    #expect(finding?.arguments["address"] == "\u{FFFD}\u{FFFD}[31m:y")
  }

  @Test(arguments: [
    ("<b>x</b>", ["1:1", "1:5"]), ("a <br> b", ["1:3"]), ("<div>\nx\n</div>", ["1:1"]),
    ("<!-- c -->", ["1:1"]),
    ("a\n<i\n class=x> b", ["2:1"]), ("| a <u> |\n|-|\n| <s> |", ["1:5", "3:3"]), ("> - x <k>", ["1:7"]),
    ("a <?php ?>", ["1:3"]), ("a <![CDATA[x]]>", ["1:3"]), ("<script>alert(1)</script>", ["1:1"]),
  ])
  func `raw HTML is an error and never reaches a page`(markdown: String, places: [String]) {
    #expect(findings(markdown) == places.map { "error raw-html \($0)" })
    let page = html(markdown)
    for tag in ["<b>", "<br>", "<div>", "<!--", "<i", "<u>", "<s>", "<k>", "<?", "<![", "<script"] {
      #expect(!page.contains(tag))
    }
  }

  @Test func `plain CommonMark passes everything`() {
    #expect(
      html("<b>x</b> [a](javascript:x)", .commonMark) == "<p><b>x</b> <a href=\"javascript:x\">a</a></p>\n")
    #expect(findings("<b>x</b> [a](javascript:x) ![](http://x)", .commonMark) == [])
  }

  @Test func `an image without words and a level left out are warnings`() {
    #expect(
      findings("## a\n\n#### b\n\n![](i.png) ![x](j.png)") == [
        "warning heading-skips-level 3:1", "warning image-without-alt 5:1",
      ])
    #expect(findings("#### b\n\n## c\n\n### d") == [])
  }
}
