import Model
import Template

/// The *theme* record of `theme/templates/NAMES.md`: its plan and counts are those of `year`.
struct ThemeView: View {
  let page: PageContext
  let theme: Theme
  let year: FiscalYear?

  private var site: SiteContext { page.site }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .id: .text(theme.id.rawValue)
    case .address: .text(page.address(site.paths.theme(theme.id)))
    case .name: .text(theme.name)
    case .shortName: .text(theme.abbreviation)
    case .number: .number(site.themeNumbers[theme.id] ?? 1)
    case .summary: .text(ifAny: theme.summary)
    case .sessionCount: .number(plan.map(page.tally)?.total ?? 0)
    case .heldCount: .number(plan.map(page.tally)?.held ?? 0)
    case .plan: .record(ifAny: plan.map { page.record($0) })
    case .calendarPageAddress: .text(ifAny: calendarPage)
    case .feedAddress: .text(page.address(site.paths.themeFeed(theme.id)))
    default: nil
    }
  }

  private var plan: Plan? {
    year.flatMap { site.planIndex(of: theme.id, $0) }.map { page.agency.plans[$0] }
  }

  /// A theme has a calendar of the years in which it has a session.
  private var calendarPage: String? {
    guard let year, site.calendars[.theme(theme.id)]?.years.contains(year.number) == true else { return nil }
    return page.address(site.paths.calendar(year.number, theme: theme.id))
  }
}

extension PageContext {
  func record(_ theme: Theme, year: FiscalYear?) -> Record {
    Record(ThemeView(page: self, theme: theme, year: year))
  }

  /// What a session, a plan, a commitment or a report says of its theme.
  func themeValue(_ name: ViewName, _ id: ID<Theme>) -> Value? {
    switch name {
    case .themeName: .text(site.theme(id).name)
    case .themeShort: .text(site.theme(id).abbreviation)
    case .themeAddress: .text(address(site.paths.theme(id)))
    case .themeNumber: .number(site.themeNumbers[id] ?? 1)
    default: nil
    }
  }
}
