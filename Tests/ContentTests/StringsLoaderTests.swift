import Content
import Diagnostics
import TestSupport
import Testing

struct StringsLoaderTests {
  private func load(_ text: String) -> Checked<Catalogue> {
    StringsLoader(files: InMemoryFiles(["strings/es.yml": text])).load(language: "es")
  }

  @Test func `nested mappings become dotted keys`() {
    let checked = load("site:\n  home: {next: \"Sigue\", due: \"Vence {date}\"}\nno: \"No\"\n")
    #expect(checked.diagnostics == [])
    #expect(checked.value.keys == ["no", "site.home.due", "site.home.next"])
    #expect(checked.value.say("site.home.due", ["date": "hoy"]) == "Vence hoy")
    #expect(checked.value.language == "es")
  }

  @Test(arguments: [
    ("a: [uno]\n", "error sentence-expected 1:4"), ("uno\n", "error sentence-expected 1:1"),
    ("a: \"{x\"\n", "error sentence-brace 1:4"), ("a: \"x}\"\n", "error sentence-brace 1:4"),
    ("a: \"{x{y}}\"\n", "error sentence-brace 1:4"), ("a: 1\na: 2\n", "error yaml-duplicate-key 2:1"),
    ("a: {b: 1}\na.b: 2\n", "error duplicate-key 2:6"), ("a: b: c\n", "error yaml-unquoted-colon 1:5"),
  ])
  func `a broken file of sentences says where`(_ text: String, _ finding: String) {
    #expect(load(text).diagnostics.map { PromisedFinding($0).words } == [finding])
  }

  @Test func `a language without a file is said`() {
    let checked = StringsLoader(files: InMemoryFiles()).load(language: "qu")
    #expect(
      checked.diagnostics.map { PromisedFinding($0).description } == [
        "strings/qu.yml: error strings-missing -"
      ])
    #expect(checked.value.keys == [])
  }
}
