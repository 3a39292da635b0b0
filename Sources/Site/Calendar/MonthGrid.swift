package import Model

/// A month as a grid of weeks, Monday first, and as a list of its sessions.
package final class MonthGrid: Sendable {
  /// A row: seven places, nil where the day is of another month.
  package struct Week: Sendable {
    /// ISO 8601.
    package let number: Int
    /// Monday to Sunday: always seven.
    package let days: [CalendarDay?]
  }

  package let year: Int
  /// 1 is January.
  package let month: Int
  /// Four to six.
  package let weeks: [Week]

  /// The days of the month in order.
  package let days: [CalendarDay]
  /// The sessions of the month in order.
  package let sessions: [Session]
  package let holidays: [Holiday]

  /// - Precondition: `month` is 1–12 and `year` 1–9999.
  package init(_ year: Int, _ month: Int, of calendar: SessionCalendar, today: CalendarDate? = nil) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else {
      preconditionFailure("a month is 1 to 12 of a year from 1 to 9999")
    }
    let length = CalendarDate.daysIn(month: month, of: year)
    let days = (0..<length).map { calendar.day(first.adding(days: $0), today: today) }
    // The grid's first Monday lies so many places before the first of the month.
    let offset = first.weekday - 1
    self.year = year
    self.month = month
    self.days = days
    sessions = days.flatMap(\.sessions)
    holidays = days.compactMap(\.holiday)
    weeks = stride(from: -offset, to: length, by: 7).map { start in
      Week(
        number: first.adding(days: start).isoWeek.number,
        days: (start..<start + 7).map { days.indices.contains($0) ? days[$0] : nil })
    }
  }

  /// The month's first day: what `DateWords.monthAndYear` takes.
  package var firstDay: CalendarDate { days[0].date }
  package var quarter: Quarter { Quarter(containing: firstDay) }
  /// The last month of its quarter, after which a page draws the frontier.
  package var endsQuarter: Bool { month.isMultiple(of: 3) }
}
