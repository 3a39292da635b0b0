/// A session as everyone speaks of it: its schedule, and what became of it where that is told.
package final class Session: Sendable {
  package let plan: ID<Plan>
  package let theme: ID<Theme>
  package let year: FiscalYear
  package let schedule: PlannedSession
  package var aideMemoire: AideMemoire? { told.first }
  /// The aide-mémoire or none, as a list: a session without one, which is most of a year, stays small.
  private let told: [AideMemoire]
  /// 1-based place among its plan's sessions by date; nil outside the plan's list.
  package let ordinal: Int?

  package init(
    plan: ID<Plan>, theme: ID<Theme>, year: FiscalYear, schedule: PlannedSession, aideMemoire: AideMemoire?,
    ordinal: Int?
  ) {
    self.plan = plan
    self.theme = theme
    self.year = year
    self.schedule = schedule
    told = aideMemoire.map { [$0] } ?? []
    self.ordinal = ordinal
  }

  package var id: ID<Session> { schedule.id }

  /// The day it is or was held: the aide-mémoire's where it says so, else the plan's.
  package var date: CalendarDate { aideMemoire?.date ?? schedule.date }
  package var time: TimeRange? { aideMemoire?.time ?? schedule.time }

  /// The day it was planned for, where that is another.
  package var movedFrom: CalendarDate? {
    if let moved = aideMemoire?.movedFrom, moved != date { return moved }
    return schedule.date == date ? nil : schedule.date
  }

  /// Moved, and nobody has told yet to which day: `date` is still the one it was planned for.
  package var isUndated: Bool { state == .rescheduled && movedFrom == nil }

  package enum State: String, Hashable, Sendable, CaseIterable {
    case planned, held, rescheduled, cancelled
  }

  package var state: State {
    switch aideMemoire?.outcome {
    case nil: .planned
    case .held: .held
    case .cancelled: .cancelled
    case .rescheduled: .rescheduled
    }
  }

  /// Added to the year outside the plan's list.
  package var isExtraordinary: Bool { ordinal == nil }

  package var commitments: [Commitment] {
    if case .listed(let list) = aideMemoire?.commitments { list } else { [] }
  }

  /// Orders sessions by day, hour and id.
  package static func inCalendarOrder(_ left: Session, _ right: Session) -> Bool {
    (left.date, left.time?.start.minutes ?? 0, left.id) < (
      right.date, right.time?.start.minutes ?? 0, right.id
    )
  }
}
