import Diagnostics
import Model

/// Every cost of a session names where the money comes from: its source and its budget item.
///
/// Why: a session is only held where its budget is there.
/// Speaks of: sessions with a cost above zero, the office's own meetings left out.
/// Needs: nothing but the schedules.
/// Reports: `cost-without-funds` at the session's resources, with the costs that it is about.
enum CostsAreFunded: Rule {
  static let id: ID<RuleEntry> = ID("R-COS-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions {
      let costs = session.schedule.resources?.costs.filter { $0.amount > 0 } ?? []
      guard !costs.isEmpty else { continue }
      let unfunded = costs.filter { $0.source == nil || $0.item == nil }
      guard !unfunded.isEmpty else {
        verdicts.holds(session.plan)
        continue
      }
      verdicts.misses(
        .session(session), "cost-without-funds", at: session.place(.resources), in: file,
        ["id": session.id.rawValue, "costs": unfunded.map(\.concept).quoted],
        hints: [.init("cost-without-funds")])
    }
  }
}
