package import Diagnostics

/// What was counted in one year, as the intake published it: totals, never people.
package struct Figures: Sendable {
  package let year: FiscalYear
  /// The last day that the totals cover.
  package let cut: CalendarDate
  /// Written before there were records to count from, and said so wherever it is shown.
  package let isProvisional: Bool
  /// The file's path from the content folder.
  package let path: String
  package let sessions: [ID<Session>: SessionFigures]
  package let plans: [ID<Plan>: PlanFigures]

  package init(
    year: FiscalYear, cut: CalendarDate, isProvisional: Bool, path: String,
    sessions: [ID<Session>: SessionFigures], plans: [ID<Plan>: PlanFigures]
  ) {
    self.year = year
    self.cut = cut
    self.isProvisional = isProvisional
    self.path = path
    self.sessions = sessions
    self.plans = plans
  }
}

/// What was counted at one session.
package struct SessionFigures: Sendable {
  /// Rows of its attendance register that were used.
  package let participations: Count
  /// Filled evaluation forms; nil where none could be, the session not being evaluable.
  package let evaluations: Count?
  /// Sheets of the attendance register that came back; nil where they were not counted.
  package let sheets: Int?
  /// The mean mark of its evaluations, by the scale of the procedure; nil where it was not published.
  package let mean: Double?
  /// The session's name.
  package let place: SourcePlace
  /// Nil where there is no mean.
  package let meanPlace: SourcePlace?

  package init(
    participations: Count, evaluations: Count?, sheets: Int?, mean: Double? = nil, place: SourcePlace,
    meanPlace: SourcePlace? = nil
  ) {
    self.participations = participations
    self.evaluations = evaluations
    self.sheets = sheets
    self.mean = mean
    self.place = place
    self.meanPlace = meanPlace
  }
}

/// What was counted over a plan's year that its sessions' totals do not give.
package struct PlanFigures: Sendable {
  /// People who came to at least one of its sessions.
  package let distinct: Count
  /// Where it was written.
  package let place: SourcePlace

  package init(distinct: Count, place: SourcePlace) {
    self.distinct = distinct
    self.place = place
  }
}

/// A total, or only that it is too small to be published.
package enum Count: Hashable, Sendable {
  case exactly(Int)
  /// Suppressed: less than this, so that nobody can be singled out.
  case fewerThan(Int)

  /// The least that it can be.
  package var least: Int {
    switch self {
    case .exactly(let number): number
    case .fewerThan: 0
    }
  }

  /// The most that it can be.
  package var most: Int {
    switch self {
    case .exactly(let number): number
    case .fewerThan(let limit): limit - 1
    }
  }
}

/// Between which bounds a sum of totals lies; both are equal where no part was suppressed.
package struct CountRange: Hashable, Sendable {
  package let bounds: ClosedRange<Int>

  package init(_ bounds: ClosedRange<Int>) { self.bounds = bounds }

  /// The sum of `counts`.
  package init(summing counts: some Sequence<Count>) {
    var (least, most) = (0, 0)
    for count in counts {
      least += count.least
      most += count.most
    }
    bounds = least...most
  }
}
