import Diagnostics
import Model
import Template

/// The *fiscal year* record of `theme/templates/NAMES.md`; its plans only where `withPlans`.
struct YearView: View {
  let page: PageContext
  let year: FiscalYear
  let summary: YearSummary
  let withPlans: Bool

  private var site: SiteContext { page.site }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .year: .text("\(year)")
    case .address: .text(page.address(site.paths.year(year)))
    case .participationCount: .number(summary.participations)
    case .municipalityCount: .number(summary.municipalities.count)
    case .departmentCount: .number(summary.departments.count)
    case .progress: page.progress(summary.tally)
    case .budgetAmount: .text(site.numbers.money(summary.budget))
    case .plans: .list(withPlans ? plans : [])
    case .calendarPageAddress: .text(page.address(site.paths.calendar(year.number)))
    default: page.count(name, summary.tally)
    }
  }

  private var plans: [Record] {
    page.agency.plans.lazy.filter { $0.year == year }.map { page.record($0, withSessions: true) }
  }
}

extension PageContext {
  func record(_ year: FiscalYear, withPlans: Bool = false) -> Record {
    let summary = site.yearSummaries[year] ?? YearSummary()
    return Record(YearView(page: self, year: year, summary: summary, withPlans: withPlans))
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
