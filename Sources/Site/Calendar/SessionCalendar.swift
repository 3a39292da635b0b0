package import Model

/// The sessions of a scope by day, with the holidays: what every calendar page is cut from.
///
/// Made once a scope; a day's sessions are then found without walking all of them.
package final class SessionCalendar: Sendable {
  package let scope: CalendarScope
  /// By day, hour and id; internal meetings are left out.
  package let sessions: [Session]
  package let holidays: HolidayCalendar
  /// The calendar years that have a session's day, in order.
  package let years: [Int]
  private let byDay: [CalendarDate: Range<Int>]
  private let movedAway: [CalendarDate: [Int]]
  /// The months, counted from the year 0, that a session is in or left.
  private let busyMonths: Set<Int>

  package convenience init(_ agency: Agency, scope: CalendarScope = .entity) {
    self.init(scope, agency.sessions.filter { scope.includes($0, of: agency) }, agency.holidays)
  }

  private init(_ scope: CalendarScope, _ sessions: [Session], _ holidays: HolidayCalendar) {
    var byDay: [CalendarDate: Range<Int>] = [:]
    var movedAway: [CalendarDate: [Int]] = [:]
    var years: [Int] = []
    var busyMonths: Set<Int> = []
    for (index, session) in sessions.enumerated() {
      let date = session.date
      byDay[date] = (byDay[date]?.lowerBound ?? index)..<(index + 1)
      let (year, month, _) = date.civil
      if years.last != year { years.append(year) }
      busyMonths.insert(year * 12 + month)
      guard let former = session.movedFrom else { continue }
      movedAway[former, default: []].append(index)
      busyMonths.insert(former.year * 12 + former.month)
    }
    self.scope = scope
    self.sessions = sessions
    self.byDay = byDay
    self.movedAway = movedAway
    self.years = years
    self.busyMonths = busyMonths
    self.holidays = holidays
  }

  /// A calendar without a session.
  convenience init(blankFor holidays: HolidayCalendar) { self.init(.entity, [], holidays) }

  /// The entity's calendar and each theme's, those without a session too.
  package static func all(of agency: Agency) -> [CalendarScope: SessionCalendar] {
    let sessions = agency.sessions.filter { !agency.isInternal($0) }
    let byTheme = Dictionary(grouping: sessions, by: \.theme)
    var calendars: [CalendarScope: SessionCalendar] = [:]
    calendars[.entity] = SessionCalendar(.entity, sessions, agency.holidays)
    for theme in agency.procedure.themes {
      let scope = CalendarScope.theme(theme.id)
      calendars[scope] = SessionCalendar(scope, byTheme[theme.id, default: []], agency.holidays)
    }
    return calendars
  }

  /// Whether a session is in the month or left it.
  func isBusy(_ year: Int, _ month: Int) -> Bool { busyMonths.contains(year * 12 + month) }

  /// The sessions of `date`, by hour and id, those cancelled too.
  package func sessions(on date: CalendarDate) -> ArraySlice<Session> {
    byDay[date].map { sessions[$0] } ?? []
  }

  /// The sessions of the month whose first day is `first`.
  func sessions(inMonthFrom first: CalendarDate) -> [Session] {
    let (year, month, _) = first.civil
    guard isBusy(year, month) else { return [] }
    return (0..<CalendarDate.daysIn(month: month, of: year)).flatMap { sessions(on: first.adding(days: $0)) }
  }

  /// The sessions that were planned for `date` and moved to another day.
  package func sessionsMovedAway(from date: CalendarDate) -> [Session] {
    movedAway[date, default: []].map { sessions[$0] }
  }

  /// `date` with all that a template says of it.
  package func day(_ date: CalendarDate, today: CalendarDate?) -> CalendarDay {
    CalendarDay(
      date: date, holiday: holidays[date], sessions: Array(sessions(on: date)),
      movedAway: sessionsMovedAway(from: date), isToday: date == today)
  }
}
