import Diagnostics
import Model

/// Every session whose day is over has an aide-mémoire that says what became of it.
///
/// Why: what was done and what was promised is known from nothing else.
/// Speaks of: sessions whose day lies before the day of judgement, the office's own meetings too; not those
/// that were cancelled, nor those moved to a day that nobody has named yet. An aide-mémoire that still calls
/// a session moved when its new day is over is out of date.
/// Needs: nothing else.
/// Reports: `aide-memoire-missing` at the session's id in its plan; `aide-memoire-outdated` at the state that
/// the aide-mémoire gives.
enum SessionsHaveTheirMemoires: Rule {
  static let id: ID<RuleEntry> = ID("R-AYM-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.agency.sessions where session.date < file.asOf {
      let subject = Subject.session(session)
      switch session.state {
      case .held: verdicts.holds(subject)
      case .cancelled: break
      case .rescheduled where session.isUndated: break
      case .planned, .rescheduled:
        guard !file.mayBeUnread(aideMemoireOf: session) else {
          verdicts.untold(subject, .unreadFile)
          break
        }
        tellMissing(session, subject, &verdicts)
      }
    }
  }

  private static func tellMissing(_ session: Session, _ subject: Subject, _ verdicts: inout Verdicts) {
    let words: Arguments = ["id": session.id.rawValue, "date": "\(session.date)"]
    if let aide = session.aideMemoire {
      verdicts.fails(
        subject, "aide-memoire-outdated", at: aide.places.place(.state), words,
        hints: [Message("aide-memoire-outdated")])
      return
    }
    let folder = session.schedule.places.file.hasPrefix("plans/") ? "sessions" : "sesiones"
    let path = "\(folder)/\(session.id.rawValue.prefix(4))/\(session.id).md"
    verdicts.fails(
      subject, "aide-memoire-missing", at: session.place, words,
      hints: [Message("aide-memoire-missing", ["path": path])])
  }
}
