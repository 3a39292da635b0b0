import Testing

@testable import Content

/// What a drawing's style sheets, and the values of its attributes, may say.
struct SVGStyleTests {
  /// What is found in a style sheet whose first letter is letter 47 of the drawing.
  private func sheet(_ text: String) -> [String] {
    SVGScannerTests.found(SVGScannerTests.drawing("<style>" + text + "</style>"))
  }

  private func value(_ text: String) -> [String] {
    SVGScannerTests.found(SVGScannerTests.drawing("<g style=\"" + text + "\"/>"))
  }

  private static let sound: [String] = [
    "", ".a { fill: url(#a); font-family: 'Work Sans' } /* @import url(x) \\ */",
    "<![CDATA[.a > .b { fill: red }]]>", ".a{fill:url( \"#a\" )} .b{fill:URL(#b)} .c{mask:url()}",
    "@font-face{font-family:A;src:url('data:font/woff2;base64,AA') format(\"woff2\"),local(A)}",
    "@font-face{src:url(data:application/x-font-ttf;charset=utf-8;base64,AA)}",
    ".a{background:url(data:image/png;base64,AA)}", "@media (max-width: 3px){.a:not(.b){fill:rgb(1,2,3)}}",
    "@charset \"utf-8\"; .a{transform:rotate(45deg) translateX(2px)}",
    "a{content:'http://a.b @import url(x)'}",
    "a{font-family:'it\\'s \\\n here'}", "\\75\\72\\6c",
  ]

  @Test(arguments: sound)
  func `what stays in the drawing is let through`(text: String) {
    #expect(sheet(text) == [])
  }

  private static let foreign: [(String, String?)] = [
    ("@import 'a.css';", "notPlain 47 @import"), ("a{}@IMPORT url(https://a.b);", "notPlain 50 @import"),
    ("\\@import", nil), ("@\\69 mport 'x'", "notPlain 47 @import"), ("@im/**/port", "notPlain 47 @im"),
    ("@im<!-- x -->port 'x'", "notPlain 47 @import"), ("@im<![CDATA[port]]> 'x'", "notPlain 47 @import"),
    ("@&#105;mport 'x'", "notPlain 47 @import"), ("@namespace url(http://a.b)", "notPlain 47 @namespace"),
    ("a{b:url(https://a.b/c)}", "outside 51 url(https://a.b/c)"),
    ("a{b:url(x.png)}", "outside 51 url(x.png)"),
    ("a{b:url( \"//a.b\" )}", "outside 51 url(//a.b)"), ("a{b:\\75 rl(x)}", "outside 51 url(x)"),
    ("a{b:\\75\r\nrl(x)}", "outside 51 url(x)"), ("a{b:\\75&#13;&#10;rl(x)}", "outside 51 url(x)"),
    ("a{b:\\000075rl(x)}", "outside 51 url(x)"), ("a{b:&#117;rl(x)}", "outside 51 url(x)"),
    ("a{b:u\\rl(x)}", "outside 51 url(x)"), ("a{b:url(\\68ttp://a)}", "outside 51 url(http://a)"),
    ("a{b:url(\"\\\n\\\nhttp://a\")}", "outside 51 url(http://a)"),
    ("a{b:url(data:image/svg+xml,x)}", "outside 51 url(data:image/svg+xml,x)"),
    ("a{b:url(data:text/css,x)}", "outside 51 url(data:text/css,x)"),
    ("a{b:image-set(\"http://a.b\" 1x)}", "notPlain 51 image-set(…)"),
    ("a{b:-webkit-image-set(url(http://a.b) 1x)}", "notPlain 51 -webkit-image-set(…)"),
    ("a{b:src('x')}", "notPlain 51 src(…)"), ("a{b:image('x')}", "notPlain 51 image(…)"),
    ("a{b:expression(alert(1))}", "notPlain 51 expression(…)"), ("a{b:1url(x)}", "notPlain 51 1url(…)"),
    ("a{b:attr(x)}", "notPlain 51 attr(…)"),
  ]

  @Test(arguments: foreign)
  func `what fetches or runs is told once, at its place`(text: String, expected: String?) {
    #expect(sheet(text) == (expected.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("a{b:'c\n}", "malformed 51 'c"), ("a{b:url(a'b)}", "malformed 51 url(a'b)}"),
    ("a{b:url('#a' b)}", "malformed 51 url('#a' b)}"), ("a{b:url(#a b)}", "malformed 51 url(#a b)}"),
    ("/* a", "malformed 47 /* a"), ("a{b:url(#a", "malformed 51 url(#a"),
  ])
  func `what browsers mend each in their own way is told`(text: String, expected: String) {
    #expect(sheet(text) == [expected])
  }

  @Test func `spaces before an address do not hide it`() {
    let spaces = String(repeating: " ", count: 80)
    #expect(sheet("a{b:url('\(spaces)http://a.b')}") == ["outside 51 url(http://a.b)"])
    let escaped = String(repeating: "\\20 ", count: 80)
    #expect(sheet("a{b:url(\(escaped)http://a.b)}") == ["outside 51 url(http://a.b)"])
  }

  @Test func `an attribute's line end is one space, so that an escape ends where browsers end it`() {
    #expect(value("fill:\\75\r\nrl(x)") == ["outside 55 url(x)"])
    #expect(value("fill:\\75\nrl(x)") == ["outside 55 url(x)"])
    #expect(value("fill:url(&quot;https://a.b&quot;)") == ["outside 55 url(https://a.b)"])
    #expect(value("fill:\\75  rl(x)") == ["notPlain 60 rl(…)"])
  }

  @Test func `an attribute that says what a style says is read like it`() {
    for name in ["fill", "stroke", "filter", "mask", "clip-path", "marker-end", "cursor", "transform"] {
      let text = SVGScannerTests.drawing("<g \(name)='url(https://a.b)'/>")
      #expect(SVGScannerTests.found(text) == ["outside \(45 + name.utf8.count) url(https://a.b)"])
    }
  }

  @Test func `each statement's mistake is told`() {
    #expect(
      sheet("a{b:url(x);c:url(y)}@import 'z';")
        == ["outside 51 url(x)", "outside 60 url(y)", "notPlain 67 @import"])
  }

  @Test func `an element within a style sheet is told, and what stands around it is read`() {
    #expect(
      sheet("<h:style xmlns:h='http://www.w3.org/1999/xhtml'/>@import 'x';")
        == ["notPlain 47 <h:style>", "notPlain 96 @import"])
  }
}
