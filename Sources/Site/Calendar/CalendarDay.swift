package import Model

/// A day of a grid: what is held on it, and what kind of day it is.
package final class CalendarDay: Sendable {
  package let date: CalendarDate
  package let holiday: Holiday?
  /// By hour and id, those cancelled too.
  package let sessions: [Session]
  /// Planned for this day at first, and moved to another.
  package let movedAway: [Session]
  package let isToday: Bool

  package init(
    date: CalendarDate, holiday: Holiday?, sessions: [Session], movedAway: [Session], isToday: Bool
  ) {
    self.date = date
    self.holiday = holiday
    self.sessions = sessions
    self.movedAway = movedAway
    self.isToday = isToday
  }

  package var isWeekend: Bool { date.weekday >= 6 }
  package var isWorkingDay: Bool { !isWeekend && holiday == nil }
  /// The last day of a quarter, which still belongs to it.
  package var endsQuarter: Bool { Quarter(containing: date).lastDay == date }

  /// How many of its sessions are in `state`.
  package func count(_ state: Session.State) -> Int { sessions.count { $0.state == state } }
}

extension Quarter {
  package var firstDay: CalendarDate { Self.first(of: number * 3 - 2, year) }
  package var lastDay: CalendarDate {
    number == 4
      ? Self.first(of: 1, year + 1).adding(days: -1) : Self.first(of: number * 3 + 1, year).adding(days: -1)
  }

  private static func first(of month: Int, _ year: Int) -> CalendarDate {
    guard let day = CalendarDate(year: year, month: month, day: 1) else {
      preconditionFailure("a quarter is of a year from 1 to 9998")
    }
    return day
  }
}

extension CalendarDate {
  /// ISO 8601: the number of its week, and the year that the week belongs to.
  package var isoWeek: (year: Int, number: Int) {
    // A week belongs to the year of its Thursday.
    let thursday = adding(days: 4 - weekday)
    let year = thursday.year
    let firstDay = CalendarDate(year: year, month: 1, day: 1) ?? thursday
    return (year, (thursday.dayNumber - firstDay.dayNumber) / 7 + 1)
  }
}
