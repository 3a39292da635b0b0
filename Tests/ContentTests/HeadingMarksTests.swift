import Diagnostics
import Files
import TestSupport
import Testing

@testable import Content

/// A heading that lacks the space behind its `#` is told where it stands.
struct HeadingMarksTests {
  private func found(_ changes: [String: String]) -> [Diagnostic] {
    ContentLoader(files: InMemoryFiles(SmallOffice.files(changing: changes))).load().diagnostics
  }

  @Test(arguments: ["##Compromisos", "##\u{A0}Compromisos", "##\u{200B}Compromisos", " ###compromisos:"])
  func `commitments under a heading without its space are an error there, and nothing else`(_ line: String) {
    let text = SmallOffice.aideMemoire.replacing("## Compromisos", with: line)
    let findings = found(["sesiones/2026/2026-POT-01.md": text])
    #expect(findings.map(\.code) == ["heading-without-space"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.range?.start.line == 11)
  }

  @Test func `another heading without its space is a warning that shows it with one`() {
    let text = SmallOffice.plan.replacing("## Objetivo", with: "##\u{A0}Objetivo del\u{A0}plan")
    let findings = found(["planes/2026/pot.md": text]).filter { $0.code == "heading-without-space" }
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.hints == [Message("heading-without-space", ["line": "## Objetivo del plan"])])
  }

  @Test(arguments: [
    "#204", "####### Siete", "```\n##uno\n```", "    ##uno", "uno ##dos", "## Uno", "\\##uno", "#", "##\n",
    "`a`##b",
  ])
  func `what is no heading is left alone`(_ body: String) {
    let text = "---\ntitulo: \"Ayuda\"\n---\n\(body)\n"
    #expect(!found(["paginas/ayuda.md": text]).contains { $0.code == "heading-without-space" })
  }
}
