/// A time of day in whole minutes since midnight.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let minutes: Int

  /// Nil outside 00:00–23:59.
  package init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `08:00`: two and two digits.
  package init?(_ text: String) {
    self.init(ascii: Array(text.utf8)[...])
  }

  fileprivate init?(ascii text: ArraySlice<UInt8>) {
    let digits = text.map { Int($0) - 48 }
    guard digits.count == 5, text[text.startIndex + 2] == UInt8(ascii: ":"),
      [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) })
    else { return nil }
    self.init(hour: digits[0] * 10 + digits[1], minute: digits[3] * 10 + digits[4])
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
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 11, bytes[5] == UInt8(ascii: "-"), let start = TimeOfDay(ascii: bytes[..<5]),
      let end = TimeOfDay(ascii: bytes[6...])
    else { return nil }
    self.init(start, end)
  }

  /// Length in minutes.
  package var minutes: Int { end.minutes - start.minutes }

  package var description: String { "\(start)-\(end)" }
}
