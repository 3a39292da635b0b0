import Diagnostics
import Model

/// Every plan starts from its theme's final report of the year before, or says why there is none.
///
/// Why: what a year taught is lost where the next does not begin with it.
/// Speaks of: plans. A path that leads to no file is the content's reader's business, and a report that could
/// not be read leaves it open.
/// Needs: the reports.
/// Reports: `previous-evaluation-missing` at the plan's theme; `previous-evaluation-other` at the path of a
/// file that is no such report.
enum PlansStartFromEvaluation: Rule {
  static let id: ID<RuleEntry> = ID("R-PLA-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let reports = Dictionary(
      file.agency.reports.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for plan in file.agency.plans {
      let subject = Subject.plan(plan)
      let words: Arguments = ["theme": plan.theme.rawValue, "year": String(plan.year.number - 1)]
      switch plan.previousEvaluation {
      case .none: verdicts.holds(subject)
      case .missing:
        verdicts.misses(
          subject, "previous-evaluation-missing", at: plan.places.place(.theme), in: file, words,
          hints: [.init("previous-evaluation-missing")])
      case .report(let path):
        if let report = reports[path], precedes(report, plan) {
          verdicts.holds(subject)
        } else if file.unread.contains(path) {
          verdicts.untold(subject, .unreadFile)
        } else {
          verdicts.misses(
            subject, "previous-evaluation-other", at: plan.places.place(.previousEvaluation), in: file, words)
        }
      }
    }
  }

  /// Whether it is the final report of the theme of `plan`, of the year before.
  private static func precedes(_ report: Report, _ plan: Plan) -> Bool {
    report.kind == .final && report.theme == plan.theme && report.year.number == plan.year.number - 1
  }
}
