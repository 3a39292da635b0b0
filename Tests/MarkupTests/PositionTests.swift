import Diagnostics
import Markup
import Model
import TestSupport
import Testing

@Suite struct PositionTests {
  @Test func `blocks and inlines know their places in the file`() {
    let markdown = """
      # Título *uno* ##

      Hola **mundo** y [a &amp; b](../x.md "t") aquí.
      Otra `línea  con` código\\
      y <https://a.b/c> \\*no\\* &aacute;x [ref][r] fin [r].

      Dos
      [líneas](x)
      ===

      [r]: /url
      """
    #expect(
      prose(markdown, firstLine: 31).value.dump == """
        heading 1 31:1-31:16 #titulo-uno
          text 31:3-31:11 «Título »
          emphasis 31:11-31:16
            text 31:12-31:15 «uno»
        paragraph 33:1-35:53
          text 33:1-33:6 «Hola »
          strong 33:6-33:15
            text 33:8-33:13 «mundo»
          text 33:15-33:18 « y »
          link 33:18-33:42 → ../x.md "t"
            text 33:19-33:28 «a & b»
          text 33:42-33:49 « aquí.»
          softBreak 33:49-34:1
          text 34:1-34:6 «Otra »
          code 34:6-34:19 «línea  con»
          text 34:19-34:27 « código»
          lineBreak 34:28-35:1
          text 35:1-35:3 «y »
          link 35:3-35:18 → https://a.b/c
            text 35:4-35:17 «https://a.b/c»
          text 35:18-35:36 « *no* áx »
          link 35:36-35:44 → /url
            text 35:37-35:40 «ref»
          text 35:44-35:49 « fin »
          link 35:49-35:52 → /url
            text 35:50-35:51 «r»
          text 35:52-35:53 «.»
        heading 1 37:1-39:4 #dos-lineas
          text 37:1-37:4 «Dos»
          softBreak 37:4-38:1
          link 38:1-38:13 → x
            text 38:2-38:9 «líneas»
        """)
  }

  @Test func `containers are stepped over from line to line`() {
    let markdown = """
      > cita *a
      > b* [l](m)
      lazy [n](o)
      > 1. it `c` [p](q)
      >    cont <i>

      [d]: /x
      "two"
      par [d] ![im*g*](a.png)
      """
    #expect(
      prose(markdown).value.dump == """
        blockQuote 1:1-5:14
          paragraph 1:3-3:12
            text 1:3-1:8 «cita »
            emphasis 1:8-2:5
              text 1:9-1:10 «a»
              softBreak 1:10-2:3
              text 2:3-2:4 «b»
            text 2:5-2:6 « »
            link 2:6-2:12 → m
              text 2:7-2:8 «l»
            softBreak 2:12-3:1
            text 3:1-3:6 «lazy »
            link 3:6-3:12 → o
              text 3:7-3:8 «n»
          orderedList from 1 tight 4:3-5:14
            item 4:3-5:14
              paragraph 4:6-5:14
                text 4:6-4:9 «it »
                code 4:9-4:12 «c»
                text 4:12-4:13 « »
                link 4:13-4:19 → q
                  text 4:14-4:15 «p»
                softBreak 4:19-5:6
                text 5:6-5:11 «cont »
                htmlInline 5:11-5:14 «<i>»
        paragraph 9:1-9:24
          text 9:1-9:5 «par »
          link 9:5-9:8 → /x "two"
            text 9:6-9:7 «d»
          text 9:8-9:9 « »
          image 9:9-9:24 → a.png
            text 9:11-9:13 «im»
            emphasis 9:13-9:16
              text 9:14-9:15 «g»
        """)
  }

  @Test func `a block ends with its last line of text`() {
    let markdown = "- a\n- b\n\n\n\nx\n===\ny\n---\n\n    code\n\n\n```\nfence\n```\n"
    #expect(
      prose(markdown).value.dump == """
        bulletList tight 1:1-2:4
          item 1:1-1:4
            paragraph 1:3-1:4
              text 1:3-1:4 «a»
          item 2:1-2:4
            paragraph 2:3-2:4
              text 2:3-2:4 «b»
        heading 1 6:1-7:4 #x
          text 6:1-6:2 «x»
        heading 2 8:1-9:4 #y
          text 8:1-8:2 «y»
        codeBlock 11:5-11:9 «code»
        codeBlock 14:1-16:4 «fence»
        """)
  }

  /// Markdown whose only bad link begins at the place given.
  @Test(arguments: [
    ("[x](y:z)", "1:1"), ("a [x](y:z)", "1:3"), ("áé [x](y:z)", "1:6"), ("a &amp;amp; [x](y:z)", "1:13"),
    ("\\*\\_ [x](y:z)", "1:6"), ("`` ` `` [x](y:z)", "1:9"), ("a\n  b [x](y:z)", "2:5"),
    ("a  \nb [x](y:z)", "2:3"),
    ("- a\n  - b [x](y:z)", "2:7"), ("1. a\n   b\n   [x](y:z)", "3:4"), ("> > a\n> > [x](y:z)", "2:5"),
    ("> > a\n> [x](y:z)", "2:3"), ("[a](b \"t\nu\") [x](y:z)", "2:5"), ("[a](<b c> 't') [x](y:z)", "1:16"),
    ("[a](b(c)d) [x](y:z)", "1:12"), ("[a\\]](b) [x](y:z)", "1:10"), ("![a](b) [x](y:z)", "1:9"),
    ("**[x](y:z)**", "1:3"), ("*a **[x](y:z)***", "1:6"), ("# a [x](y:z) #", "1:5"), ("[x](y:z)\n===", "1:1"),
    ("|a|b|\n|-|-|\n|c|[x](y:z)|", "3:4"), ("|a\\|b|[x](y:z)|\n|-|-|", "1:7"),
    ("| `a\\|b` [x](y:z)|\n|-|", "1:10"), ("t\n\n| *é* | &lt; [x](y:z) |\n|-|-|", "3:15"),
    ("before [x](y:z)\n|a|\n|-|", "1:8"), ("a\r\nb [x](y:z)", "2:3"), ("a\rb [x](y:z)", "2:3"),
    ("a \u{0} b [x](y:z)", "1:7"), ("\t- a [x](y:z)".replacing("\t", with: "  "), "1:7"),
    ("-\ta [x](y:z)", "1:5"),
    ("<yy:z>", "1:1"), ("a <yy:z>", "1:3"), ("[x] a\n\n[x]: y:z", "1:1"),
    ("a\n[*b* c][x]\n\n[x]: y:z", "2:1"),
    ("&NotEqualTilde; [x](y:z)", "1:17"), ("&nosuch; [x](y:z)", "1:10"), ("a ]( [x](y:z)", "1:6"),
    ("[a] [x](y:z)", "1:5"), ("* [ ] [x](y:z)", "1:7"), ("> [!NOTE]\n> [x](y:z)", "2:3"),
    ("[a]: b\n[x](y:z)", "2:1"), ("[a]: b 't' u [x](y:z)", "1:14"), ("a https://b [x](y:z)", "1:13"),
    ("<https://a.b/[x](y)> [x](y:z)", "1:22"), ("\\\\ [x](y:z)", "1:4"), ("a\\\n[x](y:z)", "2:1"),
  ])
  func `a link's place is exact wherever it stands`(markdown: String, place: String) {
    #expect(findings(markdown) == ["error unsafe-link \(place)"])
  }

  @Test(arguments: 0..<200)
  func `every place lies in the file, in order, and inside its parent`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let markdown = Scrap.text(&random)
    let prose = prose(markdown).value
    let lines = 1 + markdown.utf8.count { $0 == 0x0A || $0 == 0x0D }
    for (index, node) in prose.nodes.enumerated() {
      #expect(node.range.start <= node.range.end)
      #expect(node.range.start.line >= 1 && node.range.start.column >= 1)
      #expect(node.range.end.line <= lines + 1)
      #expect(Int(node.end) > index && Int(node.end) <= prose.nodes.count)
    }
  }
}
