import Diagnostics
import Model

/// The reports of one kind that plans owe on the day of judgement, and those that were written.
///
/// A period is closed once its report's due day is over: working days after its last day, as the procedure
/// has it. A plan owes one where a session of its own fell in the period or before.
struct OwedReports {
  /// A report that is due.
  struct Owed {
    let period: ReportPeriod
    let due: CalendarDate
    /// Nil where nobody wrote it.
    let report: Report?
  }

  private struct Key: Hashable {
    let theme: ID<Theme>
    let period: ReportPeriod
  }

  private let file: CaseFile
  private let closed: [FiscalYear: [(period: ReportPeriod, due: CalendarDate)]]
  private let written: [Key: Report]

  init(of kind: Report.Kind, in file: CaseFile) {
    self.file = file
    let days = file.parameters.reportWorkingDays
    let years = file.agency.years.map { year in
      let periods = ReportPeriod.all(of: kind, in: year).map {
        (period: $0, due: $0.due(days, in: file.agency.holidays))
      }
      return (year, periods.filter { $0.due < file.asOf })
    }
    closed = Dictionary(years, uniquingKeysWith: { first, _ in first })
    written = Dictionary(
      file.agency.reports.filter { $0.kind == kind }.map { (Key(theme: $0.theme, period: $0.covers), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What `plan` owes, in order of time.
  func owed(by plan: Plan) -> [Owed] {
    let first = file.agency.sessions(of: plan.id).first { !file.agency.isInternal($0) }
    guard let first else { return [] }
    return closed[plan.year, default: []].filter { first.date <= $0.period.cut }.map {
      Owed(period: $0.period, due: $0.due, report: written[Key(theme: plan.theme, period: $0.period)])
    }
  }

  /// Gives the verdict on each report that `plan` owes: there, unreadable, or missing with `code`.
  func judge(_ plan: Plan, missing code: Diagnostic.Code, _ verdicts: inout Verdicts) {
    for owed in owed(by: plan) {
      if let report = owed.report {
        verdicts.holds(Subject(plan: plan.id, name: report.path))
      } else {
        judge(missing: owed, of: plan, code, &verdicts)
      }
    }
  }

  /// Gives the verdict on a report that was not read: at the plan's year, for it stands nowhere.
  func judge(missing owed: Owed, of plan: Plan, _ code: Diagnostic.Code, _ verdicts: inout Verdicts) {
    let isEnglish = plan.places.file.hasPrefix("plans/")
    let names = owed.period.fileNames
    let name = (isEnglish ? names.last : names.first) ?? ""
    let path = "\(isEnglish ? "reports" : "informes")/\(plan.year)/\(plan.theme)-\(name).md"
    let subject = Subject(plan: plan.id, name: path)
    guard !file.mayBeUnread(reportOf: plan.theme, on: owed.period) else {
      verdicts.untold(subject, .unreadFile)
      return
    }
    verdicts.fails(
      subject, code, at: plan.places.place(.year),
      [
        "id": plan.id.rawValue, "period": owed.period.number.map(String.init) ?? "",
        "year": "\(plan.year)", "due": "\(owed.due)",
      ],
      hints: [Message("write-report", ["path": path])])
  }
}
