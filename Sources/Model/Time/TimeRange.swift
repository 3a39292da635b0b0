/// A time of day in whole minutes since midnight.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let minutes: Int

  /// Nil outside 00:00–23:59.
  package init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `08:00`: two and two digits.
  package init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"), let hour = Int(text.prefix(2)),
      let minute = Int(text.suffix(2)), digits.allSatisfy({ (48...58).contains($0) })
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// `08:00`.
  package var description: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

/// From when to when within one day: `08:00-12:00`.
package struct TimeRange: Hashable, Sendable, CustomStringConvertible {
  package let start: TimeOfDay
  package let end: TimeOfDay

  /// Nil unless the end comes after the start.
  package init?(_ start: TimeOfDay, _ end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `08:00-12:00`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1]) else { return nil }
    self.init(start, end)
  }

  /// Length in minutes.
  package var minutes: Int { end.minutes - start.minutes }

  package var description: String { "\(start)-\(end)" }
}
