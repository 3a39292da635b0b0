import Diagnostics
import Model
import Rules

/// A failure together with the rule that it goes against.
struct PlacedFailure: Sendable {
  let failure: Failure
  let entry: RuleEntry
  let severity: Diagnostic.Severity

  /// Every failure that a plan answers for, in the procedure's order of rules.
  static func byPlan(_ conformity: Conformity?) -> [ID<Plan>: [PlacedFailure]] {
    var found: [ID<Plan>: [PlacedFailure]] = [:]
    for result in conformity?.results ?? [] {
      for failure in result.failures {
        guard let plan = failure.subject.plan else { continue }
        found[plan, default: []].append(
          PlacedFailure(failure: failure, entry: result.entry, severity: result.severity))
      }
    }
    return found
  }
}
