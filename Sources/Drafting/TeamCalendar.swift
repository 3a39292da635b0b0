package import Model

/// The days on which a theme's team, or another, already has a session.
package struct TeamCalendar: Sendable {
  /// What speaks against a day.
  package enum Obstacle: Hashable, Sendable {
    case weekend
    /// By its name.
    case holiday(String)
    /// The team's own session.
    case ownSession(ID<Session>)
    /// Another team's session.
    case otherSession(ID<Session>)
  }

  private let theme: ID<Theme>
  private let holidays: HolidayCalendar
  private let sessions: [CalendarDate: [Session]]

  /// Sessions that were cancelled, or put off to no day yet, take none.
  package init(of theme: ID<Theme>, in agency: Agency) {
    self.theme = theme
    holidays = agency.holidays
    sessions = Dictionary(
      grouping: agency.sessions.filter { $0.state != .cancelled && !$0.isUndated }, by: \.date)
  }

  /// What speaks most against `date`; nil for a working day on which nobody has a session.
  package func obstacle(on date: CalendarDate) -> Obstacle? {
    if let holiday = holidays[date] { return .holiday(holiday.name) }
    if date.weekday > 5 { return .weekend }
    let taken = sessions[date, default: []]
    if let own = taken.first(where: { $0.theme == theme }) { return .ownSession(own.id) }
    return taken.first.map { .otherSession($0.id) }
  }

  /// Whether the table has a holiday of `year`; without any, it does not tell which days are free.
  package func knowsHolidays(of year: FiscalYear) -> Bool {
    holidays.holidays.contains { $0.date.year == year.number }
  }
}

extension TeamCalendar.Obstacle {
  /// Whether the team could meet that day all the same.
  var isOfOthers: Bool { if case .otherSession = self { true } else { false } }
}
