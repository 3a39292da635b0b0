/// How a zone's clocks stand against UTC by its present rules: what a `VTIMEZONE` tells.
package struct TimeZoneRule: Hashable, Sendable {
  /// Minutes east of UTC and what the zone calls them, such as −300 and `-05`.
  package struct Offset: Hashable, Sendable {
    package let minutes: Int
    package let abbreviation: String
  }

  /// The day and hour on which clocks change, each year.
  package struct Onset: Hashable, Sendable {
    package let month: Int
    /// 1 is Monday.
    package let weekday: Int
    /// The change falls on the first such weekday from this day of the month on.
    package let fromDay: Int
    /// By the clocks as they stand before the change.
    package let time: TimeOfDay

    /// The day of the change in `year`.
    package func day(in year: Int) -> CalendarDate {
      guard let from = CalendarDate(year: year, month: month, day: fromDay) else {
        preconditionFailure("the table of zones names days that every year has")
      }
      return from.adding(days: (weekday - from.weekday + 7) % 7)
    }
  }

  /// Summer time: its offset, when it begins and when it ends.
  package struct Daylight: Hashable, Sendable {
    package let offset: Offset
    package let begins: Onset
    package let ends: Onset
  }

  /// An IANA name, such as `America/Bogota`.
  package let name: String
  package let standard: Offset
  /// Nil where clocks never change.
  package let daylight: Daylight?
}
