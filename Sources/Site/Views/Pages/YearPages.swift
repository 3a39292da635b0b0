import Diagnostics
import Model
import Template

extension PageContext {
  func plansRecord() -> Record {
    Record([.years: .list(agency.years.reversed().map { record($0, withPlans: true) })])
  }

  func reportsRecord() -> Record {
    let years = Set(agency.reports.map(\.year)).sorted(by: >)
    return Record([
      .years: .list(
        years.map { year in
          record(year).setting([
            .reports: .list(agency.reports.filter { $0.year == year }.map { record($0) })
          ])
        })
    ])
  }

  /// A year's page: its plans, the action plan, its sessions by quarter, its reports.
  func yearRecord(_ year: FiscalYear) -> Record {
    let sessions = agency.sessions.filter { $0.year == year && !agency.isInternal($0) }
    let quarters = Dictionary(grouping: sessions) { Quarter(containing: $0.date) }
    let reports = agency.reports.filter { $0.year == year }
    let others = agency.years.filter { $0 != year }
    return Record([
      .fiscalYear: .record(record(year, withPlans: true)),
      .actionPlanLines: .list(actionPlanRecords(year)),
      .reports: .list(reports.map { record($0) }),
      .hasReports: .flag(!reports.isEmpty),
      .quarters: .list(
        quarters.keys.sorted().map { quarter in
          Record([
            .name: text("words.quarter-\(quarter.number)"),
            .sessions: .list(quarters[quarter, default: []].map { record($0) }),
          ])
        }),
      .otherYears: .list(others.map { link("\($0)", to: site.paths.year($0)) }),
    ])
  }

  private func actionPlanRecords(_ year: FiscalYear) -> [Record] {
    let lines = agency.actionPlans.first { $0.year == year }?.lines ?? []
    return lines.map { line in
      let plan = line.theme.flatMap { site.planIndex(of: $0, year) }.map { agency.plans[$0] }
      return record(line).setting([
        .planTitle: .text(ifAny: plan.map { title(of: $0) }),
        .planAddress: .text(ifAny: plan.map { address(site.paths.plan($0)) }),
        .themeShort: .text(ifAny: line.theme.map { site.theme($0).abbreviation }),
        .themeNumber: .number(line.theme.flatMap { site.themeNumbers[$0] } ?? 1),
      ])
    }
  }
}
