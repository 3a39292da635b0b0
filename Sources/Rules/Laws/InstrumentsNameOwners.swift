import Diagnostics
import Model

/// Every technical instrument that a session uses names the entity whose it is.
///
/// Why: instruments of other entities may be used too, and whoever reads the plan knows whom to ask for them.
/// Speaks of: sessions that list instruments, the office's own meetings left out.
/// Needs: nothing but the schedules.
/// Reports: `instrument-without-owner` at the session's instruments, with the titles that it is about.
enum InstrumentsNameOwners: Rule {
  static let id: ID<RuleEntry> = ID("R-INS-1")
  static let severity = Diagnostic.Severity.note

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions where !session.schedule.instruments.isEmpty {
      let nameless = session.schedule.instruments.filter { $0.owner == nil }
      guard !nameless.isEmpty else {
        verdicts.holds(session.plan)
        continue
      }
      verdicts.misses(
        .session(session), "instrument-without-owner", at: session.place(.instruments), in: file,
        ["id": session.id.rawValue, "titles": nameless.map(\.title).quoted],
        hints: [.init("instrument-without-owner")])
    }
  }
}
