import Diagnostics
import Model

/// Every year that is closed has a final report, signed by each post that the procedure names.
///
/// Why: next year's plan starts from it, and a report that nobody signed binds nobody.
/// Speaks of: years of plans that have a session. A year is closed when the day on which its report is due is
/// over: `dias_habiles_informe` working days after 31 December. Before that day a report may lack signatures.
/// Needs: `datos/festivos.csv`, `parametros.dias_habiles_informe`, `parametros.firman_informe_final`.
/// Reports: `final-report-missing` at the plan's year; `final-report-unsigned` at the report's signatures, or
/// at its kind where there are none.
enum YearsEndWithASignedReport: Rule {
  static let id: ID<RuleEntry> = ID("R-FIN-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let reports = OwedReports(of: .final, in: file)
    for plan in file.agency.plans {
      for owed in reports.owed(by: plan) {
        if let report = owed.report {
          judge(report, of: plan, file, &verdicts)
        } else {
          reports.judge(missing: owed, of: plan, "final-report-missing", &verdicts)
        }
      }
    }
  }

  private static func judge(_ report: Report, of plan: Plan, _ file: CaseFile, _ verdicts: inout Verdicts) {
    let subject = Subject(plan: plan.id, name: report.path)
    let signers = file.parameters.finalReportSigners
    guard !signers.isEmpty else {
      verdicts.untold(subject, .noParameter("firman_informe_final"))
      return
    }
    let missing = signers.filter { role in !report.signatures.contains { $0.role == role } }
    if missing.isEmpty {
      verdicts.holds(subject)
    } else if file.unread.contains(report.path) {
      verdicts.untold(subject, .unreadFile)
    } else {
      let names = missing.map { file.procedure.roles.name(of: $0) }.quoted
      let field: Field = report.places.has(.signatures) ? .signatures : .report
      verdicts.fails(
        subject, "final-report-unsigned", at: report.places.place(field).firstLine, ["roles": names],
        hints: [Message("final-report-unsigned")])
    }
  }
}
