package import Model

/// A session as the calendars of other programs show it: what a `VEVENT` tells.
package struct CalendarEvent: Hashable, Sendable {
  /// When it is: between two hours of a day, or on a day whose hours nobody has told.
  package enum Span: Hashable, Sendable {
    case hours(CalendarDate, TimeRange)
    case day(CalendarDate)
  }

  package enum Status: String, Hashable, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// Unique among the events of a site and never reused, such as `2026-POT-04`.
  package let id: String
  package var span: Span
  package var status: Status
  /// Put off to no day yet: it stands on the day it had, and takes nobody's time.
  package var isUndated = false
  package var summary: String
  package var description = ""
  /// Empty where no place is known.
  package var location = ""
  package var categories: [String] = []
  /// The address of its page; nil where the site's own address is not known.
  package var url: String?

  package init(id: String, span: Span, status: Status, summary: String) {
    self.id = id
    self.span = span
    self.status = status
    self.summary = summary
  }

  /// Sixteen hexadecimal digits that change when its hour, place, status or summary does.
  ///
  /// FNV-1a of 64 bits: a change is noticed, a forgery is nobody's gain.
  package func digest(zone: TimeZoneRule) -> String {
    let when =
      switch span {
      case .hours(let day, let range): "\(day) \(range) \(zone.name)"
      case .day(let day): "\(day)"
      }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [when, location, status.rawValue, summary] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension ICalendarWriter {
  /// The `VEVENT` of `event`, in the state of its line in the lock.
  package mutating func event(
    _ event: CalendarEvent, _ entry: CalendarLock.Entry, domain: String, zone: TimeZoneRule
  ) {
    begin("VEVENT")
    line("UID", text: "\(event.id)@\(domain)")
    line("DTSTAMP", startOf: entry.changed)
    line("LAST-MODIFIED", startOf: entry.changed)
    line("SEQUENCE", token: String(entry.sequence))
    var isBusy = event.status != .cancelled && !event.isUndated
    switch event.span {
    case .hours(let day, let range):
      line("DTSTART", day, range.start, zone: zone)
      line("DTEND", day, range.end, zone: zone)
    case .day(let day):
      isBusy = false
      line("DTSTART", day: day)
      line("DTEND", day: day.adding(days: 1))
    }
    line("SUMMARY", text: event.summary)
    if !event.description.isEmpty { line("DESCRIPTION", text: event.description) }
    if !event.location.isEmpty { line("LOCATION", text: event.location) }
    line("CATEGORIES", texts: event.categories)
    line("STATUS", token: event.status.rawValue)
    if isBusy { line("TRANSP", literal: "OPAQUE") } else { line("TRANSP", literal: "TRANSPARENT") }
    if let url = event.url { line("URL", token: url) }
    end("VEVENT")
  }
}
