package import Model

/// A year at a glance: twelve months, and its quarters with what each holds.
package struct YearCalendar: Sendable {
  /// Three months of the year, the frontier being the last day of the third.
  package struct QuarterPart: Sendable {
    package let quarter: Quarter
    /// Three.
    package let months: [MonthGrid]

    package var sessions: [Session] { months.flatMap(\.sessions) }
  }

  package let year: Int
  /// January to December.
  package let months: [MonthGrid]

  package init(
    _ year: Int, of calendar: SessionCalendar, today: CalendarDate? = nil, blank: BlankMonths? = nil
  ) {
    let blank = blank ?? BlankMonths([], .none, today: today)
    self.year = year
    months = blank.months(of: year, in: calendar, today: today)
  }

  /// Four, in order.
  package var quarters: [QuarterPart] {
    stride(from: 0, to: 12, by: 3).map { start in
      QuarterPart(quarter: months[start].quarter, months: Array(months[start..<start + 3]))
    }
  }

  /// The year's sessions in order.
  package var sessions: [Session] { months.flatMap(\.sessions) }

  /// How many of its sessions are in `state`.
  package func count(_ state: Session.State) -> Int {
    months.reduce(0) { $0 + $1.days.reduce(0) { $0 + $1.count(state) } }
  }
}
