import Testing

@testable import Content

/// What a drawing may not hold.
struct SVGScannerTests {
  private func found(_ text: String) -> [String] {
    SVGScanner.scan(Array(text.utf8)).map { "\($0.offset) \($0.what)" }
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink='http://www.w3.org/1999/xlink'/>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<svg/>",
    "<?xml version='1.0' encoding='ISO-8859-1'?><svg/>",
    "<svg><!-- <script>alert(1)</script> --><title>1 &lt; 2, once on=ly</title></svg>",
    "<svg><text><![CDATA[<script>]]></text></svg>",
    "<svg><use xlink:href=\"#a\"/><use href='#b'/><a href=\"\">x</a></svg>",
    "<svg><image href=\"data:image/png;base64,AAAA\"/><image href='foto.png'/></svg>",
    "<svg><path fill=\"url(#a)\" style=\"fill: url( '#b' )\" d=\"M0 0\"/></svg>",
    "<svg><style>.a { fill: url(#a); font-family: 'Work Sans' } /* \\ */</style></svg>",
    "<svg><style><![CDATA[.a > .b { fill: red }]]></style></svg>",
    "<svg><metadata><rdf:RDF><cc:license rdf:resource=\"http://a.b/c\"/></rdf:RDF></metadata></svg>",
    "<svg><g id='on' data-onload=\"x\" aria-label=\"a > b\"/><scripture/></svg>", "", "<", "<svg",
    "<svg a=\"",
    "<!--", "<svg [",
  ])
  func `an honest drawing is let through`(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("<svg><script>alert(\"a<b\")</script></svg>", ["5 <script>"]),
    ("<svg><SCRIPT href='https://a.b/c.js'/><a onclick=''/></svg>", ["5 <SCRIPT>", "41 onclick"]),
    ("<svg><svg:script>1</svg:script></svg>", ["5 <svg:script>"]),
    (
      "<svg><foreignObject><b onload='1'><iframe/></b></foreignObject><g ONLOAD=1/></svg>",
      ["5 <foreignObject>", "66 ONLOAD"]
    ),
    ("<svg onload=\"alert(1)\" onclick='x'/>", ["5 onload", "23 onclick"]),
    ("<svg\n\tonload\n=\n'x'/>", ["6 onload"]), ("<svg a='>'onload='x'/>", ["10 onload"]),
    ("<svg/onload=x>", ["5 onload"]),
  ])
  func `what runs is found`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:x",
    "&#X6a;avascript:x", "java&#10;script:x", "java\tscript:x", " javascript:x", "javascript&#58;x",
    "javascript&colon;x", "&#0000106avascript:x", "java&Tab;script:x",
  ])
  func `an address that runs is found however it is spelt`(address: String) {
    for name in ["href", "xlink:href", "XLINK:HREF", "x:href"] {
      let text = "<svg><a \(name)=\"\(address)\"/></svg>"
      let told = SVGScanner.scan(Array(text.utf8))
      #expect(told.count == 1 && told.first?.what.hasPrefix("javascript:") == true, "\(text): \(told)")
      #expect(told.first?.offset == 10 + name.utf8.count)
    }
    #expect(found("<svg><set attributeName='href' to='\(address)'/></svg>").count == 1)
    #expect(found("<svg><animate values='#a;\(address)'/></svg>").count == 1)
  }

  @Test(arguments: [
    ("href='https://a.b/c.png'", "https://a.b/c.png"), ("xlink:href=\"HTTP://A.B\"", "http://a.b"),
    ("href='//a.b/c'", "//a.b/c"), ("href='file:///C:/a.png'", "file:///c:/a.png"),
    ("href='data:image/svg+xml,&lt;svg/>'", "data:image/svg+xml,<svg/>"),
    ("href='data:text/html,x'", "data:text/html,x"), ("href='&#104;ttps://a.b'", "https://a.b"),
    ("href='/\\a.b'", "/\\a.b"),
  ])
  func `an address elsewhere is found`(attribute: String, what: String) {
    #expect(SVGScanner.scan(Array("<svg><image \(attribute)/></svg>".utf8)).map(\.what) == [what])
  }

  @Test(arguments: [
    ("<svg><style>@import 'a.css';</style></svg>", "12 @import"),
    (
      "<svg><style>a{}@IMPORT url(https://a.b)</style></svg>".replacing("url(https://a.b)", with: "x"),
      "15 @import"
    ),
    ("<svg><style><![CDATA[a{fill:url(https://a.b/c)}]]></style></svg>", "28 url(https://a.b/c)"),
    ("<svg><style>a{fill:URL( \"//a.b\" )}</style></svg>", "19 url(//a.b)"),
    ("<svg><style>a{fill:\\75 rl(x.png)}</style></svg>", "19 url(x.png)"),
    ("<svg><style>a{fill:&#117;rl(x.png)}</style></svg>", "19 url(x.png)"),
    ("<svg><g style='fill:url(&quot;https://a.b&quot;)'/></svg>", "20 url(https://a.b)"),
    ("<svg><g fill='url(data:image/png;base64,AA)'/></svg>", "14 url(data:image/png;base64,aa)"),
    ("<svg><svg:style>\\@import</svg:style></svg>", "16 @import"),
  ])
  func `a style sheet that fetches is found`(text: String, what: String) {
    #expect(found(text) == [what])
  }

  @Test(arguments: [
    (
      "<!DOCTYPE svg [<!ENTITY a \"]>\"> <!ENTITY b SYSTEM 'c'>]><svg onload=''/>",
      ["0 <!DOCTYPE", "61 onload"]
    ),
    ("<!doctype svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" 'http://a.b'><svg/>", ["0 <!doctype"]),
    ("<?xml-stylesheet href='https://a.b/c.css'?><svg/>", ["0 <?xml-stylesheet"]),
    ("<?xml version='1.0' encoding='utf-7'?><svg/>", ["0 encoding=\"utf-7\""]),
  ])
  func `a declaration that could change what is read is found`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `letters of two bytes hide nothing`() {
    let bytes = "<svg onload=''/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(SVGScanner.scan(bytes).map(\.what) == ["UTF-16"])
  }

  @Test func `a drawing of a million tags, or of one that never ends, is soon read`() {
    let clock = ContinuousClock()
    for text in [
      String(repeating: "<g a='url(", count: 100_000), String(repeating: "<!--", count: 250_000),
      String(repeating: "<a ", count: 300_000), "<svg d='" + String(repeating: "&#1", count: 300_000),
      String(repeating: "<a b='\\u'>", count: 100_000), String(repeating: "<![CDATA[", count: 100_000),
    ] {
      let spent = clock.measure { _ = SVGScanner.scan(Array(text.utf8)) }
      #expect(spent < .seconds(10), "\(text.prefix(20)): \(spent)")
    }
  }

  @Test func `no more is told than can be mended`() {
    #expect(found(String(repeating: "<g onload=''/>", count: 1_000)).count == 20)
  }
}
