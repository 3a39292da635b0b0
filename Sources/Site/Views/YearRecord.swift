import Diagnostics
import Model
import Template

extension PageContext {
  /// The *fiscal year* record of `theme/templates/NAMES.md`; its plans only where `withPlans`.
  func record(_ year: FiscalYear, withPlans: Bool = false) -> Record {
    let summary = site.yearSummaries[year] ?? YearSummary()
    let plans = withPlans ? agency.plans.filter { $0.year == year } : []
    return Record([
      .year: .text("\(year)"),
      .address: .text(address(site.paths.year(year))),
      .participationCount: .number(summary.participations),
      .municipalityCount: .number(summary.municipalities.count),
      .departmentCount: .number(summary.departments.count),
      .progress: progress(summary.tally),
      .budgetAmount: .text(site.numbers.money(summary.budget)),
      .plans: .list(plans.map { record($0, withSessions: true) }),
      .calendarPageAddress: .text(address(site.paths.calendar(year.number))),
    ]).merging(counts(summary.tally))
  }

  /// A line of the action plan, as the plan and the year show it.
  func record(_ line: ActionPlanLine) -> Record {
    Record([
      .id: .text(line.id.rawValue),
      .indicator: .text(line.indicator),
      .unit: .text(line.unit),
      .target: .number(line.target),
      .responsibleName: .text(ifAny: line.responsible.map { agency.procedure.units.name(of: $0) }),
    ])
  }
}
