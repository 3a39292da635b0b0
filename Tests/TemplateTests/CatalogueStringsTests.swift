import Diagnostics
import Testing

@testable import Template

/// Sentences of the catalogue in templates.
@Suite struct CatalogueStringsTests {
  let kit = TemplateKit(sentences: [
    "site.home": "Inicio & más", "site.count": "{a} de {b.c}", "site.odd": "{ {x} {a", "site.none": "",
  ])

  @Test func `a sentence is put in while compiling, escaped unless three braces ask for it raw`() throws {
    let set = try #require(kit.compile(["page": "<{{strings.site.home}}|{{{strings.site.home}}}>"]).value)
    var out: [UInt8] = []
    set.render("page", Record(), into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "<Inicio &amp; más|Inicio & más>")
    #expect(set.program.steps.count == 1)
  }

  @Test func `a name in braces in a sentence stands for its value`() {
    let value = kit.record(["a": .text("<1>"), "b": kit.record(["c": .number(9)])])
    #expect(kit.render("{{strings.site.count}}.", value) == "&lt;1&gt; de 9.")
    #expect(kit.render("{{{strings.site.count}}}.", value) == "<1> de 9.")
  }

  @Test func `braces that hold no name are braces`() {
    #expect(kit.render("{{strings.site.odd}}{{strings.site.none}}", .absent) == "{ {x} {a")
  }

  @Test func `an unknown sentence is an error with the nearest`() {
    #expect(
      kit.render("\n {{strings.site.hom}}", .absent)
        == "page.html:2:4 template-unknown-string key=site.hom -> did-you-mean word=site.home")
  }

  @Test func `a sentence is no section`() {
    #expect(
      kit.render("{{#strings.site.home}}x{{/strings.site.home}}", .absent)
        == "page.html:1:4 template-string-section name=strings.site.home")
  }
}
