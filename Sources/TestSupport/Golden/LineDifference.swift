/// Two texts told apart in a few lines, for a person who reads a failed test.
package enum LineDifference {
  /// So many lines are shown of each side.
  private static let limit = 12
  /// So many bytes are shown of a line.
  private static let width = 160

  /// The first stretch that differs: `-` was there, `+` is there now; the number is the line's, from 1.
  package static func describe(from old: String, to new: String) -> String {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let head = zip(before, after).prefix { $0 == $1 }.count
    let room = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let end = min(tail, room)
    let removed = show(before[head..<before.count - end], "-", from: head)
    let added = show(after[head..<after.count - end], "+", from: head)
    return (removed + added).joined(separator: "\n")
  }

  private static func show(_ lines: ArraySlice<Substring>, _ mark: String, from start: Int) -> [String] {
    let shown = lines.prefix(limit).enumerated().map { "\(mark) \(start + $0 + 1): \($1.prefix(width))" }
    return lines.count > limit ? shown + ["\(mark) … \(lines.count - limit) further lines"] : shown
  }
}
