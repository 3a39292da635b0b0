import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// What the procedure says of its rules: which, how heavy, which not, and which failures are answered for.
struct ConformityTests {
  /// The base office, its procedure changed, with a session evaluated by two of twenty-six.
  private func judge(_ change: (String, String)...) throws -> RuleFixture.Outcome {
    var fixture = try RuleFixture("R-EVA-3.fails")
    for (old, new) in change { try fixture.replace(old, with: new, in: "procedimiento.md") }
    return try #require(try fixture.judge())
  }

  private let entry = "{id: R-EVA-3, politica: \"5.14\","

  private func result(_ outcome: RuleFixture.Outcome) throws -> RuleResult {
    try #require(outcome.conformity.results.first { $0.entry.id == ID("R-EVA-3") })
  }

  @Test func `a failure weighs what the procedure says`() throws {
    let outcome = try judge((entry, entry + " nivel: aviso,"))
    #expect(outcome.findings.filter { $0.rule == "R-EVA-3" }.map(\.severity) == [.warning])
    #expect(try result(outcome).severity == .warning)
  }

  @Test func `a rule that is switched off judges nothing and says why`() throws {
    let outcome = try judge((entry, entry + " inactiva: \"Se mide de otro modo\","))
    #expect(!outcome.findings.contains { $0.rule == "R-EVA-3" })
    let result = try result(outcome)
    #expect(result.isOff && result.total.isEmpty && result.entry.offReason == "Se mide de otro modo")
  }

  @Test func `a rule that the procedure does not list is nobody's law`() throws {
    let outcome = try judge((entry, "{id: R-EVA-33, politica: \"5.14\","))
    #expect(!outcome.conformity.results.contains { $0.entry.id == ID("R-EVA-3") })
    let finding = try #require(outcome.findings.first { $0.code == "no-such-rule" })
    #expect(finding.hints.first?.arguments["word"] == "R-EVA-3")
  }

  @Test func `a failure that the office answers for stays in sight and weighs nothing`() throws {
    let accepted =
      "aceptados: [{regla: R-EVA-3, asunto: 2026-POT-01, motivo: \"Lluvias\", rol: subdirector}]\nreglas:\n"
    let outcome = try judge(("reglas:\n", accepted))
    let finding = try #require(outcome.findings.first { $0.rule == "R-EVA-3" })
    #expect(finding.severity == .note)
    #expect(
      finding.notes.contains {
        $0.message.key == "acknowledged" && $0.message.arguments["reason"] == "Lluvias"
      })
    let total = try result(outcome).total
    #expect(total.acknowledged == 1 && total.fails == 0)
  }

  @Test(arguments: [
    ("R-EVA-3.fails", "2026-POT-99", true), ("R-EVA-3.untold", "2026-POT-99", true),
    ("R-EVA-3.fails", "2026-POT-01", false), ("R-EVA-3.untold", "2026-POT-01", false),
  ])
  func `an acknowledgment of what does not fail is told, unless just that cannot be told yet`(
    _ name: String, _ subject: String, _ isIdle: Bool
  ) throws {
    var fixture = try RuleFixture(name)
    let accepted =
      "aceptados: [{regla: R-EVA-3, asunto: \(subject), motivo: \"Lluvias\", rol: subdirector}]\n"
    try fixture.replace("reglas:\n", with: accepted + "reglas:\n", in: "procedimiento.md")
    let outcome = try #require(try fixture.judge())
    #expect(outcome.findings.contains { $0.code == "acknowledgment-idle" } == isIdle)
  }

  @Test func `what the reader finds against a rule is counted at its session, and said once`() throws {
    let fixture = try RuleFixture("R-TER-1.fails")
    let outcome = try #require(try fixture.judge())
    let result = try #require(outcome.conformity.results.first { $0.entry.id == fixture.rule })
    let read = try #require(result.failures.first { $0.isReaders })
    #expect(read.subject == Subject(plan: ID("2026-POT"), name: "2026-POT-04"))
    #expect(read.place.file == "planes/2026/pot.md")
    #expect(outcome.findings.count { $0.code == "unknown-municipality" } == 1)
  }

  @Test func `a thing that fails by the reader has no second verdict`() throws {
    var fixture = try RuleFixture("base")
    let base = try #require(try fixture.judge())
    try fixture.replace(
      "hora: 09:00-11:00\n    municipio: \"05045\"", with: "hora: 09:00-11:00\n    municipio: 05045",
      in: "planes/2026/pot.md")
    let outcome = try #require(try fixture.judge())
    let totals = [base, outcome].map { outcome in
      outcome.conformity.results.first { $0.entry.id == ID("R-TER-1") }?.total ?? Tally()
    }
    #expect(totals[1].fails == 1 && totals[1].holds == totals[0].holds - 1 && totals[1].untold == 0)
  }

  @Test func `what cannot be read is answered for by nobody, and its acknowledgment is not idle`() throws {
    var fixture = try RuleFixture("R-TER-1.fails")
    let accepted =
      "aceptados: [{regla: R-TER-1, asunto: 2026-POT-04, motivo: \"Lluvias\", rol: subdirector}]\nreglas:\n"
    try fixture.replace("reglas:\n", with: accepted, in: "procedimiento.md")
    let outcome = try #require(try fixture.judge())
    let finding = try #require(outcome.findings.first { $0.code == "unknown-municipality" })
    #expect(finding.severity == .error)
    #expect(!outcome.findings.contains { $0.code == "acknowledgment-idle" })
    let result = try #require(outcome.conformity.results.first { $0.entry.id == fixture.rule })
    #expect(result.total.fails == 2 && result.total.acknowledged == 0)
  }

  @Test func `the share is another office's to set`() throws {
    #expect(try result(try judge(("evaluacion_minima: 10", "evaluacion_minima: 5"))).total.fails == 0)
    #expect(try result(try judge(("evaluacion_minima: 10", "evaluacion_minima: 50"))).total.fails > 1)
  }

  @Test func `every failure quotes the sentence that it goes against`() throws {
    let finding = try #require(try judge().findings.first { $0.rule == "R-EVA-3" })
    let citation = try #require(finding.notes.last)
    #expect(citation.message.key == "rule-cites-policy" && citation.message.arguments["policy"] == "5.14")
    #expect(citation.place?.file == "procedimiento.md")
  }

  @Test func `two judgements of one office are alike`() throws {
    let (one, two) = (try judge(), try judge())
    #expect(one.conformity.diagnostics == two.conformity.diagnostics)
  }
}
