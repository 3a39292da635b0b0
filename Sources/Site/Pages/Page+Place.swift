import Model

extension Page {
  /// The part of the main menu that a page stands below.
  enum MenuSection: Hashable { case plans, themes, calendar, reports, procedure }

  var section: MenuSection? {
    switch self {
    case .plans, .plan, .session, .year: .plans
    case .themes, .theme: .themes
    case .calendarYear, .calendarList, .calendarMonth, .feeds: .calendar
    case .reports, .report: .reports
    case .procedure, .glossary, .rules, .forms, .conformity, .conformityYear: .procedure
    case .home, .commitments, .keptCommitments, .agenda, .siteMap, .notFound, .free: nil
    }
  }
}

extension SiteContext {
  /// Where `page` stands, from the site's top.
  package func path(of page: Page) -> String {
    switch page {
    case .home: paths.home
    case .procedure: paths.procedure
    case .glossary: paths.glossary
    case .rules: paths.rules
    case .forms: paths.forms
    case .conformity: paths.conformity
    case .conformityYear(let year): paths.conformity(of: year)
    case .themes: paths.themes
    case .plans: paths.plans
    case .reports: paths.reports
    case .commitments: paths.commitments
    case .keptCommitments(let year): paths.keptCommitments(year)
    case .agenda: paths.agenda
    case .feeds: paths.feeds
    case .siteMap: paths.siteMap
    case .notFound: paths.notFound
    case .theme(let index): paths.theme(agency.procedure.themes[index].id)
    case .year(let year): paths.year(year)
    case .plan(let index): paths.plan(agency.plans[index])
    case .session(let index): paths.session(agency.sessions[index])
    case .report(let index): paths.report(agency.reports[index])
    case .free(let index): paths.page(agency.pages[index])
    case .calendarYear(let year, let theme): paths.calendar(year, theme: themeID(theme))
    case .calendarList(let year, let theme): paths.calendarList(year, theme: themeID(theme))
    case .calendarMonth(let year, let month): paths.calendarMonth(year, month)
    }
  }

  private func themeID(_ index: Int?) -> ID<Theme>? { index.map { agency.procedure.themes[$0].id } }

  /// The year that the menu's calendar opens at.
  var calendarYear: Int? { currentYear?.number ?? agency.calendarYears.last }

  /// The address of the file at `path` on the world's web, where `sitio.yml` says where the site will stand.
  package func absoluteAddress(_ path: String) -> String? {
    guard let base = agency.settings.baseURL else { return nil }
    return (base.hasSuffix("/") ? base : base + "/") + path
  }
}
