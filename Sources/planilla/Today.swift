import ArgumentParser
import Glibc
import Model

/// The day as of which a site is told: the one place that looks at a clock.
enum Today {
  /// In this order: `--date`, the site's own `corte`, SOURCE_DATE_EPOCH, the clock in the site's time zone.
  static func resolve(option: String?, settings: SiteSettings) throws -> CalendarDate {
    if let option {
      guard let date = CalendarDate(iso: option) else {
        throw ValidationError("--date: «\(option)» no es una fecha como 2026-09-30 (not a date)")
      }
      return date
    }
    if let asOf = settings.asOf { return asOf }
    if let text = Console.environment("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(text) else {
        throw ValidationError("SOURCE_DATE_EPOCH: «\(text)» no es un número (not a number)")
      }
      return CalendarDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
    }
    return now(in: settings.timeZone)
  }

  /// The day on which something is signed: `--date`, else the clock; what the site is told as of has no say.
  static func ofSigning(option: String?, settings: SiteSettings) throws -> CalendarDate {
    guard option == nil else { return try resolve(option: option, settings: settings) }
    return now(in: settings.timeZone)
  }

  private static func now(in timeZone: String) -> CalendarDate {
    unsafe setenv("TZ", timeZone, 1)
    tzset()
    var seconds = time_t()
    unsafe time(&seconds)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    return unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(dayNumber: Int(seconds) / 86_400)
  }
}
