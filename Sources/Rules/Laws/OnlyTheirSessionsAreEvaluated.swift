import Diagnostics
import Model

/// No evaluation is counted at a session that is not evaluated.
///
/// Why: the procedure evaluates some types of session only, and those led by some bodies only; answers from
/// others would be mixed into the office's results.
/// Speaks of: sessions held whose type is not evaluable or whose lead is none of `lideres_evaluados`. No entry
/// in the year's figures is as good as none counted.
/// Needs: `cifras/`, `parametros.lideres_evaluados`.
/// Reports: `evaluations-out-of-place` at the session's id in its plan, with the figures' line as a note.
enum OnlyTheirSessionsAreEvaluated: Rule {
  static let id: ID<RuleEntry> = ID("R-EVA-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.heldSessions where !file.isEvaluated(session) {
      let subject = Subject.session(session)
      switch file.count(at: session) {
      case .untold(let reason): verdicts.untold(subject, reason)
      case .nothing: verdicts.holds(subject)
      case .counted(let figures):
        switch figures.evaluations {
        case nil, .exactly(0): verdicts.holds(subject)
        case .fewerThan: verdicts.untold(subject, .suppressedFigures)
        case .exactly(let number):
          verdicts.fails(
            subject, "evaluations-out-of-place", at: session.place,
            ["id": session.id.rawValue, "evaluations": String(number)],
            hints: [Message("evaluations-out-of-place")],
            notes: [.init(Message("counted-here"), at: figures.place)])
        }
      }
    }
  }
}
