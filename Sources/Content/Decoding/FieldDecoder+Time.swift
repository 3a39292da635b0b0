import Diagnostics
import Model

extension FieldDecoder {
  /// A day, `2026-07-14`: one that the calendar has.
  mutating func date(_ node: YAMLNode?) -> CalendarDate? {
    guard let node, let text = scalar(node)?.text else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    if Self.hasDateShape(text) {
      report("no-such-date", at: node.range, ["date": text], hints: Self.lastDayHint(text))
    } else {
      let hint = Self.rewritten(text).map { Message("write-date", ["date": $0]) } ?? Message("date-shape")
      report("bad-date", at: node.range, ["value": text], hints: [hint])
    }
    return nil
  }

  /// From when to when: `08:00-12:00`.
  mutating func timeRange(_ node: YAMLNode?) -> TimeRange? {
    guard let node, let text = scalar(node)?.text else { return nil }
    if let range = TimeRange(text) { return range }
    let hint =
      HurriedTime.range(text).map { Message("write-time", ["time": "\($0)"]) } ?? Message("time-shape")
    report("bad-time", at: node.range, ["value": text], hints: [hint])
    return nil
  }

  /// Four, two and two digits with `-` between them.
  private static func hasDateShape(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }

  /// «February 2026 has 28 days», where the year and the month are ones.
  private static func lastDayHint(_ text: String) -> [Message] {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return [Message("month-range")] }
    guard parts[0] > 0 else { return [Message("year-range", ["least": "0001", "most": "9999"])] }
    let days = CalendarDate.daysIn(month: parts[1], of: parts[0])
    return [Message("days-in-month", ["days": String(days), "month": String(text.prefix(7))])]
  }

  /// `14/07/2026`, `14-7-2026` or `2026/7/14` as `2026-07-14`, where that is a day.
  private static func rewritten(_ text: String) -> String? {
    let parts = text.split { "/-. ".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    let isYearFirst = parts[0].count == 4
    let (year, day) = isYearFirst ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
    return CalendarDate(year: year, month: numbers[1], day: day)?.description
  }
}
