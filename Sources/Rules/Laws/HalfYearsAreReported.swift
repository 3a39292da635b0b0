import Diagnostics
import Model

/// Every half-year that is closed has its matrix of follow-up and evaluation.
///
/// Why: only the matrix holds goals against what was done, twice a year, in time to change course.
/// Speaks of: half-years of plans, from that of a plan's first session on. A half-year is closed when the day
/// on which its report is due is over: `dias_habiles_informe` working days after its last day.
/// Needs: `datos/festivos.csv`, `parametros.dias_habiles_informe`.
/// Reports: `half-year-report-missing` at the plan's year.
enum HalfYearsAreReported: Rule {
  static let id: ID<RuleEntry> = ID("R-SEG-3")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let reports = OwedReports(of: .halfYear, in: file)
    for plan in file.agency.plans {
      reports.judge(plan, missing: "half-year-report-missing", &verdicts)
    }
  }
}
