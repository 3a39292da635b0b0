import Diagnostics
import Model

/// A final report recommends something, and the plan that starts from it answers each recommendation.
///
/// Why: a year that teaches nothing, or whose lessons nobody takes up, is repeated.
/// Speaks of: final reports, and the recommendations of those that next year's plan of the same theme names as
/// its previous evaluation. An answer may decline, with its reason.
/// Needs: nothing else.
/// Reports: `report-without-recommendations` at the report's kind; `recommendation-unanswered` at the plan's
/// answers, or at its previous evaluation where it has none, with the recommendation's line as a note.
enum RecommendationsAreAnswered: Rule {
  static let id: ID<RuleEntry> = ID("R-FIN-2")
  static let severity: Diagnostic.Severity = .warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let plans = PlanIndex(file.agency)
    for report in file.agency.reports where report.kind == .final {
      let subject = Subject.report(report, plans)
      if !report.recommendations.isEmpty {
        verdicts.holds(subject)
      } else if file.unread.contains(report.path) {
        verdicts.untold(subject, .unreadFile)
      } else {
        verdicts.fails(
          subject, "report-without-recommendations", at: report.places.place(.report),
          hints: [Message("report-without-recommendations")])
      }
      guard let next = plans[report.theme, report.year.number + 1],
        next.previousEvaluation == .report(path: report.path)
      else { continue }
      judge(next, answering: report, file, &verdicts)
    }
  }

  private static func judge(
    _ plan: Plan, answering report: Report, _ file: CaseFile, _ verdicts: inout Verdicts
  ) {
    let answered = Set(plan.answers.map(\.recommendation))
    let field: Field = plan.places.has(.answers) ? .answers : .previousEvaluation
    for recommendation in report.recommendations {
      if answered.contains(recommendation.id) {
        verdicts.holds(plan.id)
      } else if file.unread.contains(plan.places.file) {
        verdicts.untold(.plan(plan), .unreadFile)
      } else {
        verdicts.fails(
          .plan(plan), "recommendation-unanswered", at: plan.places.place(field).firstLine,
          ["id": recommendation.id.rawValue], hints: [Message("answer-recommendation")],
          notes: [.init(Message("recommended-here"), at: recommendation.place)])
      }
    }
  }
}
