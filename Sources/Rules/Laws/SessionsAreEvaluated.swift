import Diagnostics
import Model

/// At least the procedure's share of those present evaluates each evaluable session that was held.
///
/// Why: below it, what the office learns from a session is chance.
/// Speaks of: sessions held whose type is evaluable and whose lead is one of `lideres_evaluados`; those
/// present are the used rows of the attendance register, and the count is in whole people.
/// Needs: `cifras/`, `parametros.evaluacion_minima`.
/// Reports: `evaluations-below-minimum` at the session's id in its plan.
enum SessionsAreEvaluated: Rule {
  static let id: ID<RuleEntry> = ID("R-EVA-3")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.heldSessions where file.isEvaluated(session) {
      let subject = Subject.session(session)
      guard let figures = file.figures(of: session), let evaluations = figures.evaluations else {
        verdicts.untold(subject, .noFigures)
        continue
      }
      let share = EvaluationShare(
        evaluations: CountRange(summing: [evaluations]),
        present: CountRange(summing: [figures.participations]),
        minimum: file.parameters.minimumEvaluation)
      verdicts.judge(
        share, of: subject, below: "evaluations-below-minimum", at: session.place,
        hints: [.init("evaluations-below-minimum")],
        notes: [.init(.init("counted-here"), at: figures.place)])
    }
  }
}
