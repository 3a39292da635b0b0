import Foundation
import TestSupport
import Testing

/// `planilla rules` where a file has a mistake that a rule forbids.
struct RulesCommandTests {
  private static let changes: [OfficeFolder.Change] = [
    .swap(
      "content/procedimiento.md", "responsables:",
      """
      reglas: [{id: R-EST-1, fuente: "paso 1", cita: "Las estrategias son estas."}]
      responsables:
      """),
    .swap("content/planes/2026/agua.md", "estrategia: directa\n    meta", "estrategia: dirceta\n    meta"),
  ]

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    let office = try OfficeFolder(Self.changes)
    return try Program.run(arguments + ["--theme", Repository.root + "/theme"], in: office.path)
  }

  @Test func `what the reader refuses in a rule's name is counted by the rule, and said once`() throws {
    let told = try run(["rules"])
    #expect(told.status == 0 && told.output.contains("falla: 1"), "\(told.output)\(told.complaint)")
    let json = try run(["rules", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let rules = try #require(object?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["fails"] as? Int } == [1])
    let checked = try run(["check"])
    #expect(checked.status == 1)
    #expect(
      checked.output.components(separatedBy: "[R-EST-1 unknown-strategy]").count == 2, "\(checked.output)")
  }
}
