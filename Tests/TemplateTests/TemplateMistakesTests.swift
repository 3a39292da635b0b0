import Diagnostics
import Testing

@testable import Template

/// What a theme's author is told, and where.
@Suite struct TemplateMistakesTests {
  let kit = TemplateKit()

  @Test(arguments: [
    ("{{titel}}", "1:3 template-unknown-name name=titel -> did-you-mean word=title"),
    ("á {{a.xyzzy}}", "1:8 template-unknown-name name=xyzzy"),
    ("{{#itens}}{{/itens}}", "1:4 template-unknown-name name=itens -> did-you-mean word=items"),
    ("{{^ b..c}}{{/b..c}}", "1:5 template-bad-name name=b..c"),
    ("{{a b}}", "1:3 template-bad-name name=a b"),
    ("{{#a}}\nx", "1:1 template-unclosed-section name=a -> template-close-section name=a"),
    ("\n{{/a}}", "2:1 template-stray-close name=a"),
    ("{{#a}}x{{/b}}", "1:8 template-mismatched-close name=b open=a -> template-close-section name=a"),
    ("{{#a}}{{#b}}x{{/a}}", "1:14 template-mismatched-close name=a open=b -> template-close-section name=b"),
    ("x {{a", "1:3 template-unclosed-tag"), ("{{a }\n{{b}}", "1:1 template-unclosed-tag"),
    ("{{{a}} {{b}}", "1:1 template-unclosed-tag"), ("{{", "1:1 template-unclosed-tag"),
    ("{{! x", "1:1 template-unclosed-tag"), ("{{ }}", "1:1 template-empty-tag"),
    ("{{#}}{{/}}", "1:1 template-empty-tag"),
    ("{{=<%=}}", "1:1 template-bad-delimiters"), ("{{=a b c=}}", "1:1 template-bad-delimiters"),
    ("{{=| = =}}", "1:1 template-bad-delimiters"),
    ("{{> pages}}", "1:5 template-missing-partial name=pages -> did-you-mean word=page"),
    ("{{> page}}", "1:5 template-endless-partial name=page path=page → page -> template-guard-recursion"),
    (
      "{{^a}}{{> page}}{{/a}}",
      "1:11 template-endless-partial name=page path=page → page -> template-guard-recursion"
    ),
  ])
  func `a mistake is said with its place and the way out`(template: String, finding: String) {
    let findings = TemplateKit.findings(kit.compile(["page": template]).diagnostics)
    #expect(findings.first == "page.html:\(finding)")
  }

  @Test func `all mistakes of all templates come in one run`() {
    let checked = kit.compile(["one": "{{titel}}{{#a}}", "two": "  {{> one}}\n{{> three}}\n{{nam}}"])
    #expect(checked.value == nil)
    #expect(
      checked.diagnostics.map { "\($0.file) \($0.code)" } == [
        "one.html template-unknown-name", "one.html template-unclosed-section",
        "two.html template-missing-partial", "two.html template-unknown-name",
      ])
  }

  @Test func `a mismatched close shows where the section was opened`() throws {
    let finding = try #require(kit.compile(["page": "\n {{#a}}x{{/b}}"]).diagnostics.first)
    let note = try #require(finding.notes.first)
    #expect(note.message.key == "template-opened-here")
    #expect(note.place?.range.start == SourceLocation(line: 2, column: 2))
  }

  @Test func `a circle of partials is said once with its path`() {
    let checked = kit.compile(["a": "{{> b}}", "b": "  {{> c}}\n", "c": "{{> a}}", "page": "{{> a}}"])
    #expect(
      TemplateKit.findings(checked.diagnostics) == [
        "c.html:1:5 template-endless-partial name=a path=a → b → c → a -> template-guard-recursion"
      ])
  }

  @Test func `bytes that are not UTF-8 are an error at their line`() {
    let source = TemplateSource(
      name: "p", file: "p.html", bytes: Array("a\nb ".utf8) + [0xE1] + Array("\nc".utf8))
    let checked = TemplateSet.compile([source], names: kit.names, strings: { _ in nil }, knownStrings: [])
    #expect(TemplateKit.findings(checked.diagnostics) == ["p.html:2:1 template-not-utf8"])
  }
}
