package import Model

/// A month as a grid of weeks, Monday first, and as a list of its sessions.
package struct MonthGrid: Sendable {
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

  /// - Precondition: `month` is 1–12 and `year` 1–9999.
  package init(_ year: Int, _ month: Int, of calendar: SessionCalendar, today: CalendarDate? = nil) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else {
      preconditionFailure("a month is 1 to 12 of a year from 1 to 9999")
    }
    let length = CalendarDate.daysIn(month: month, of: year)
    let last = first.adding(days: length - 1)
    let monday = first.adding(days: 1 - first.weekday)
    self.year = year
    self.month = month
    weeks = stride(from: monday.dayNumber, through: last.dayNumber, by: 7).map { start in
      let days = (start..<start + 7).map { number -> CalendarDay? in
        guard (first.dayNumber...last.dayNumber).contains(number) else { return nil }
        return calendar.day(CalendarDate(dayNumber: number), today: today)
      }
      return Week(number: CalendarDate(dayNumber: start).isoWeek.number, days: days)
    }
  }

  /// The month's first day: what `DateWords.monthAndYear` takes.
  package var firstDay: CalendarDate {
    days.first?.date ?? CalendarDate(dayNumber: 0)
  }

  /// The days of the month in order.
  package var days: [CalendarDay] { weeks.flatMap { $0.days.compactMap(\.self) } }

  /// The sessions of the month in order.
  package var sessions: [Session] { weeks.flatMap { $0.days.flatMap { $0?.sessions ?? [] } } }

  package var holidays: [Holiday] { days.compactMap(\.holiday) }

  package var quarter: Quarter { Quarter(containing: firstDay) }
  /// The last month of its quarter, after which a page draws the frontier.
  package var endsQuarter: Bool { month.isMultiple(of: 3) }
}
