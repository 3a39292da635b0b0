import Diagnostics
import Model

/// A session held has at least one sheet of its attendance register.
///
/// Why: the register is the proof that the step was taken; without it nobody knows who came.
/// Speaks of: sessions held whose type takes attendance, consultations by telephone left out. One sheet that
/// came back is enough, and so is one used row where sheets were not counted.
/// Needs: `cifras/`; a session held after their cut cannot be told yet.
/// Reports: `register-missing` at the session's id in its plan.
enum RegistersComeBack: Rule {
  static let id: ID<RuleEntry> = ID("R-ASI-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.heldSessions where file.leavesRegister(session) {
      let subject = Subject.session(session)
      var notes: [Diagnostic.Note] = []
      switch file.count(at: session) {
      case .untold(let reason):
        verdicts.untold(subject, reason)
        continue
      case .counted(let figures) where (figures.sheets ?? 0) > 0 || figures.participations.least > 0:
        verdicts.holds(subject)
        continue
      case .counted(let figures) where figures.participations.most > 0:
        verdicts.untold(subject, .suppressedFigures)
        continue
      case .counted(let figures): notes = [.init(Message("counted-here"), at: figures.place)]
      case .nothing: break
      }
      verdicts.fails(
        subject, "register-missing", at: session.place, ["id": session.id.rawValue],
        hints: [Message("register-missing")], notes: notes)
    }
  }
}
