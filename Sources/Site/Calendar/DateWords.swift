package import Diagnostics
package import Model

/// Days, months and hours in a language's own words, all of them from the catalogue's `dates.` keys.
///
/// Every pattern may name `{day}` (14), `{day2}` (always two digits), `{month}`, `{month-short}`, `{month2}`,
/// `{year}`, `{weekday}` and `{weekday-short}`, so that a third language takes no Swift.
package final class DateWords: Sendable {
  private let months: [String]
  private let shortMonths: [String]
  private let weekdays: [String]
  private let shortWeekdays: [String]
  private let initials: [String]
  private let patterns: Patterns
  private let timePattern: WordPattern<TimeGap>
  private let rangePattern: WordPattern<RangeGap>
  private let quarterPattern: WordPattern<QuarterGap>
  private let distances: Catalogue

  private struct Patterns: Sendable {
    let long, full, short, dayMonth, shortDayMonth, monthYear: WordPattern<DateGap>
  }

  private enum DateGap: String {
    case day, day2, month, monthShort = "month-short", month2, year, weekday, weekdayShort = "weekday-short"
  }

  private enum TimeGap: String { case hour, minute }
  private enum RangeGap: String { case start, end }
  private enum QuarterGap: String { case number, year }

  package init(_ catalogue: Catalogue) {
    func list(_ key: String, _ count: Int) -> [String] {
      (1...count).map { catalogue.say("dates.\(key)-\($0)") }
    }
    func pattern<Gap>(_ key: String) -> WordPattern<Gap> { WordPattern(catalogue.say("dates.\(key)")) }
    months = list("month", 12)
    shortMonths = list("month-short", 12)
    weekdays = list("weekday", 7)
    shortWeekdays = list("weekday-short", 7)
    initials = list("weekday-initial", 7)
    patterns = Patterns(
      long: pattern("long"), full: pattern("full"), short: pattern("short"), dayMonth: pattern("day-month"),
      shortDayMonth: pattern("day-month-short"), monthYear: pattern("month-year"))
    timePattern = pattern("time")
    rangePattern = pattern("time-range")
    quarterPattern = pattern("quarter")
    distances = catalogue
  }

  /// «martes 14 de julio de 2026».
  package func full(_ date: CalendarDate) -> String { say(patterns.full, date) }
  /// «14 de julio de 2026».
  package func long(_ date: CalendarDate) -> String { say(patterns.long, date) }
  /// «14 jul 2026».
  package func short(_ date: CalendarDate) -> String { say(patterns.short, date) }
  /// «14 de julio».
  package func dayAndMonth(_ date: CalendarDate) -> String { say(patterns.dayMonth, date) }
  /// «14 jul».
  package func shortDayAndMonth(_ date: CalendarDate) -> String { say(patterns.shortDayMonth, date) }
  /// «julio de 2026», of any day of the month.
  package func monthAndYear(_ date: CalendarDate) -> String { say(patterns.monthYear, date) }

  /// The name of a month from 1 to 12.
  package func month(_ number: Int) -> String { Self.item(months, number) }
  /// «jul».
  package func shortMonth(_ number: Int) -> String { Self.item(shortMonths, number) }
  /// The name of a weekday; 1 is Monday.
  package func weekday(_ number: Int) -> String { Self.item(weekdays, number) }
  /// «mar».
  package func shortWeekday(_ number: Int) -> String { Self.item(shortWeekdays, number) }
  /// The letters over a grid's column: «M».
  package func weekdayInitial(_ number: Int) -> String { Self.item(initials, number) }

  /// «08:00».
  package func time(_ time: TimeOfDay) -> String {
    timePattern.filled { gap in
      switch gap {
      case .hour: Self.padded(time.hour)
      case .minute: Self.padded(time.minute)
      }
    }
  }

  /// «08:00–12:00».
  package func range(_ range: TimeRange) -> String {
    rangePattern.filled { gap in
      switch gap {
      case .start: time(range.start)
      case .end: time(range.end)
      }
    }
  }

  /// «T3 de 2026».
  package func quarter(_ quarter: Quarter) -> String {
    quarterPattern.filled { gap in
      switch gap {
      case .number: String(quarter.number)
      case .year: String(quarter.year)
      }
    }
  }

  /// How far `date` lies from `today`: «hoy», «mañana», «en 5 días», «hace 3 días».
  package func distance(to date: CalendarDate, from today: CalendarDate) -> String {
    let days = date.dayNumber - today.dayNumber
    switch days {
    case 0: return distances.say("dates.today")
    case 1: return distances.say("dates.tomorrow")
    case -1: return distances.say("dates.yesterday")
    case 2...: return distances.say("dates.in-days", ["days": String(days)])
    default: return distances.say("dates.days-ago", ["days": String(-days)])
    }
  }

  private func say(_ pattern: WordPattern<DateGap>, _ date: CalendarDate) -> String {
    let (year, month, day) = date.civil
    return pattern.filled { gap in
      switch gap {
      case .day: String(day)
      case .day2: Self.padded(day)
      case .month: self.month(month)
      case .monthShort: shortMonth(month)
      case .month2: Self.padded(month)
      case .year: String(year)
      case .weekday: weekday(date.weekday)
      case .weekdayShort: shortWeekday(date.weekday)
      }
    }
  }

  private static func item(_ list: [String], _ number: Int) -> String {
    precondition(list.indices.contains(number - 1), "a month is 1 to 12 and a weekday 1 to 7")
    return list[number - 1]
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
