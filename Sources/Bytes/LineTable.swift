/// Where the lines of a text begin and end: with LF, CRLF or a lone CR, as CommonMark and YAML have it.
///
/// Lines are counted from 0, places are indices of the bytes that the table was made of. Behind the last line
/// ending no line begins.
package struct LineTable: Sendable {
  /// One more entry than lines, the last at the end of the text.
  @usableFromInline let starts: [Int32]
  /// Where each line's text ends, before its line ending.
  @usableFromInline let ends: [Int32]

  package init(_ text: ArraySlice<UInt8>) {
    var starts: [Int32] = []
    var ends: [Int32] = []
    // Most lines are longer.
    starts.reserveCapacity(text.count / 24 + 2)
    ends.reserveCapacity(text.count / 24 + 1)
    let hasReturns = text.holds(UInt8(ascii: "\r"))
    var next = text.startIndex
    starts.append(Int32(next))
    while next < text.endIndex {
      let end = hasReturns ? Self.endOfLine(text, from: next) : text.first(0x0A, from: next) ?? text.endIndex
      next = Self.behindEnding(text, at: end)
      ends.append(Int32(end))
      starts.append(Int32(next))
    }
    self.starts = starts
    self.ends = ends
  }

  @inlinable package var count: Int { ends.count }

  /// Where `line` begins; the line behind the last one begins at the end of the text.
  @inlinable package func start(_ line: Int) -> Int { Int(starts[line]) }

  /// Where the text of `line` ends, before its line ending.
  @inlinable package func end(_ line: Int) -> Int { Int(ends[line]) }

  /// The line that the byte at `index` belongs to; behind a text that ends its last line, the line after it.
  package func line(at index: Int) -> Int {
    guard let lastEnd = ends.last, index < start(count) || Int(lastEnd) == start(count) else { return count }
    var low = 0
    var high = count
    while low + 1 < high {
      let middle = (low + high) / 2
      if start(middle) <= index { low = middle } else { high = middle }
    }
    return low
  }

  private static func endOfLine(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
  }

  /// Behind the LF, CRLF or lone CR at `end`, if the text does not end there.
  private static func behindEnding(_ text: ArraySlice<UInt8>, at end: Int) -> Int {
    guard end < text.endIndex else { return end }
    let isPair = text[end] == 0x0D && end + 1 < text.endIndex && text[end + 1] == 0x0A
    return isPair ? end + 2 : end + 1
  }
}
