package import Approvals
package import Diagnostics
import Markup
package import Model
package import Rules

/// What all pages share: the agency, the day, the words and the addresses. Made once, read by every thread.
package final class SiteContext: Sendable {
  package let agency: Agency
  package let catalogue: Catalogue
  package let paths: SitePaths
  package let dates: DateWords
  /// The day as of which the site is told.
  package let asOf: CalendarDate
  /// How the agency stands by its procedure; nil where nobody judged it.
  package let conformity: Conformity?
  /// How each plan stands by its approval.
  let approvals: [ID<Plan>: ApprovalState]
  /// How each approval stands by its signature; empty where the office signs nothing.
  let signatures: [ID<Plan>: SignatureState]
  /// The change control of plans and of the procedure, by the file's path.
  let changes: [String: [ChangeRow]]
  /// The rules that something of a plan goes against, by the plan.
  let failuresByPlan: [ID<Plan>: [PlacedFailure]]
  package let numbers: NumberWords
  let sessionTitles: SessionTitles
  /// What is next and what is due on that day.
  let agenda: Agenda
  /// The sessions by day: the entity's, and each theme's.
  let calendars: [CalendarScope: SessionCalendar]
  /// The years of the calendars, without their sessions.
  let blankMonths: BlankMonths
  /// That day in words.
  let asOfLong: String
  /// Where what authors link to stands.
  let addresses: ContentAddresses
  /// The procedure's terms, each with its address from the site's top.
  let glossary: Glossary
  /// 1–8 by the procedure's order of themes; the ninth is 1 again.
  let themeNumbers: [ID<Theme>: Int]
  let plansByTheme: [ID<Theme>: [Int]]
  let reportsByPlan: [ID<Plan>: [Int]]
  /// Each recommendation's answer, by its id.
  let answers: [ID<Recommendation>: PlacedAnswer]
  let yearSummaries: [FiscalYear: YearSummary]
  let recommendations: [ID<Recommendation>: Recommendation]
  /// Indices into the agency's reports.
  let reportsByPath: [String: Int]
  /// What is still owed of each plan's sessions, overdue first.
  let openCommitments: [ID<Plan>: [Agenda.Entry]]
  /// What is still owed of each theme's sessions, overdue first.
  let openCommitmentsByTheme: [ID<Theme>: [Agenda.Entry]]
  /// The sessions to come of each theme, soonest first.
  let upcomingByTheme: [ID<Theme>: [Session]]
  /// Indices into the agency's sessions, in order of date.
  let sessionsByPlan: [ID<Plan>: [Int]]
  /// Each session's place in its plan's list above.
  let planPositions: [ID<Session>: (position: Int, plan: ID<Plan>)]
  /// The draw of those who evaluate, by its session.
  let draws: [ID<Session>: Draw]
  /// By name, accents folded.
  let departmentsWithSessions: [Department]

  package init(
    agency: Agency, catalogue: Catalogue, asOf: CalendarDate, conformity: Conformity? = nil,
    approvals: [ID<Plan>: ApprovalState] = [:], signatures: [ID<Plan>: SignatureState] = [:],
    changes: [String: [ChangeRow]] = [:]
  ) {
    let paths = SitePaths(catalogue)
    self.agency = agency
    self.catalogue = catalogue
    self.paths = paths
    self.asOf = asOf
    self.conformity = conformity
    self.approvals = approvals
    self.signatures = signatures
    // What the office wrote down itself comes before what git remembers of the same file.
    self.changes = changes.merging(agency.recordedChanges) { _, own in own }
    failuresByPlan = PlacedFailure.byPlan(conformity)
    dates = DateWords(catalogue)
    numbers = NumberWords(catalogue)
    sessionTitles = SessionTitles(catalogue)
    agenda = Agenda(agency, asOf: asOf)
    calendars = SessionCalendar.all(of: agency)
    blankMonths = BlankMonths(agency.calendarYears, agency.holidays, today: asOf)
    asOfLong = dates.full(asOf)
    addresses = ContentAddresses(agency, paths, catalogue)
    glossary = Glossary(
      terms: agency.procedure.definitions.map { ($0.term, "\(paths.glossary)#\($0.anchor)") })
    let themes = agency.procedure.themes
    themeNumbers = Dictionary(
      themes.indices.map { (themes[$0].id, $0 % 8 + 1) }, uniquingKeysWith: { first, _ in first })
    plansByTheme = Dictionary(grouping: agency.plans.indices) { agency.plans[$0].theme }
    reportsByPlan = Self.reportsByPlan(agency)
    answers = PlacedAnswer.all(of: agency)
    yearSummaries = YearSummary.all(of: agency)
    recommendations = Dictionary(
      agency.reports.flatMap(\.recommendations).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    reportsByPath = Dictionary(
      agency.reports.indices.map { (agency.reports[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    let open = agenda.overdue + agenda.pending
    openCommitments = Dictionary(grouping: open, by: \.session.plan)
    openCommitmentsByTheme = Dictionary(grouping: open, by: \.session.theme)
    upcomingByTheme = Dictionary(grouping: agenda.upcoming, by: \.theme)
    let sessionsByPlan = Dictionary(grouping: agency.sessions.indices) { agency.sessions[$0].plan }
    self.sessionsByPlan = sessionsByPlan
    planPositions = Dictionary(
      sessionsByPlan.flatMap { plan, list in
        list.enumerated().map { (agency.sessions[$1].id, ($0, plan)) }
      }, uniquingKeysWith: { first, _ in first })
    draws = Dictionary(agency.draws.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
    let departments = Set(
      agency.sessions.lazy.filter { !agency.isInternal($0) }
        .compactMap { agency.municipality(of: $0)?.departmentCode })
    departmentsWithSessions = agency.gazetteer.departments.filter { departments.contains($0.code) }
      .sorted { (AlphabeticalKey($0.name), $0.code) < (AlphabeticalKey($1.name), $1.code) }
  }

  /// The reports of each plan's theme and year, as indices into the agency's reports.
  private static func reportsByPlan(_ agency: Agency) -> [ID<Plan>: [Int]] {
    let planIDs = Dictionary(
      agency.plans.map { (PlanKey(theme: $0.theme, year: $0.year), $0.id) },
      uniquingKeysWith: { first, _ in first })
    return Dictionary(
      grouping: agency.reports.indices.filter { index in
        planIDs[PlanKey(theme: agency.reports[index].theme, year: agency.reports[index].year)] != nil
      },
      by: { index in
        let report = agency.reports[index]
        return planIDs[PlanKey(theme: report.theme, year: report.year)] ?? ID("")
      })
  }

  private struct PlanKey: Hashable {
    let theme: ID<Theme>
    let year: FiscalYear
  }

  /// Where the theme's plan of `year` stands in the agency's list.
  func planIndex(of theme: ID<Theme>, _ year: FiscalYear) -> Int? {
    plansByTheme[theme]?.first { agency.plans[$0].year == year }
  }

  /// The year that a reader most likely wants: that of `asOf`, or the nearest one that has a plan.
  var currentYear: FiscalYear? {
    agency.years.last { $0.number <= asOf.year } ?? agency.years.first
  }

  /// The theme's name, its short form and its page, whatever the id.
  func theme(_ id: ID<Theme>) -> Theme {
    agency.procedure[id] ?? Theme(id: id, abbreviation: id.rawValue, name: id.rawValue)
  }

  func say(_ key: String, _ arguments: Arguments = [:]) -> String { catalogue.say(key, arguments) }
}
