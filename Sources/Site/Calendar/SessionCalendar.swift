package import Model

/// The sessions of a scope by day, with the holidays: what every calendar page is cut from.
///
/// Made once a scope; a day's sessions are then found without walking all of them.
package struct SessionCalendar: Sendable {
  package let scope: CalendarScope
  /// By day, hour and id; internal meetings are left out.
  package let sessions: [Session]
  package let holidays: HolidayCalendar
  private let byDay: [CalendarDate: Range<Int>]
  private let movedAway: [CalendarDate: [Int]]

  package init(_ agency: Agency, scope: CalendarScope = .entity) {
    let sessions = agency.sessions.filter { scope.includes($0, of: agency) }
    var byDay: [CalendarDate: Range<Int>] = [:]
    var movedAway: [CalendarDate: [Int]] = [:]
    for (index, session) in sessions.enumerated() {
      byDay[session.date] = (byDay[session.date]?.lowerBound ?? index)..<(index + 1)
      if let former = session.movedFrom { movedAway[former, default: []].append(index) }
    }
    self.scope = scope
    self.sessions = sessions
    self.byDay = byDay
    self.movedAway = movedAway
    holidays = agency.holidays
  }

  /// The sessions of `date`, by hour and id, those cancelled too.
  package func sessions(on date: CalendarDate) -> ArraySlice<Session> {
    byDay[date].map { sessions[$0] } ?? []
  }

  /// The sessions that were planned for `date` and moved to another day.
  package func sessionsMovedAway(from date: CalendarDate) -> [Session] {
    movedAway[date, default: []].map { sessions[$0] }
  }

  /// The calendar years that have a session's day, in order.
  package var years: [Int] {
    var years: [Int] = []
    for session in sessions {
      let year = session.date.year
      if years.last != year { years.append(year) }
    }
    return years
  }

  /// `date` with all that a template says of it.
  package func day(_ date: CalendarDate, today: CalendarDate?) -> CalendarDay {
    CalendarDay(
      date: date, holiday: holidays[date], sessions: Array(sessions(on: date)),
      movedAway: sessionsMovedAway(from: date), isToday: date == today)
  }
}
