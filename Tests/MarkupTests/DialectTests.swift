import Diagnostics
import Markup
import Model
import TestSupport
import Testing

@Suite struct DialectTests {
  @Test func `a list item with a box is a task`() {
    let list = "- [ ] abierta\n- [x] **hecha**\n- [X] también\n- [y] no\n- [ ]no\n- [x]"
    let page = html(list) { $0.taskLabels = ("por hacer", "hecho <ya>") }
    #expect(
      page == """
        <ul>
        <li class="task"><span class="task-box" role="img" aria-label="por hacer">☐</span> abierta</li>
        <li class="task task-done"><span class="task-box" role="img" aria-label="hecho &lt;ya&gt;">☑</span> \
        <strong>hecha</strong></li>
        <li class="task task-done"><span class="task-box" role="img" aria-label="hecho &lt;ya&gt;">☑</span> también</li>
        <li>[y] no</li>
        <li>[ ]no</li>
        <li>[x]</li>
        </ul>

        """)
    #expect(html(list, .commonMark).contains("<li>[ ] abierta</li>"))
  }

  @Test func `a task's text begins behind its box`() {
    #expect(
      prose("1. [x] a `b`").value.dump == """
        orderedList from 1 tight 1:1-1:13
          item done 1:1-1:13
            paragraph 1:8-1:13
              text 1:8-1:10 «a »
              code 1:10-1:13 «b»
        """)
  }

  @Test(arguments: Prose.Callout.allCases)
  func `a quote with a title in brackets is a callout`(callout: Prose.Callout) {
    let name = callout.rawValue
    let page = html("> [!\(name.uppercased())]\n> Texto *aquí*.\n>\n> Más.") {
      $0.calloutTitle = { "«\($0.rawValue)»" }
    }
    #expect(
      page == """
        <div class="callout callout-\(name)" role="note">
        <p class="callout-title">«\(name)»</p>
        <p>Texto <em>aquí</em>.</p>
        <p>Más.</p>
        </div>

        """)
  }

  @Test(arguments: [
    ("> [!NOTE]\n>\n> - a", "callout note,bulletList tight,item,paragraph,text"),
    ("> [!note]  \n> a", "callout note,paragraph,text"),
    ("> [!NOTE]", "blockQuote,paragraph,text"),
    ("> [!NOTE] a", "blockQuote,paragraph,text"),
    ("> a\n> [!NOTE]", "blockQuote,paragraph,text,softBreak,text"),
    ("[!NOTE]\na", "paragraph,text,softBreak,text"),
    ("- > [!TIP]\n  > a", "bulletList tight,item,callout tip,paragraph,text"),
    ("> [!NOTE]\n> > [!TIP]\n> > a", "callout note,callout tip,paragraph,text"),
  ])
  func `only a first line of its own makes a callout`(markdown: String, kinds: String) {
    let names = prose(markdown).value.dump.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return words.prefix { !$0.contains(":") }.joined(separator: " ")
    }
    #expect(names.joined(separator: ",") == kinds)
  }

  @Test(
    arguments: [
      ("NOTA", "NOTE"), ("consejo", "TIP"), ("Precaución", "CAUTION"), ("WARNNG", "WARNING"), ("XYZZY", nil),
    ] as [(String, String?)])
  func `an unknown callout is reported with the word that was meant`(name: String, meant: String?) throws {
    let finding = try #require(prose("> [!\(name)]\n> a", firstLine: 3).diagnostics.first)
    #expect(finding.code == "unknown-callout")
    #expect(finding.severity == .warning)
    #expect(finding.range?.start.line == 3)
    #expect(finding.range?.start.column == 3)
    #expect(finding.hints.first?.arguments["word"] == meant)
  }

  @Test(arguments: [
    ("Población", "poblacion"), ("Año y ñandú", "ano-y-nandu"),
    ("  5.10 — ¿Qué *sigue*?  ", "5-10-que-sigue"),
    ("`código` ÜBER Straße", "codigo-uber-strasse"), ("o\u{301} combinada", "o-combinada"), ("ÆÐÞ", "aedth"),
    ("—", "section"), ("漢字 x", "x"), ("[enlace](a.md)", "enlace"), ("a&amp;b", "a-b"),
  ])
  func `a heading's anchor is its words in plain letters`(heading: String, anchor: String) {
    #expect(prose("## \(heading)").value.blocks.first { _ in true }?.text == anchor)
  }

  @Test func `anchors are unique within a text`() {
    let anchors = prose("# a\n# a\n# a-2\n# A\n# b\n# a").value.blocks.map(\.text)
    #expect(anchors == ["a", "a-2", "a-2-2", "a-3", "b", "a-4"])
    #expect(Set(anchors).count == anchors.count)
  }

  @Test func `headings are shifted and prefixed for the page they stand on`() {
    let page = html("# Uno\n\n###### Seis") {
      $0.headingShift = 2
      $0.anchorPrefix = "acta-"
    }
    #expect(page == "<h3 id=\"acta-uno\">Uno</h3>\n<h6 id=\"acta-seis\">Seis</h6>\n")
  }

  @Test func `a text of an item stands without its paragraph`() throws {
    let list = try #require(
      prose("1. Enviar la **cartilla**. `equipo-pot`\n2. b\n\n   c").value.blocks.first { _ in true })
    let items = list.children.map { item in
      var out: [UInt8] = []
      HTMLRenderer().renderInline(item, into: &out)
      return String(decoding: out, as: UTF8.self)
    }
    #expect(items == ["Enviar la <strong>cartilla</strong>. <code>equipo-pot</code>", "b c"])
  }
}
