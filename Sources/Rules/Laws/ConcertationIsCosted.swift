import Diagnostics
import Model

/// A session that must be agreed with others outside the entity counts what agreeing costs.
///
/// Why: the meetings in which it is agreed are paid for too, and are forgotten when the budget is drawn up.
/// Speaks of: sessions that say `concertacion: si` among their resources, the office's own meetings left out.
/// Needs: nothing but the schedules.
/// Reports: `concertation-without-cost` at the session's resources.
enum ConcertationIsCosted: Rule {
  static let id: ID<RuleEntry> = ID("R-COS-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions {
      guard let resources = session.schedule.resources, resources.needsConcertation else { continue }
      guard !resources.costs.contains(where: \.isConcertation) else {
        verdicts.holds(session.plan)
        continue
      }
      verdicts.misses(
        .session(session), "concertation-without-cost", at: session.place(.resources), in: file,
        ["id": session.id.rawValue], hints: [.init("concertation-without-cost")])
    }
  }
}
