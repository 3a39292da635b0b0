import Model

/// A time range as a hurried hand writes it: `9:00 a 12:00`, `09:00 – 12:00`, `2 pm - 4 pm`.
///
/// It is only shown to the author as a way out, and never taken for what was meant.
enum HurriedTime {
  private static let joints: Set<String> = ["-", "–", "—", "−", "a", "to", "hasta", "alas"]
  private static let ends: Set<String> = ["", "h", "hs", "hrs", "horas"]

  /// The range that `text` means; nil where its two hours cannot be told without guessing.
  static func range(_ text: String) -> TimeRange? {
    var rest = Substring(text.lowercased().filter { !$0.isWhitespace })
    if rest.hasPrefix("de") { rest = rest.dropFirst(2) }
    guard var start = clock(&rest) else { return nil }
    start.half = half(&rest)
    guard let digit = rest.firstIndex(where: isDigit), joints.contains(String(rest[..<digit])) else {
      return nil
    }
    rest = rest[digit...]
    guard var end = clock(&rest) else { return nil }
    end.half = half(&rest)
    // «2 a 4 pm» leaves it open which half of the day the first hour is in.
    guard ends.contains(String(rest)), (start.half == nil) == (end.half == nil) else { return nil }
    guard let first = start.time, let last = end.time else { return nil }
    return TimeRange(first, last)
  }

  private enum Half { case morning, noon, afternoon }

  private struct Clock {
    let hour: Int
    let minute: Int
    var half: Half?

    var time: TimeOfDay? {
      guard let half else { return TimeOfDay(hour: hour, minute: minute) }
      guard (1...12).contains(hour), half != .noon || hour == 12 else { return nil }
      return TimeOfDay(hour: hour % 12 + (half == .morning ? 0 : 12), minute: minute)
    }
  }

  /// `9`, `09:00`, `9.00`, `9h00` or `0900` at the beginning of `text`, which is moved behind it.
  private static func clock(_ text: inout Substring) -> Clock? {
    let digits = text.prefix(while: isDigit)
    text = text.dropFirst(digits.count)
    if digits.count == 3 || digits.count == 4 {
      return Int(digits.dropLast(2)).flatMap { hour in
        Int(digits.suffix(2)).map { Clock(hour: hour, minute: $0) }
      }
    }
    guard (1...2).contains(digits.count), let hour = Int(digits) else { return nil }
    guard let sign = text.first, ":.h".contains(sign) else { return Clock(hour: hour, minute: 0) }
    let minutes = text.dropFirst().prefix(while: isDigit)
    guard minutes.count == 2, let minute = Int(minutes) else { return nil }
    text = text.dropFirst(3)
    return Clock(hour: hour, minute: minute)
  }

  /// `a.m.`, `pm` or, of noon, `m.` at the beginning of `text`, which is moved behind it.
  private static func half(_ text: inout Substring) -> Half? {
    let marks: [(String, Half)] = [
      ("a.m.", .morning), ("a.m", .morning), ("am", .morning), ("p.m.", .afternoon), ("p.m", .afternoon),
      ("pm", .afternoon), ("m.", .noon), ("m", .noon),
    ]
    guard let (mark, half) = marks.first(where: { text.hasPrefix($0.0) }) else { return nil }
    text = text.dropFirst(mark.count)
    return half
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
