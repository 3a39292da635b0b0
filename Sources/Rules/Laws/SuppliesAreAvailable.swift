import Diagnostics
import Model

/// Every technical or technological supply that a session needs is at hand.
///
/// Why: a session without its projector or its connection is held for nothing.
/// Speaks of: sessions that list supplies, those that were cancelled and the office's own meetings left out;
/// a supply is at hand where the plan says `disponible: si`.
/// Needs: nothing but the schedules.
/// Reports: `supply-unavailable` at the session's resources, with the supplies that it is about.
enum SuppliesAreAvailable: Rule {
  static let id: ID<RuleEntry> = ID("R-COS-3")
  static let severity = Diagnostic.Severity.warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions where session.state != .cancelled {
      guard let supplies = session.schedule.resources?.supplies, !supplies.isEmpty else { continue }
      let lacking = supplies.filter { !$0.isAvailable }
      guard !lacking.isEmpty else {
        verdicts.holds(session.plan)
        continue
      }
      verdicts.misses(
        .session(session), "supply-unavailable", at: session.place(.resources), in: file,
        ["id": session.id.rawValue, "supplies": lacking.map(\.name).quoted],
        hints: [.init("supply-unavailable")])
    }
  }
}
