package import Diagnostics
package import Model

/// Where every page and file of the site stands, from the site's top: never a leading `/`, always a file.
///
/// Folders are named in the site's language, so that an address reads well: `planes/2026/pot.html`.
package struct SitePaths: Sendable {
  private let words: [String: String]

  /// The words come from the catalogue's `paths.` keys.
  package init(_ catalogue: Catalogue) {
    words = Dictionary(
      Self.keys.map { ($0, catalogue["paths.\($0)"] ?? $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys below `paths.` that a language must give: lower-case ASCII words.
  package static let keys = [
    "plans", "sessions", "themes", "years", "calendar", "list", "reports", "procedure", "glossary",
    "commitments", "agenda", "feeds", "site-map", "theme", "department", "holidays", "entity",
  ]

  private func word(_ key: String) -> String { words[key] ?? key }

  package var home: String { "index.html" }
  package var procedure: String { "\(word("procedure")).html" }
  package var glossary: String { "\(word("glossary")).html" }
  package var commitments: String { "\(word("commitments")).html" }
  package func keptCommitments(_ year: Int) -> String { "\(word("commitments"))-\(year).html" }
  package var agenda: String { "\(word("agenda")).html" }
  package var siteMap: String { "\(word("site-map")).html" }
  package var notFound: String { "404.html" }
  package var plans: String { "\(word("plans"))/index.html" }
  package var themes: String { "\(word("themes"))/index.html" }
  package var reports: String { "\(word("reports"))/index.html" }
  package var feeds: String { "\(word("calendar"))/\(word("feeds")).html" }

  package func plan(_ plan: Plan) -> String { "\(word("plans"))/\(plan.year)/\(plan.theme).html" }
  package func session(_ session: Session) -> String {
    "\(word("sessions"))/\(session.year)/\(session.id).html"
  }
  package func theme(_ theme: ID<Theme>) -> String { "\(word("themes"))/\(theme).html" }
  package func year(_ year: FiscalYear) -> String { "\(word("years"))/\(year).html" }
  package func report(_ report: Report) -> String {
    let name = report.path.split(separator: "/").last?.dropLast(".md".count) ?? ""
    return "\(word("reports"))/\(report.year)/\(name).html"
  }
  package func page(_ page: FreePage) -> String { "\(page.slug).html" }

  /// The year at a glance: the office's, or one theme's.
  package func calendar(_ year: Int, theme: ID<Theme>? = nil) -> String {
    "\(word("calendar"))/\(year)\(theme.map { "-\($0)" } ?? "").html"
  }

  package func calendarList(_ year: Int, theme: ID<Theme>? = nil) -> String {
    "\(word("calendar"))/\(year)-\(word("list"))\(theme.map { "-\($0)" } ?? "").html"
  }

  package func calendarMonth(_ year: Int, _ month: Int) -> String {
    "\(word("calendar"))/\(year)/\(month < 10 ? "0" : "")\(month).html"
  }

  /// The office's iCalendar file.
  package var entityFeed: String { "\(word("calendar"))/\(word("entity")).ics" }
  package var holidayFeed: String { "\(word("calendar"))/\(word("holidays")).ics" }
  package func themeFeed(_ theme: ID<Theme>) -> String { "\(word("calendar"))/\(word("theme"))-\(theme).ics" }
  package func departmentFeed(_ department: ID<Department>) -> String {
    "\(word("calendar"))/\(word("department"))-\(department).ics"
  }
  package func sessionFeed(_ session: Session) -> String {
    "\(word("sessions"))/\(session.year)/\(session.id).ics"
  }

  /// A file of the theme: a style sheet, an icon.
  package static func asset(_ name: String) -> String { "assets/\(name)" }
}
