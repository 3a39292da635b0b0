import Bytes
import Diagnostics
import Testing

@testable import Template

/// What each kind of tag writes.
@Suite struct RenderingTests {
  let kit = TemplateKit()

  @Test func `text is escaped by two braces and left alone by three and by an ampersand`() {
    let value = kit.record(["a": .text("<b> & \"q\" 'a'")])
    #expect(
      kit.render("{{a}}|{{{a}}}|{{& a }}", value)
        == "&lt;b&gt; &amp; &quot;q&quot; 'a'|<b> & \"q\" 'a'|<b> & \"q\" 'a'")
  }

  @Test func `ready markup is written as it is by both`() {
    #expect(kit.render("{{a}}{{{a}}}", kit.record(["a": .markup(Array("<p>".utf8))])) == "<p><p>")
  }

  @Test func `each kind of value is written in its way`() {
    let values: [(Value, String)] = [
      (.number(-3), "-3"), (.number(1_234_567), "1234567"), (.flag(true), "true"), (.flag(false), "false"),
      (.absent, ""), (.list([Record()]), ""), (.record(Record()), ""), (.values([.text("x")]), ""),
    ]
    for (value, written) in values {
      #expect(kit.render("<{{a}}>", kit.record(["a": value])) == "<\(written)>")
    }
  }

  @Test func `a section is shown once a record and sees outwards`() {
    let rows = [kit.entries(["name": .text("uno")]), kit.entries(["name": .text("dos"), "b": .text("B")])]
    let value = kit.record(["items": .list(rows), "b": .text("afuera")])
    #expect(kit.render("{{#items}}{{name}}-{{b}};{{/items}}", value) == "uno-afuera;dos-B;")
  }

  @Test func `the implicit iterator is the innermost value`() {
    let value = kit.record([
      "items": .values([.text("<x>"), .number(7), .values([.text("y")])]), "flag": .flag(true),
    ])
    #expect(
      kit.render("{{#items}}({{.}}{{{.}}}{{#flag}}{{.}}{{/flag}}{{#.}}[{{.}}]{{/.}}){{/items}}", value)
        == "(&lt;x&gt;<x>&lt;x&gt;[&lt;x&gt;])(777[7])([y])")
  }

  @Test func `a value is shown by a section or by its inverse never both`() {
    let shown: [Value] = [
      .flag(true), .text(""), .number(0), .markup([]), .record(Record()), .list([Record()]),
      .values([.absent]),
    ]
    let hidden: [Value] = [.absent, .flag(false), .list([]), .values([])]
    let template = "{{#a}}yes{{/a}}{{^a}}no{{/a}}"
    for value in shown { #expect(kit.render(template, kit.record(["a": value])) == "yes") }
    for value in hidden { #expect(kit.render(template, kit.record(["a": value])) == "no") }
  }

  @Test func `a dotted name looks only into what its first part found`() {
    let value = kit.record([
      "a": kit.record(["b": kit.record(["c": .text("hondo")])]), "b": .text("b"), "d": .text("d"),
    ])
    #expect(kit.render("{{a.b.c}}|{{a.d}}|{{b.c}}|{{#a}}{{b.c}}{{/a}}", value) == "hondo|||hondo")
  }

  @Test func `what is absent inside hides what is outside`() {
    let value = kit.record(["a": .text("afuera"), "items": .list([kit.entries(["a": .absent]), Record()])])
    #expect(kit.render("{{#items}}<{{a}}>{{/items}}", value) == "<><afuera>")
  }

  @Test func `a partial on its own line is indented and what it shows is not`() {
    let value = kit.record(["a": .text("1\n2"), "items": .list([Record(), Record()])])
    let partials = ["part": "<p>\n  {{{a}}}\n{{#items}}\n  {{> leaf}}\n{{/items}}\n</p>", "leaf": "-\n-\n"]
    #expect(
      kit.render("<div>\n    {{> part}}\n</div>", value, partials: partials)
        == "<div>\n    <p>\n      1\n2\n      -\n      -\n      -\n      -\n    </p></div>")
  }

  @Test func `a partial within a line begins no line`() {
    let partials = ["part": "x\ny {{> leaf}}\n", "leaf": "1\n2"]
    #expect(kit.render("a {{> part}}.", .absent, partials: partials) == "a x\ny 1\n2\n.")
    #expect(kit.render("  {{> part}}\n", .absent, partials: partials) == "  x\n  y 1\n2\n")
  }

  @Test func `a partial may follow a tree down`() {
    let leaf = kit.entries(["name": .text("hoja"), "children": .list([])])
    let root = kit.record(["name": .text("raíz"), "children": .list([leaf, leaf])])
    let partials = ["node": "<{{name}}{{#children}}{{> node}}{{/children}}>"]
    #expect(kit.render("{{> node}}", root, partials: partials) == "<raíz<hoja><hoja>>")
  }

  @Test func `a tree that never ends is given up and said`() {
    let root = kit.record(["children": .list([Record(), Record()])])
    let partials = ["node": "{{#children}}{{> node}}{{/children}}"]
    #expect(kit.render("{{> node}}", root, partials: partials) == "template-endless-partial")
  }

  @Test func `other delimiters hold to the file's end and not in its partials`() {
    let value = kit.record(["a": .text("A")])
    let written = kit.render("{{=<% %>=}}\n<% a %>{{a}}<%{a}%><%> part%>", value, partials: ["part": "{{a}}"])
    #expect(written == "A{{a}}AA")
  }

  @Test(arguments: [
    ("x\n  {{#a}}\ny\n{{/a}}  \nz", "x\ny\nz"), ("{{#a}}\r\ny\r\n{{/a}}\r\nz", "y\r\nz"),
    ("  {{! c }}\nz", "z"), ("z\n  {{! c }}", "z\n"), ("a {{! c }}\nz", "a \nz"),
    ("{{! uno\ndos }}\nz", "z"), ("{{#a}}{{/a}}\nz", "\nz"), ("{{#a}} {{/a}}", " "),
    ("\u{FEFF}{{! c }}\nz", "z"), ("\u{FEFF}z", "z"), ("！{{! c }}\nz", "！\nz"),
  ])
  func `a tag that is alone on its line takes the line with it`(template: String, written: String) {
    #expect(kit.render(template, kit.record(["a": .flag(true)])) == written)
  }

  @Test func `what is rendered is appended`() throws {
    let set = try #require(kit.compile(["page": "{{a}}"]).value)
    var out = Array("antes ".utf8)
    set.render("page", kit.entries(["a": .text("ahora")]), into: &out)
    #expect(out.text == "antes ahora")
    #expect(set.contains("page"))
    #expect(!set.contains("pages"))
  }
}
