import Testing

@testable import Content

/// What a drawing may be made of, and that nothing else passes.
struct SVGScannerTests {
  /// Wraps `inside` in a drawing that begins at letter 0 and has its insides from letter 40 on.
  static func drawing(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>"
  }

  private static let empty = drawing("")

  static func found(_ text: String) -> [String] {
    SVGScanner.scan(Array(text.utf8)).map { "\($0.fault) \($0.offset) \($0.what)" }
  }

  private func inside(_ text: String) -> [String] { Self.found(Self.drawing(text)) }

  private static let sound: [String] = [
    "", "<!-- <script>alert(1)</script> -->", "<title>1 &lt; 2, once on=ly</title><desc>&#233;&#xE9;</desc>",
    "<text><![CDATA[<script>]]></text>", "<defs><g id=\"a\"/></defs><use href='#a'/>",
    "<g xmlns:xlink='http://www.w3.org/1999/xlink'><use xlink:href=\"#a\"/></g>",
    "<image href=\"data:image/png;base64,AA\nAA\" width='1'/>", "<image href=''/>",
    "<filter id='f'><feImage href=' data:image/JPEG,x'/></filter>",
    "<path fill=\"url(#a)\" style=\"fill: url( '#b' )\" d=\"M0 0\"/>",
    "<g data-onload=\"x\" aria-label=\"a > b\" role='img' xml:lang='es' xml:space='preserve'/>",
    "<s:g xmlns:s='http://www.w3.org/2000/svg'><s:path d=''/></s:g>",
    "<metadata><RDF xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#' about='http://a.b'/></metadata>",
    "<?xpacket begin='' id='x'?><metadata>x</metadata><?xpacket end='w'?>",
  ]

  @Test(arguments: sound)
  func `what a still drawing is made of is let through`(text: String) {
    #expect(inside(text) == [])
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n", "<?xml version='1.0' ?>",
    "<?xml version='1.0' encoding='ISO-8859-1'?>", "\u{FEFF}<?xml version='1.0'?>", "\u{FEFF} ",
    "<!DOCTYPE svg>", "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" 'http://www.w3.org/a.dtd' >\n",
    "<?xml version='1.0'?><!-- a - b --><!DOCTYPE svg><!---->",
  ])
  func `what may stand before a drawing is let through`(text: String) {
    #expect(Self.found(text + Self.empty + "\n<!-- -->\n") == [])
  }

  private static let unlisted: [(String, String)] = [
    ("<script>alert(\"a&lt;b\")<g onload=''/></script>", "notPlain 40 <script>"),
    ("<SCRIPT/>", "notPlain 40 <SCRIPT>"), ("<g onload='x'/>", "notPlain 43 onload"),
    (
      "<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
      "notPlain 40 <foreignObject>"
    ),
    ("<x:b xmlns:x='http://www.w3.org/1999/xhtml' onload=''/>", "notPlain 40 <x:b>"),
    ("<g xmlns=''/>", "notPlain 40 <g>"), ("<g xmlns='http://www.w3.org/1999/xhtml'/>", "notPlain 40 <g>"),
    ("<animate attributeName='x'/>", "notPlain 40 <animate>"),
    ("<g xml:base='http://a.b'/>", "notPlain 43 xml:base"),
    ("<g src='a'/>", "notPlain 43 src"), ("<g ONLOAD='a'/>", "notPlain 43 ONLOAD"),
    ("<g xmlns:x='http://a.b' x:id=''/>", "notPlain 64 x:id"),
    ("<metadata><script/></metadata>", "notPlain 50 <script>"),
    ("<metadata><b xmlns='http://www.w3.org/1999/xhtml'><c/></b></metadata>", "notPlain 50 <b>"),
    ("<metadata><a xmlns='http://purl.org/dc/terms/' onclick=''/></metadata>", "notPlain 87 onclick"),
    ("<?xml-stylesheet href='https://a.b/c.css'?>", "notPlain 40 <?xml-stylesheet"),
    ("<a href='https://a.b' target='_blank'>x</a>", "link 40 <a>"), ("<a/>", "link 40 <a>"),
    ("<image href='https://a.b/c.png'/>", "outside 53 https://a.b/c.png"),
    ("<image href='foto.png'/>", "outside 53 foto.png"), ("<image href='//a.b'/>", "outside 53 //a.b"),
    ("<use href='data:image/png;base64,AA'/>", "outside 51 data:image/png;base64,AA"),
    ("<image href='data:image/svg+xml,x'/>", "outside 53 data:image/svg+xml,x"),
    ("<use href='java&#10;script&#x3A;x'/>", "outside 51 java\nscript:x"),
    ("<use href='\(String(repeating: " ", count: 80))http://a.b'/>", "outside 51 http://a.b"),
    ("<use xmlns:l='http://www.w3.org/1999/xlink' l:href='a.svg#b'/>", "outside 92 a.svg#b"),
  ]

  @Test(arguments: unlisted)
  func `what is on no list is told once, at its place`(text: String, expected: String) {
    #expect(inside(text) == [expected])
  }

  private static let unsound: [(String, String)] = [
    ("<g>", "unclosed 40 <g>"), ("<g><path></g>", "unclosed 43 <path>"), ("</g>", "malformed 40 </g>"),
    ("<g a=1/>", "malformed 43 a=1/>"), ("<g id='a'id='b'/>", "malformed 49 id='b'/>"),
    ("<g id='a' id='b'/>", "malformed 50 id='b'/>"), ("<g id='<'/>", "malformed 47 <'/>"),
    ("<g id/>", "malformed 43 id/>"), ("<g/onload='x'/>", "malformed 43 onload='x'/>"),
    ("<!-- a -- b -->", "malformed 47 -- b -->"), ("<!--->", "malformed 40 <!--->"),
    ("<!-- a --->", "malformed 47 --->"), ("&nbsp;", "malformed 40 &nbsp;</svg>"),
    ("&#106", "malformed 40 &#106</svg>"), ("&#X6A;", "malformed 40 &#X6A;</svg>"),
    ("&#0;", "malformed 40 &#0;</svg>"), ("&#+65;", "malformed 40 &#+65;</svg>"),
    ("a ]]> b", "malformed 42 ]]>"),
    ("<![CDATA[", "malformed 40 <![CDATA[</svg>"),
    ("<?xml version='1.0'?>", "malformed 40 <?xml version='1.0'?>"),
    ("<!ENTITY a 'b'>", "malformed 40 <!ENTITY a 'b'>"), ("<x:g/>", "malformed 40 <x:g>"),
    ("<g x:id=''/>", "malformed 43 x:id"), ("<g xmlns:xml='a'/>", "malformed 43 xmlns:xml"),
    ("<g xmlns:x=''/>", "malformed 43 xmlns:x"), ("< g/>", "malformed 40 < g/>"),
    ("<1/>", "malformed 40 <1/>"),
    (
      "<g xmlns:a='http://purl.org/dc/terms/' xmlns:b='http://purl.org/dc/terms/' a:c='' b:c=''/>",
      "malformed 122 b:c"
    ),
  ]

  @Test(arguments: unsound)
  func `what is no XML is told, and nothing behind it`(text: String, expected: String) {
    #expect(inside(text) == [expected])
  }

  private static let others: [(String, String)] = [
    ("", "notSVG 0 "), ("<", "malformed 0 <"), ("<svg", "malformed 0 <svg"), ("<!--", "malformed 0 <!--"),
    ("hola", "notSVG 0 "), ("<svg/>", "notSVG 0 <svg>"),
    ("<g xmlns='http://www.w3.org/2000/svg'/>", "notSVG 0 <g>"),
    ("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>", "notSVG 0 <s:svg>"),
    ("<html xmlns='http://www.w3.org/1999/xhtml'><form action='http://a.b'/></html>", "notSVG 0 <html>"),
    ("\(empty)<svg/>", "malformed 46 <svg>"), ("\(empty)\nx", "malformed 47 x"),
    ("\(empty)<!DOCTYPE svg>", "malformed 46 <!DOCTYPE"),
    ("<!DOCTYPE svg [<!ENTITY a \"]>\">]>\(empty)", "notPlain 0 <!DOCTYPE"),
    ("<!DOCTYPE html>\(empty)", "notPlain 0 <!DOCTYPE"),
    ("<!DOCTYPE svg SYSTEM 'http://a.b'>\(empty)", "notPlain 0 <!DOCTYPE"),
    ("<!doctype svg>\(empty)", "malformed 0 <!doctype svg>"),
    (" <?xml version='1.0'?>\(empty)", "malformed 1 <?xml version='1.0'?>"),
    ("<?xml version='1.1'?>\(empty)", "malformed 15 1.1"),
    ("<?xml?>\(empty)", "malformed 0 <?xml"),
    ("<?xml encoding='utf-8' version='1.0'?>\(empty)", "malformed 6 encoding"),
    ("<?xml version='1.0' encoding='utf-7'?>\(empty)", "encoding 30 utf-7"),
    (drawing("\u{1}"), "malformed 40 U+0001"),
  ]

  @Test(arguments: others)
  func `what is no drawing is told`(text: String, expected: String) {
    #expect(Self.found(text) == [expected])
  }

  @Test func `letters that are no UTF-8 hide nothing`() {
    let wide = "<svg onload=''/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(SVGScanner.scan(wide).map(\.what) == ["UTF-16"])
    #expect(SVGScanner.scan([0xFF, 0xFE] + Array(Self.drawing("").utf8)).map(\.what) == ["UTF-16"])
    let latin = Array(Self.drawing("<title>a").utf8.dropLast(6)) + [0xF1] + Array("</title></svg>".utf8)
    #expect(SVGScanner.scan(latin) == [SVGScanner.Found(.encoding, "0xF1", 48)])
    let declared = Array("<?xml version='1.0' encoding='iso-8859-1'?>".utf8) + latin
    #expect(SVGScanner.scan(declared) == [])
  }

  @Test func `elements may nest so deep, and no deeper`() {
    let deep = { (depth: Int) in
      self.inside(String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth))
    }
    #expect(deep(255) == [])
    #expect(deep(256) == ["tooDeep 805 <g>"])
    #expect(deep(200_000) == ["tooDeep 805 <g>"])
  }

  @Test func `a drawing of a million marks, or of one that never ends, is soon read`() {
    let clock = ContinuousClock()
    for (unit, count) in [
      ("<g id='a'/>", 50_000), ("<!--", 250_000), ("<![CDATA[", 100_000), ("&#1", 300_000), ("]]", 300_000),
      ("<g xmlns:a='http://a.b'/>", 20_000), ("<path style='fill:\\75'/>", 20_000),
    ] {
      let text = Self.drawing(String(repeating: unit, count: count))
      let spent = clock.measure { _ = Self.found(text) }
      #expect(spent < .seconds(10), "\(unit): \(spent)")
    }
    for unit in ["url(#", "\\75", "@a", "/*", "a(", "'", "\\", "url( "] {
      let text = Self.drawing("<style>" + String(repeating: unit, count: 100_000) + "</style>")
      let spent = clock.measure { _ = Self.found(text) }
      #expect(spent < .seconds(10), "\(unit): \(spent)")
    }
    let names = (0..<20_000).map { "data-a\($0)='&amp;'" }.joined(separator: " ")
    let spent = clock.measure { _ = inside("<g \(names)/>") }
    #expect(spent < .seconds(10), "many attributes: \(spent)")
  }

  @Test func `no more is told than can be mended`() {
    #expect(inside(String(repeating: "<g onload=''/>", count: 1_000)).count == 20)
    #expect(inside("<style>" + String(repeating: "@import 'a';", count: 1_000) + "</style>").count == 20)
  }
}
