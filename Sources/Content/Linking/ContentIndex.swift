import Diagnostics
import Model

/// Everything that was read, by the names under which the rest speaks of it.
///
/// Where two files claim one name, the first by path has it; the checks report the second.
struct ContentIndex: Sendable {
  /// A planned session together with its plan.
  struct Planned: Sendable {
    let plan: Plan
    let session: PlannedSession
  }

  /// By path.
  var files: [ParsedFile]
  /// Every regular file that was found, by path.
  let fileNumber: [String: Int]
  /// Folders whose files are not among `files`.
  let unread: UnreadFolders
  let settings: SiteSettings?
  let procedure: Procedure?
  /// By path; ids are made of the year and the theme's abbreviation.
  let plans: [Plan]
  let aideMemoires: [AideMemoire]
  let reports: [Report]
  let figures: [Figures]
  let recordedChanges: [String: [ChangeRow]]
  let draws: [Draw]
  let actionPlans: [ActionPlan]
  let actionPlanPlaces: [Places]
  let holidays: HolidayCalendar
  let gazetteer: Gazetteer
  let pages: [FreePage]
  /// By path, as their files have them.
  let forms: [FormTemplate]
  let publishedForms: [FormTemplate]
  let formLock: FormLock
  private let planNumber: [ID<Plan>: Int]
  private let plannedNumber: [ID<Session>: PlannedNumber]
  private let aideMemoireNumber: [ID<Session>: Int]

  /// A planned session by the place of its plan among the plans, and its own among the plan's sessions.
  private struct PlannedNumber: Sendable {
    let plan: Int
    let session: Int
  }

  init(_ files: [ParsedFile]) {
    var collected = Collected()
    for file in files { collected.take(file.content) }
    self.files = files
    fileNumber = Self.numbers(files.lazy.map(\.path))
    unread = UnreadFolders(files)
    settings = collected.settings
    procedure = collected.procedure
    let plans = collected.plans.map { plan in
      var plan = plan
      if let theme = collected.procedure?[plan.theme] { plan.id = ID("\(plan.year)-\(theme.abbreviation)") }
      return plan
    }
    self.plans = plans
    aideMemoires = collected.aideMemoires
    reports = collected.reports
    figures = collected.figures
    recordedChanges = collected.recordedChanges
    draws = collected.draws
    actionPlans = collected.actionPlans.map(\.0)
    actionPlanPlaces = collected.actionPlans.map(\.1)
    holidays = HolidayCalendar(collected.holidays)
    gazetteer = Gazetteer(collected.municipalities)
    pages = collected.pages
    forms = collected.forms
    publishedForms = collected.publishedForms
    formLock = collected.formLock ?? .empty
    planNumber = Self.numbers(plans.lazy.map(\.id))
    aideMemoireNumber = Self.numbers(collected.aideMemoires.lazy.map(\.session))
    plannedNumber = Dictionary(
      plans.enumerated().flatMap { plan, value in
        value.sessions.enumerated().map { ($1.id, PlannedNumber(plan: plan, session: $0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Where each name stands first.
  private static func numbers<Name: Hashable>(_ names: some Sequence<Name>) -> [Name: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parsed contents by kind.
  private struct Collected {
    var settings: SiteSettings?
    var procedure: Procedure?
    var plans: [Plan] = []
    var aideMemoires: [AideMemoire] = []
    var reports: [Report] = []
    var figures: [Figures] = []
    var recordedChanges: [String: [ChangeRow]] = [:]
    var draws: [Draw] = []
    var actionPlans: [(ActionPlan, Places)] = []
    var holidays: [Holiday] = []
    var municipalities: [Municipality] = []
    var pages: [FreePage] = []
    var forms: [FormTemplate] = []
    var publishedForms: [FormTemplate] = []
    var formLock: FormLock?

    mutating func take(_ content: ParsedFile.Content) {
      switch content {
      case .settings(let value): settings = settings ?? value
      case .procedure(let value): procedure = procedure ?? value
      case .plan(let value): plans.append(value)
      case .aideMemoire(let value): aideMemoires.append(value)
      case .report(let value): reports.append(value)
      case .figures(let value): figures.append(value)
      case .changes(let value): recordedChanges.merge(value) { first, _ in first }
      case .draws(let value): draws += value
      case .actionPlan(let value, let places): actionPlans.append((value, places))
      case .holidays(let value): holidays += value
      case .municipalities(let value): municipalities += value
      case .page(let value): pages.append(value)
      case .form(let value): forms.append(value)
      case .publishedForm(let value): publishedForms.append(value)
      case .formLock(let value): formLock = formLock ?? value
      case .nothing: break
      }
    }
  }
}

extension ContentIndex {
  func plan(_ id: ID<Plan>) -> Plan? { planNumber[id].map { plans[$0] } }

  /// Whether a file that is not there, or not in its right place, was told of elsewhere.
  func isToldElsewhere(_ path: String) -> Bool {
    if unread.covers(path) { return fileNumber[path].map { files[$0].kind == .unexpected } ?? true }
    let (kind, _) = ContentKind.of(path)
    return kind == .procedure && fileNumber[path] == nil && !files.contains { $0.kind == kind }
  }

  /// Whether a file tells what became of the session and could not be read.
  func hasUnreadAideMemoire(of session: ID<Session>) -> Bool {
    let year = session.rawValue.prefix(4)
    return unread.holds(.sessions)
      || ["sesiones", "sessions"].contains { fileNumber["\($0)/\(year)/\(session).md"] != nil }
  }

  /// Whether the procedure declares `theme`, or there is none that could.
  func mayKnow(_ theme: ID<Theme>) -> Bool { procedure.map { $0[theme] != nil } ?? true }

  /// Whether the plan is the one of its id: the first by path.
  func isFirst(_ plan: Int) -> Bool { planNumber[plans[plan].id] == plan }

  /// Whether an earlier theme has the abbreviation of the plan's: names made of it are not the plan's own.
  func sharesAbbreviation(_ plan: Plan) -> Bool {
    guard let themes = procedure?.themes, let own = procedure?[plan.theme]?.abbreviation.lowercased() else {
      return false
    }
    return themes.first { $0.abbreviation.lowercased() == own }?.id != plan.theme
  }

  /// Whether another theme has the abbreviation of the plan's: what its sessions are called cannot be told.
  func isAbbreviationDoubtful(_ plan: Plan) -> Bool {
    guard let own = procedure?[plan.theme]?.abbreviation.lowercased() else { return false }
    return procedure?.themes.contains { $0.id != plan.theme && $0.abbreviation.lowercased() == own } == true
  }

  func planned(_ id: ID<Session>) -> Planned? {
    plannedNumber[id].map { Planned(plan: plans[$0.plan], session: plans[$0.plan].sessions[$0.session]) }
  }

  func isPlanned(_ id: ID<Session>) -> Bool { plannedNumber[id] != nil }

  /// Every planned session's id, in no order.
  var plannedIDs: some Collection<ID<Session>> { plannedNumber.keys }

  func aideMemoire(of session: ID<Session>) -> AideMemoire? {
    aideMemoireNumber[session].map { aideMemoires[$0] }
  }
}
