import Model
import Template

extension PageContext {
  func themesRecord() -> Record {
    Record([.themes: .list(agency.procedure.themes.map { record($0, year: site.currentYear) })])
  }

  /// A theme's page: what is coming, its plans and reports over the years, what is owed.
  func themeRecord(_ theme: Theme) -> Record {
    let upcoming = site.upcomingByTheme[theme.id, default: []]
    let held = site.calendars[.theme(theme.id)]?.sessions.filter { $0.state == .held } ?? []
    let plans = site.plansByTheme[theme.id, default: []].reversed().map { agency.plans[$0] }
    let reports = agency.reports.filter { $0.theme == theme.id }
    let open = site.openCommitmentsByTheme[theme.id, default: []].map { record($0) }
    return Record([
      .theme: .record(record(theme, year: site.currentYear)),
      .upcoming: .list(upcoming.map { record($0) }),
      .recent: .list(held.suffix(6).reversed().map { record($0) }),
      .plans: .list(plans.map { record($0, withSessions: true) }),
      .reports: .list(reports.map { record($0) }),
      .hasReports: .flag(!reports.isEmpty),
      .openCommitments: .list(open),
      .hasOpenCommitments: .flag(!open.isEmpty),
    ])
  }
}
