import Diagnostics
import Model

/// Every session says what it is for; its theme is its plan's.
///
/// Why: only sessions that serve the procedure's aim are held, and one without an objective cannot be told
/// to.
/// Speaks of: sessions, those outside a plan's list too; the office's own meetings are left out.
/// Needs: nothing but the schedules.
/// Reports: `session-without-objective` at the session's id.
enum SessionsHaveObjectives: Rule {
  static let id: ID<RuleEntry> = ID("R-ALC-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions {
      guard session.schedule.objective == nil else {
        verdicts.holds(session.plan)
        continue
      }
      verdicts.misses(
        .session(session), "session-without-objective", at: session.place, in: file,
        ["id": session.id.rawValue], hints: [.init("session-without-objective")])
    }
  }
}
