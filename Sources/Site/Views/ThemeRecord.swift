import Model
import Template

extension PageContext {
  /// What a session, a plan, a commitment or a report says of its theme.
  func themeEntries(_ id: ID<Theme>) -> Record {
    let theme = site.theme(id)
    return Record([
      .themeName: .text(theme.name),
      .themeShort: .text(theme.abbreviation),
      .themeAddress: .text(address(site.paths.theme(id))),
      .themeNumber: .number(site.themeNumbers[id] ?? 1),
    ])
  }

  /// The *theme* record of `theme/templates/NAMES.md`: its plan and counts are those of `year`.
  func record(_ theme: Theme, year: FiscalYear?) -> Record {
    let plan = site.plansByTheme[theme.id]?.map { agency.plans[$0] }.last { $0.year == year }
    let tally = plan.map(tally)
    return Record([
      .id: .text(theme.id.rawValue),
      .address: .text(address(site.paths.theme(theme.id))),
      .name: .text(theme.name),
      .shortName: .text(theme.abbreviation),
      .number: .number(site.themeNumbers[theme.id] ?? 1),
      .summary: .text(ifAny: theme.summary),
      .sessionCount: .number(tally?.total ?? 0),
      .heldCount: .number(tally?.held ?? 0),
      .plan: .record(ifAny: plan.map { record($0) }),
      .calendarPageAddress: .text(ifAny: calendarPage(of: theme, year)),
      .feedAddress: .text(address(site.paths.themeFeed(theme.id))),
    ])
  }

  /// A theme has a calendar of the years in which it has a session.
  private func calendarPage(of theme: Theme, _ year: FiscalYear?) -> String? {
    guard let year, site.calendars[.theme(theme.id)]?.years.contains(year.number) == true else { return nil }
    return address(site.paths.calendar(year.number, theme: theme.id))
  }
}
