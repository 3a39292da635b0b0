import Model

/// How many sessions of a plan, or of a year, stand in which state; internal meetings left out.
struct SessionTally: Hashable, Sendable {
  private(set) var total = 0
  private(set) var held = 0
  private(set) var planned = 0
  private(set) var cancelled = 0
  /// Held or still to come, on another day than planned.
  private(set) var moved = 0

  init(_ sessions: some Sequence<Session>) {
    for session in sessions { count(session) }
  }

  mutating func count(_ session: Session) {
    total += 1
    switch session.state {
    case .held: held += 1
    case .cancelled: cancelled += 1
    case .planned, .rescheduled: planned += 1
    }
    if session.movedFrom != nil, session.state != .cancelled { moved += 1 }
  }
}

/// A fiscal year over all plans, added up once.
struct YearSummary: Sendable {
  var tally = SessionTally([])
  /// Head counts of the sessions held; consultations leave none.
  var participations = 0
  var municipalities: Set<ID<Municipality>> = []
  var departments: Set<ID<Department>> = []
  var budget = 0

  static func all(of agency: Agency) -> [FiscalYear: YearSummary] {
    var summaries: [FiscalYear: YearSummary] = [:]
    for plan in agency.plans {
      summaries[plan.year, default: YearSummary()].budget += plan.budget?.amount ?? 0
    }
    for session in agency.sessions where !agency.isInternal(session) {
      summaries[session.year, default: YearSummary()].count(session, agency)
    }
    return summaries
  }

  private mutating func count(_ session: Session, _ agency: Agency) {
    if !session.isExtraordinary { tally.count(session) }
    guard session.state == .held else { return }
    participations += session.aideMemoire?.headCount ?? 0
    guard let municipality = agency.municipality(of: session) else { return }
    municipalities.insert(municipality.code)
    departments.insert(municipality.departmentCode)
  }
}
