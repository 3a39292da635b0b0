package import Diagnostics
package import Model

/// Where every page and file of the site stands, from the site's top: never a leading `/`, always a file.
///
/// Folders are named in the site's language, so that an address reads well: `planes/2026/pot.html`.
package struct SitePaths: Sendable {
  private let words: Words

  private struct Words: Sendable {
    let plans, sessions, themes, years, calendar, list, reports, procedure, glossary, commitments: String
    let agenda, feeds, siteMap, theme, department, holidays, entity, rules, conformity: String
    let forms, web, packet: String
  }

  /// The words come from the catalogue's `paths.` keys.
  package init(_ catalogue: Catalogue) {
    func word(_ key: String) -> String { catalogue["paths.\(key)"] ?? key }
    words = Words(
      plans: word("plans"), sessions: word("sessions"), themes: word("themes"), years: word("years"),
      calendar: word("calendar"), list: word("list"), reports: word("reports"),
      procedure: word("procedure"), glossary: word("glossary"), commitments: word("commitments"),
      agenda: word("agenda"), feeds: word("feeds"), siteMap: word("site-map"), theme: word("theme"),
      department: word("department"), holidays: word("holidays"), entity: word("entity"),
      rules: word("rules"), conformity: word("conformity"), forms: word("forms"), web: word("web"),
      packet: word("packet"))
  }

  /// The keys below `paths.` that a language must give: lower-case ASCII words.
  package static let keys = [
    "plans", "sessions", "themes", "years", "calendar", "list", "reports", "procedure", "glossary",
    "commitments", "agenda", "feeds", "site-map", "theme", "department", "holidays", "entity",
    "rules", "conformity", "forms", "web", "packet",
  ]

  package var home: String { "index.html" }
  package var procedure: String { "\(words.procedure).html" }
  package var rules: String { "\(words.rules).html" }
  package var conformity: String { "\(words.conformity)/index.html" }
  package func conformity(of year: FiscalYear) -> String { "\(words.conformity)/\(year).html" }
  package var glossary: String { "\(words.glossary).html" }
  package var commitments: String { "\(words.commitments).html" }
  package func keptCommitments(_ year: Int) -> String { "\(words.commitments)-\(year).html" }
  package var agenda: String { "\(words.agenda).html" }
  package var siteMap: String { "\(words.siteMap).html" }
  package var notFound: String { "404.html" }
  package var plans: String { "\(words.plans)/index.html" }
  package var themes: String { "\(words.themes)/index.html" }
  package var reports: String { "\(words.reports)/index.html" }
  package var feeds: String { "\(words.calendar)/\(words.feeds).html" }

  package func plan(_ plan: Plan) -> String { "\(words.plans)/\(plan.year)/\(plan.theme).html" }
  package func session(_ session: Session) -> String {
    "\(words.sessions)/\(session.year)/\(session.id).html"
  }
  /// A form that is filled on screen, at a session or by itself.
  package func webForm(_ form: FormTemplate, at session: Session?) -> String {
    let place = session.map { "\(words.sessions)/\($0.year)/\($0.id)-" } ?? "\(words.forms)/"
    return "\(place)\(form.id)-\(words.web).html"
  }
  /// A form's sheets of paper, of a session or blank.
  package func sheet(_ form: FormTemplate, at session: Session?) -> String {
    let place = session.map { "\(words.sessions)/\($0.year)/\($0.id)-" } ?? "\(words.forms)/"
    return "\(place)\(form.id).html"
  }
  /// Where the sheets of a form may be marked, for the reader of their scans.
  package func sheetLayout(_ form: FormTemplate) -> String {
    "\(words.forms)/\(form.id)-\(form.version).layout.json"
  }
  /// All the sheets of a session, to be printed at once.
  package func packet(_ session: Session) -> String {
    "\(words.sessions)/\(session.year)/\(session.id)-\(words.packet).html"
  }
  /// The list of forms.
  package var forms: String { "\(words.forms)/index.html" }
  /// Where the files of forms stand.
  package var formsFolder: String { words.forms }
  package func theme(_ theme: ID<Theme>) -> String { "\(words.themes)/\(theme).html" }
  package func year(_ year: FiscalYear) -> String { "\(words.years)/\(year).html" }
  package func report(_ report: Report) -> String {
    let name = report.path.split(separator: "/").last?.dropLast(".md".count) ?? ""
    return "\(words.reports)/\(report.year)/\(name).html"
  }
  package func page(_ page: FreePage) -> String { "\(page.slug).html" }

  /// The year at a glance: the office's, or one theme's.
  package func calendar(_ year: Int, theme: ID<Theme>? = nil) -> String {
    "\(words.calendar)/\(year)\(theme.map { "-\($0)" } ?? "").html"
  }

  package func calendarList(_ year: Int, theme: ID<Theme>? = nil) -> String {
    "\(words.calendar)/\(year)-\(words.list)\(theme.map { "-\($0)" } ?? "").html"
  }

  package func calendarMonth(_ year: Int, _ month: Int) -> String {
    "\(words.calendar)/\(year)/\(month < 10 ? "0" : "")\(month).html"
  }

  /// The office's iCalendar file.
  package var entityFeed: String { "\(words.calendar)/\(words.entity).ics" }
  package var holidayFeed: String { "\(words.calendar)/\(words.holidays).ics" }
  package func themeFeed(_ theme: ID<Theme>) -> String { "\(words.calendar)/\(words.theme)-\(theme).ics" }
  package func departmentFeed(_ department: ID<Department>) -> String {
    "\(words.calendar)/\(words.department)-\(department).ics"
  }
  package func sessionFeed(_ session: Session) -> String {
    "\(words.sessions)/\(session.year)/\(session.id).ics"
  }

  /// A file of the theme: a style sheet, an icon.
  package static func asset(_ name: String) -> String { "assets/\(name)" }
}
