import Diagnostics
import Model

/// The totals that a report's author wrote by hand are those that the plan, the sessions and the figures give.
///
/// Why: a number that was typed is the first to be wrong, and the last to be doubted.
/// Speaks of: each total under `cifras` in a report's front matter; a report that writes none says nothing
/// that could be false. Planned are the plan's sessions whose planned day lies in the period, whatever became
/// of them; held and cancelled are those that were, by their own day; sessions outside the plan's list count in
/// none of the three. Participations are added up over sessions held that leave a register, evaluations over
/// those that are evaluated, sessions outside the list among them. Internal meetings count nowhere.
/// Needs: `cifras/` for participations and evaluations. A total that may be right by parts too small to be
/// published cannot be told.
/// Reports: `stated-planned-differs`, `stated-held-differs`, `stated-cancelled-differs`,
/// `stated-participations-differ` or `stated-evaluations-differ` at the number.
enum ReportedFiguresAgree: Rule {
  static let id: ID<RuleEntry> = ID("R-SEG-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let plans = PlanIndex(file.agency)
    for report in file.agency.reports where !report.statedFigures.isEmpty {
      guard let plan = plans[report] else { continue }
      let count = PeriodCount(plan, report.covers, file)
      for figure in report.statedFigures {
        judge(figure, count[figure.name], .report(report, plans), &verdicts)
      }
    }
  }

  private static func judge(
    _ figure: StatedFigure, _ total: PeriodCount.Total, _ subject: Subject, _ verdicts: inout Verdicts
  ) {
    switch total {
    case .untold(let reason): verdicts.untold(subject, reason)
    case .counted(let range) where !range.bounds.contains(figure.value):
      let (least, most) = (range.bounds.lowerBound, range.bounds.upperBound)
      verdicts.fails(
        subject, code(of: figure.name), at: figure.place,
        ["stated": String(figure.value), "counted": least == most ? "\(least)" : "\(least)–\(most)"],
        hints: [Message("stated-figure-differs")])
    case .counted(let range) where range.bounds.count > 1: verdicts.untold(subject, .suppressedFigures)
    case .counted: verdicts.holds(subject)
    }
  }

  private static func code(of name: StatedFigure.Name) -> Diagnostic.Code {
    switch name {
    case .planned: "stated-planned-differs"
    case .held: "stated-held-differs"
    case .cancelled: "stated-cancelled-differs"
    case .participations: "stated-participations-differ"
    case .evaluations: "stated-evaluations-differ"
    }
  }
}
