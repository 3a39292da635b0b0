import Content
import Diagnostics
import TestSupport
import Testing

/// A list without which nothing works has an item, and `Sí` is as good as `si`.
struct EmptyListTests {
  private func found(_ procedure: String) -> [Diagnostic] {
    let files = SmallOffice.files(changing: ["procedimiento.md": procedure])
    return ContentLoader(files: InMemoryFiles(files)).load().diagnostics
  }

  /// The procedure with `value` behind the key, and nothing below it.
  private func procedure(_ key: String, _ value: String) -> String {
    var isInside = false
    let lines = SmallOffice.procedure.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
      line -> String? in
      if line.hasPrefix("\(key):") {
        isInside = true
        return "\(key):\(value)"
      }
      isInside = isInside && line.hasPrefix(" ")
      return isInside ? nil : String(line)
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: ["temas", "tipos_actividad", "modalidades", "estrategias"])
  func `an empty list of the procedure is one error at its key`(_ key: String) {
    let findings = found(procedure(key, " []"))
    #expect(findings.map(\.code) == ["empty-list"])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.arguments == ["key": key])
    #expect(findings.first?.range?.start.column == 1)
  }

  @Test(arguments: ["temas", "tipos_actividad", "modalidades", "estrategias"])
  func `a list that must be there is never to be deleted`(_ key: String) {
    let findings = found(procedure(key, ""))
    #expect(findings.map(\.code) == ["empty-value"])
    #expect(findings.first?.hints == [Message("empty-value-required")])
  }

  @Test(arguments: ["Sí", "sí", "SI", "Si", "SÍ", "Yes", "TRUE"])
  func `yes is yes with capitals and accents`(_ word: String) {
    #expect(found(SmallOffice.procedure.replacing("evaluable: si", with: "evaluable: \(word)")).isEmpty)
  }

  @Test func `another word is neither`() {
    let findings = found(SmallOffice.procedure.replacing("evaluable: si", with: "evaluable: claro"))
    #expect(findings.map(\.code) == ["unknown-value"])
  }
}
