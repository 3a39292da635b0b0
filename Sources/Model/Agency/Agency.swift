/// Everything that an office published, read, linked and in order: what all pages are made of.
package final class Agency: Sendable {
  package let settings: SiteSettings
  package let procedure: Procedure
  /// By year, then in the procedure's order of themes.
  package let plans: [Plan]
  /// By day, hour and id; those outside a plan's list too.
  package let sessions: [Session]
  /// By year.
  package let actionPlans: [ActionPlan]
  /// By path.
  package let reports: [Report]
  /// By year.
  package let figures: [Figures]
  /// Change control that the office keeps by hand, where it has no git; rows by the file's path.
  package let recordedChanges: [String: [ChangeRow]]
  /// The draws of those who evaluate that the office recorded, in its order.
  package let draws: [Draw]
  package let holidays: HolidayCalendar
  package let gazetteer: Gazetteer
  /// By order, then title.
  package let pages: [FreePage]
  /// Paths of pictures and PDF files that pages may show or link to, sorted.
  package let assets: [String]
  /// In the order of the procedure's master list, then by id.
  package let forms: [FormTemplate]
  /// Every version that was published and kept, by id and version.
  package let publishedForms: [FormTemplate]
  package let formLock: FormLock
  /// The years that have a plan, in order.
  package let years: [FiscalYear]
  /// The calendar years that a plan or a session falls in, in order; internal meetings do not count.
  package let calendarYears: [Int]
  /// The calendar years in which a commitment was kept, in order.
  package let yearsOfKeptCommitments: [Int]
  private let planIndex: [ID<Plan>: Int]
  private let sessionIndex: [ID<Session>: Int]
  private let sessionsByPlan: [ID<Plan>: [Int]]

  package init(
    settings: SiteSettings, procedure: Procedure, plans: [Plan], sessions: [Session],
    actionPlans: [ActionPlan] = [], reports: [Report] = [], figures: [Figures] = [],
    recordedChanges: [String: [ChangeRow]] = [:], draws: [Draw] = [], holidays: HolidayCalendar = .none,
    gazetteer: Gazetteer = .empty, pages: [FreePage] = [], assets: [String] = [], forms: [FormTemplate] = [],
    publishedForms: [FormTemplate] = [], formLock: FormLock = .empty
  ) {
    let themeOrder = Dictionary(
      procedure.themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let planKeys = plans.map { ($0.year.number, themeOrder[$0.theme] ?? .max, $0.id) }
    let sortedPlans = plans.indices.sorted { planKeys[$0] < planKeys[$1] }.map { plans[$0] }
    // By number: a session is too large to be moved about.
    let sortedSessions = sessions.indices.sorted { Session.inCalendarOrder(sessions[$0], sessions[$1]) }
      .map { sessions[$0] }
    self.settings = settings
    self.procedure = procedure
    self.plans = sortedPlans
    self.sessions = sortedSessions
    self.actionPlans = actionPlans.sorted { $0.year < $1.year }
    self.reports = reports.sorted { $0.path < $1.path }
    self.figures = figures.sorted { $0.year < $1.year }
    self.recordedChanges = recordedChanges
    self.draws = draws
    self.holidays = holidays
    self.gazetteer = gazetteer
    self.pages = pages.sorted { ($0.order, $0.title, $0.slug) < ($1.order, $1.title, $1.slug) }
    self.assets = assets.sorted()
    let formOrder = Dictionary(
      procedure.formats.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.forms = forms.sorted {
      (formOrder[$0.id.rawValue] ?? .max, $0.id) < (formOrder[$1.id.rawValue] ?? .max, $1.id)
    }
    self.publishedForms = publishedForms.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    self.formLock = formLock
    planIndex = Dictionary(
      sortedPlans.indices.map { (sortedPlans[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    sessionIndex = Dictionary(
      sortedSessions.indices.map { (sortedSessions[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    sessionsByPlan = Dictionary(grouping: sortedSessions.indices) { sortedSessions[$0].plan }
    years = Set(sortedPlans.map(\.year)).sorted()
    let published = sortedSessions.lazy.filter { !(procedure[$0.schedule.type]?.isInternal ?? false) }
    calendarYears = Set(sortedPlans.map(\.year.number) + published.map(\.date.year)).sorted()
    yearsOfKeptCommitments = Set(
      sortedSessions.lazy.flatMap { $0.commitments.lazy.compactMap { $0.done?.year } }
    ).sorted()
  }

  /// The same agency, its site standing elsewhere.
  package func moved(to baseURL: String) -> Agency {
    var settings = settings
    settings.baseURL = baseURL
    return Agency(
      settings: settings, procedure: procedure, plans: plans, sessions: sessions, actionPlans: actionPlans,
      reports: reports, figures: figures, recordedChanges: recordedChanges, draws: draws, holidays: holidays,
      gazetteer: gazetteer, pages: pages, assets: assets, forms: forms, publishedForms: publishedForms,
      formLock: formLock)
  }

  package subscript(plan: ID<Plan>) -> Plan? { planIndex[plan].map { plans[$0] } }
  /// Where `plan` stands in `plans`.
  package func index(of plan: ID<Plan>) -> Int? { planIndex[plan] }
  package subscript(session: ID<Session>) -> Session? { sessionIndex[session].map { sessions[$0] } }

  /// The sessions of `plan` in order of date, those outside its list too.
  package func sessions(of plan: ID<Plan>) -> [Session] {
    sessionsByPlan[plan, default: []].map { sessions[$0] }
  }

  /// What was counted in `year`, where it was.
  package func figures(of year: FiscalYear) -> Figures? { figures.first { $0.year == year } }

  /// The municipality of `session`, where its code is known.
  package func municipality(of session: Session) -> Municipality? {
    session.schedule.municipality.flatMap { gazetteer[$0] }
  }

  /// Whether `session` is the office's own meeting, which counts and calendars leave out.
  package func isInternal(_ session: Session) -> Bool {
    procedure[session.schedule.type]?.isInternal ?? false
  }
}
