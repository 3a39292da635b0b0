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
  let files: [ParsedFile]
  /// Every regular file that was found, by path.
  let fileNumber: [String: Int]
  let settings: SiteSettings?
  let procedure: Procedure?
  /// By path; ids are made of the year and the theme's abbreviation.
  let plans: [Plan]
  let aideMemoires: [AideMemoire]
  let reports: [Report]
  let actionPlans: [ActionPlan]
  let actionPlanPlaces: [Places]
  let holidays: HolidayCalendar
  let gazetteer: Gazetteer
  let pages: [FreePage]
  let planByID: [ID<Plan>: Plan]
  let plannedByID: [ID<Session>: Planned]
  let aideMemoireBySession: [ID<Session>: AideMemoire]

  init(_ files: [ParsedFile]) {
    var collected = Collected()
    for file in files { collected.take(file.content) }
    self.files = files
    fileNumber = Dictionary(
      files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    settings = collected.settings
    procedure = collected.procedure
    plans = collected.plans.map { plan in
      var plan = plan
      if let theme = collected.procedure?[plan.theme] { plan.id = ID("\(plan.year)-\(theme.abbreviation)") }
      return plan
    }
    aideMemoires = collected.aideMemoires
    reports = collected.reports
    actionPlans = collected.actionPlans.map(\.0)
    actionPlanPlaces = collected.actionPlans.map(\.1)
    holidays = HolidayCalendar(collected.holidays)
    gazetteer = Gazetteer(collected.municipalities)
    pages = collected.pages
    planByID = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    plannedByID = Dictionary(
      plans.flatMap { plan in plan.sessions.map { ($0.id, Planned(plan: plan, session: $0)) } },
      uniquingKeysWith: { first, _ in first })
    aideMemoireBySession = Dictionary(
      aideMemoires.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parsed contents by kind.
  private struct Collected {
    var settings: SiteSettings?
    var procedure: Procedure?
    var plans: [Plan] = []
    var aideMemoires: [AideMemoire] = []
    var reports: [Report] = []
    var actionPlans: [(ActionPlan, Places)] = []
    var holidays: [Holiday] = []
    var municipalities: [Municipality] = []
    var pages: [FreePage] = []

    mutating func take(_ content: ParsedFile.Content) {
      switch content {
      case .settings(let value): settings = settings ?? value
      case .procedure(let value): procedure = procedure ?? value
      case .plan(let value): plans.append(value)
      case .aideMemoire(let value): aideMemoires.append(value)
      case .report(let value): reports.append(value)
      case .actionPlan(let value, let places): actionPlans.append((value, places))
      case .holidays(let value): holidays += value
      case .municipalities(let value): municipalities += value
      case .page(let value): pages.append(value)
      case .nothing: break
      }
    }
  }
}
