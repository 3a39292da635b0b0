import Diagnostics
import Testing

@testable import Markup

/// Texts that are nearly all marks, each of which would become a node many times its length.
@Suite struct MarkGuardTests {
  private func findings(_ text: String) -> Checked<[Diagnostic.Code]> {
    let checked = MarkdownParser().parse(Array(text.utf8), file: "a.md", firstLine: 7)
    return Checked(checked.diagnostics.map(\.code), checked.diagnostics)
  }

  @Test(arguments: ["*a* ", "_a_*b*", "[]", "`a` ", "&", "\\*", "![", "<a"])
  func `a megabyte of marks is refused at the first that is too many`(piece: String) throws {
    let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    let finding = try #require(findings(text).diagnostics.first)
    #expect(finding.code == "too-many-marks" && finding.range?.start.line == 7)
    let column = try #require(finding.range?.start.column)
    let marks = text.utf8.prefix(column).count { "*_[]`!<&\\".utf8.contains($0) }
    #expect(marks == MarkGuard.limit + 1)
  }

  @Test func `a text with as many marks as are allowed is read`() {
    let text = String(repeating: "*a* b\n\n", count: MarkGuard.limit / 2)
    #expect(findings(text).value.isEmpty)
    #expect(findings(text + "*").value == ["too-many-marks"])
  }

  @Test func `a long text without marks is not looked at as if it had them`() {
    #expect(findings(String(repeating: "palabras, y más palabras\n", count: 20_000)).value.isEmpty)
  }
}
