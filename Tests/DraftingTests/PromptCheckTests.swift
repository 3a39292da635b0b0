import Diagnostics
import Drafting
import Model
import TestSupport
import Testing

/// The notes of a draft that nobody replaced.
struct PromptCheckTests {
  @Test func `a note of the draft is told where it stands, and a note of the author's own is not`() throws {
    var office = try Office.demo(on: "2026-12-31")
    let prompt = "Diga qué se hará, quién y para cuándo. Luego borre esta nota."
    #expect(office.catalogue["draft.prompt.actions"] == prompt)
    let path = "sesiones/2026/2026-POT-05.md"
    let old = String(decoding: try #require(office.files[path]), as: UTF8.self)
    let notes = """

      > [!NOTE]
      > Diga qué se hará, quién
      > y para cuándo. Luego borre esta nota.

      > [!NOTE]
      > \(prompt) Y algo más.

      > [!TIP]
      > \(prompt)

      \(prompt)

      """
    office.files[path] = Array(old.replacing("## Compromisos", with: notes + "\n## Compromisos").utf8)
    let findings = try PromptCheck.findings(in: office.agency(), office.catalogue)
    #expect(findings.map(\.code) == ["prompt-left"] && findings.map(\.file) == [path])
    #expect(findings.map(\.severity) == [.warning])
    let line = try #require(
      old.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "## Compromisos"))
    #expect(findings.first?.range?.start == SourceLocation(line: line + 2, column: 1))
  }

  @Test func `the demo has none`() throws {
    let office = try Office.demo(on: "2026-09-30")
    #expect(PromptCheck.findings(in: try office.agency(), office.catalogue) == [])
  }
}
