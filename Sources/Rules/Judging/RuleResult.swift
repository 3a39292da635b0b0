package import Diagnostics
package import Model

/// One rule in force, and what became of it.
package struct RuleResult: Sendable {
  package let entry: RuleEntry
  /// What a failure weighs: the procedure's word, else the rule's own.
  package let severity: Diagnostic.Severity
  package let byPlan: [ID<Plan>: Tally]
  /// On what no plan answers for.
  package let office: Tally
  /// What the content's reader found first, then in the order in which the rule came upon them.
  package let failures: [Failure]
  package let untoldReasons: [Message]

  init(_ entry: RuleEntry, _ severity: Diagnostic.Severity, _ verdicts: Verdicts) {
    self.entry = entry
    self.severity = severity
    byPlan = verdicts.byPlan
    office = verdicts.office
    failures = verdicts.failures
    untoldReasons = verdicts.untoldReasons
  }

  package var isOff: Bool { entry.offReason != nil }

  /// Over all plans and the office.
  package var total: Tally { byPlan.values.reduce(into: office) { $0 += $1 } }

  /// The failures as findings, each with the sentence that it goes against; what the reader found is one already.
  package func diagnostics(roles: [Term<Role>]) -> [Diagnostic] {
    failures.filter { !$0.isReaders }.map { failure in
      var notes = failure.notes
      if let acknowledgment = failure.acknowledgment {
        let words: Arguments = [
          "role": roles.name(of: acknowledgment.role), "reason": acknowledgment.reason,
        ]
        notes.append(.init(Message("acknowledged", words), at: acknowledgment.place))
      }
      return Diagnostic(
        failure.code, failure.acknowledgment == nil ? severity : .note, file: failure.place.file,
        range: failure.place.range, failure.arguments, hints: failure.hints, notes: notes + [entry.citation],
        rule: entry.id.rawValue)
    }
  }
}

extension RuleEntry {
  /// The sentence that it follows, with the place where the procedure puts it into force.
  package var citation: Diagnostic.Note {
    switch source {
    case .policy(let number):
      .init(Message("rule-cites-policy", ["policy": number, "quote": quote]), at: place)
    case .part(let part): .init(Message("rule-cites", ["part": part, "quote": quote]), at: place)
    }
  }
}
