import Diagnostics
import Model

/// A report on a period in which a session was evaluated tells of the evaluation.
///
/// Why: the procedure takes evaluations so that follow-up can use them; a report that passes them over wastes
/// what people answered.
/// Speaks of: reports on a plan that held an evaluated session in their period. They need a heading of the
/// second level, «Evaluación» or “Evaluation”, with something under it; what it says is the author's.
/// Needs: nothing else.
/// Reports: `report-without-evaluation` at the report's kind.
enum ReportsTellOfEvaluation: Rule {
  static let id: ID<RuleEntry> = ID("R-EVA-5")
  static let severity: Diagnostic.Severity = .warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let plans = PlanIndex(file.agency)
    for report in file.agency.reports {
      guard let plan = plans[report] else { continue }
      let evaluated = file.agency.sessions(of: plan.id).first {
        $0.state == .held && $0.date <= file.asOf && report.covers.contains($0.date)
          && !file.agency.isInternal($0) && file.isEvaluated($0)
      }
      guard let evaluated else { continue }
      let subject = Subject.report(report, plans)
      if report.citesEvaluation {
        verdicts.holds(subject)
      } else {
        verdicts.fails(
          subject, "report-without-evaluation", at: report.places.place(.report),
          ["id": evaluated.id.rawValue], hints: [Message("report-without-evaluation")])
      }
    }
  }
}
