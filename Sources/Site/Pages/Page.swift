package import Model

/// One page of the site: its kind, and which part of the agency it shows.
///
/// Indices are into the agency's own lists, so that a page is small and its path needs no look-up.
package enum Page: Hashable, Sendable {
  case home, procedure, glossary, themes, plans, reports, commitments, agenda, feeds, siteMap, notFound
  case rules, conformity
  /// The list of the office's forms.
  case forms
  /// How the plans of a year stand by each rule.
  case conformityYear(FiscalYear)
  case theme(Int)
  /// The commitments kept in a calendar year.
  case keptCommitments(Int)
  case year(FiscalYear)
  case plan(Int)
  case session(Int)
  case report(Int)
  case free(Int)
  case calendarYear(Int, theme: Int?)
  case calendarList(Int, theme: Int?)
  case calendarMonth(Int, month: Int)

  /// The template that draws it.
  package var template: String {
    switch self {
    case .home: "home"
    case .procedure: "procedure"
    case .glossary: "glossary"
    case .themes: "themes"
    case .plans: "plans"
    case .reports: "reports"
    case .commitments: "commitments"
    case .keptCommitments: "commitments-kept"
    case .agenda: "agenda"
    case .feeds: "feeds"
    case .siteMap: "site-map"
    case .notFound: "not-found"
    case .rules: "rules"
    case .forms: "forms"
    case .conformity: "conformity"
    case .conformityYear: "conformity-year"
    case .theme: "theme"
    case .year: "year"
    case .plan: "plan"
    case .session: "session"
    case .report: "report"
    case .free: "page"
    case .calendarYear: "calendar-year"
    case .calendarList: "calendar-list"
    case .calendarMonth: "calendar-month"
    }
  }
}

extension Page {
  /// Every page of the site, in the order of its map.
  package static func all(of agency: Agency) -> [Page] {
    let themes = agency.procedure.themes.indices
    var pages: [Page] = [.home, .agenda, .commitments]
    pages += agency.yearsOfKeptCommitments.reversed().map { .keptCommitments($0) }
    pages += [.procedure, .glossary]
    if !agency.procedure.rules.isEmpty {
      pages += [.rules, .conformity] + agency.years.map { .conformityYear($0) }
    }
    if !agency.forms.isEmpty { pages.append(.forms) }
    pages += [.themes]
    pages += themes.map { .theme($0) }
    pages += [.plans]
    pages += agency.years.map { .year($0) }
    pages += agency.plans.indices.map { .plan($0) }
    pages += agency.sessions.indices.map { .session($0) }
    let themeYears = agency.calendarYearsByTheme
    for year in agency.calendarYears {
      pages += [.calendarYear(year, theme: nil), .calendarList(year, theme: nil)]
      pages += (1...12).map { .calendarMonth(year, month: $0) }
      for theme in themes where themeYears[agency.procedure.themes[theme].id]?.contains(year) == true {
        pages += [.calendarYear(year, theme: theme), .calendarList(year, theme: theme)]
      }
    }
    pages += [.feeds, .reports]
    pages += agency.reports.indices.map { .report($0) }
    pages += agency.pages.indices.filter { agency.pages[$0].role != .home }.map { .free($0) }
    return pages + [.siteMap, .notFound]
  }
}
