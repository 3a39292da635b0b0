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
      .calendarPageAddress: .text(
        ifAny: year.map { address(site.paths.calendar($0.number, theme: theme.id)) }),
      .feedAddress: .text(address(site.paths.themeFeed(theme.id))),
    ])
  }
}
