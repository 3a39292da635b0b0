import Diagnostics
import Model

/// Every quarter that is closed has its follow-up report.
///
/// Why: a plan that nobody follows up drifts unseen.
/// Speaks of: quarters of approved plans, from that of a plan's first session on. A quarter is closed when the
/// day on which its report is due is over: `dias_habiles_informe` working days after its last day.
/// Needs: `datos/festivos.csv`, `parametros.dias_habiles_informe`.
/// Reports: `quarterly-report-missing` at the plan's year.
enum QuartersAreReported: Rule {
  static let id: ID<RuleEntry> = ID("R-SEG-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let reports = OwedReports(of: .quarterly, in: file)
    for plan in file.agency.plans where plan.approval != nil {
      reports.judge(plan, missing: "quarterly-report-missing", &verdicts)
    }
  }
}
