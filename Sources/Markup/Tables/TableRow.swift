/// Splits a line of a table at the pipes that no backslash escapes.
enum TableRow {
  /// Says where each cell of `line` stands, trimmed; the pipes before the first and behind the last are optional.
  ///
  /// An empty line, or one of a single pipe, has no cells. All cells are counted, those from `limit` on not told.
  /// - Returns: the number of cells.
  static func split(_ line: ArraySlice<UInt8>, limit: Int, _ cell: (Range<Int>) -> Void) -> Int {
    var count = 0
    var start = skipSpace(line, line.startIndex)
    if start < line.endIndex && line[start] == UInt8(ascii: "|") { start = skipSpace(line, start + 1) }
    var end = line.endIndex
    while end > start && DelimiterRow.isSpace(line[end - 1]) { end -= 1 }
    while start < end {
      let pipe = nextPipe(line, start, end)
      if count < limit { cell(trimmed(line, start..<pipe)) }
      count += 1
      start = min(pipe + 1, end)
    }
    return count
  }

  private static func nextPipe(_ line: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if line[index] == UInt8(ascii: "|") && !(index > start && line[index - 1] == UInt8(ascii: "\\")) {
        return index
      }
      index += 1
    }
    return end
  }

  private static func skipSpace(_ line: ArraySlice<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < line.endIndex && DelimiterRow.isSpace(line[index]) { index += 1 }
    return index
  }

  private static func trimmed(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end && DelimiterRow.isSpace(line[start]) { start += 1 }
    while end > start && DelimiterRow.isSpace(line[end - 1]) { end -= 1 }
    return start..<end
  }
}
