package import Diagnostics
package import Model

/// Days, months and hours in a language's own words, all of them from the catalogue's `dates.` keys.
///
/// Every pattern may name `{day}` (14), `{day2}` (always two digits), `{month}`, `{month-short}`, `{month2}`,
/// `{year}`, `{weekday}` and `{weekday-short}`, so that a third language takes no Swift.
package struct DateWords: Sendable {
  private let months: [String]
  private let shortMonths: [String]
  private let weekdays: [String]
  private let shortWeekdays: [String]
  private let initials: [String]
  private let patterns: [Shape: WordPattern]
  private let timePattern: WordPattern
  private let rangePattern: WordPattern
  private let quarterPattern: WordPattern
  private let distances: Catalogue

  private enum Shape: String, CaseIterable {
    case long, full, short, dayMonth = "day-month", shortDayMonth = "day-month-short", monthYear =
      "month-year"
  }

  package init(_ catalogue: Catalogue) {
    func list(_ key: String, _ count: Int) -> [String] {
      (1...count).map { catalogue.say("dates.\(key)-\($0)") }
    }
    func pattern(_ key: String) -> WordPattern { WordPattern(catalogue.say("dates.\(key)")) }
    months = list("month", 12)
    shortMonths = list("month-short", 12)
    weekdays = list("weekday", 7)
    shortWeekdays = list("weekday-short", 7)
    initials = list("weekday-initial", 7)
    patterns = Dictionary(uniqueKeysWithValues: Shape.allCases.map { ($0, pattern($0.rawValue)) })
    timePattern = pattern("time")
    rangePattern = pattern("time-range")
    quarterPattern = pattern("quarter")
    distances = catalogue
  }

  /// «martes 14 de julio de 2026».
  package func full(_ date: CalendarDate) -> String { say(.full, date) }
  /// «14 de julio de 2026».
  package func long(_ date: CalendarDate) -> String { say(.long, date) }
  /// «14 jul 2026».
  package func short(_ date: CalendarDate) -> String { say(.short, date) }
  /// «14 de julio».
  package func dayAndMonth(_ date: CalendarDate) -> String { say(.dayMonth, date) }
  /// «14 jul».
  package func shortDayAndMonth(_ date: CalendarDate) -> String { say(.shortDayMonth, date) }
  /// «julio de 2026», of any day of the month.
  package func monthAndYear(_ date: CalendarDate) -> String { say(.monthYear, date) }

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
    timePattern.filled { name in
      switch name {
      case "hour": Self.padded(time.hour)
      case "minute": Self.padded(time.minute)
      default: nil
      }
    }
  }

  /// «08:00–12:00».
  package func range(_ range: TimeRange) -> String {
    rangePattern.filled { name in
      switch name {
      case "start": time(range.start)
      case "end": time(range.end)
      default: nil
      }
    }
  }

  /// «T3 de 2026».
  package func quarter(_ quarter: Quarter) -> String {
    quarterPattern.filled { name in
      switch name {
      case "number": String(quarter.number)
      case "year": String(quarter.year)
      default: nil
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

  private func say(_ shape: Shape, _ date: CalendarDate) -> String {
    patterns[shape]?.filled { name in
      switch name {
      case "day": String(date.day)
      case "day2": Self.padded(date.day)
      case "month": month(date.month)
      case "month-short": shortMonth(date.month)
      case "month2": Self.padded(date.month)
      case "year": String(date.year)
      case "weekday": weekday(date.weekday)
      case "weekday-short": shortWeekday(date.weekday)
      default: nil
      }
    } ?? date.description
  }

  private static func item(_ list: [String], _ number: Int) -> String {
    precondition(list.indices.contains(number - 1), "a month is 1 to 12 and a weekday 1 to 7")
    return list[number - 1]
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
