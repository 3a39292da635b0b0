import Diagnostics
import Model

/// At least the procedure's share of those present evaluates the evaluable sessions of a plan, taken
/// together.
///
/// Why: the procedure does not say whether its share is of a session or of a year; both are looked at.
/// Speaks of: plans that have held an evaluable session; those present at such sessions are added up first,
/// and the share is taken of the sum.
/// Needs: `cifras/`, `parametros.evaluacion_minima`.
/// Reports: `plan-evaluations-below-minimum` at the plan's list of sessions.
enum PlansAreEvaluated: Rule {
  static let id: ID<RuleEntry> = ID("R-EVA-4")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for plan in file.agency.plans {
      let held = file.agency.sessions(of: plan.id).filter {
        $0.state == .held && $0.date <= file.asOf && !file.agency.isInternal($0) && file.isEvaluated($0)
      }
      guard !held.isEmpty else { continue }
      let subject = Subject.plan(plan)
      let counted = held.compactMap { file.figures(of: $0) }
      let evaluations = counted.compactMap(\.evaluations)
      guard counted.count == held.count, evaluations.count == held.count else {
        verdicts.untold(subject, .noFigures)
        continue
      }
      let share = EvaluationShare(
        evaluations: CountRange(summing: evaluations),
        present: CountRange(summing: counted.map(\.participations)),
        minimum: file.parameters.minimumEvaluation)
      verdicts.judge(
        share, of: subject, below: "plan-evaluations-below-minimum",
        at: plan.places.place(.sessions).firstLine)
    }
  }
}
