internal import Diagnostics

/// Refuses a text with a table of more cells than a page can hold, before cmark makes a node of each line.
enum TableGuard {
  /// The finding about the first such table.
  static func check(_ source: SourceText, file: String) -> Diagnostic? {
    guard source.lineCount > TableFinder.cellLimit / TableFinder.columnLimit else { return nil }
    var line = 1
    while line < source.lineCount {
      guard let columns = columns(ofDelimiterRow: line, in: source) else {
        line += 1
        continue
      }
      let end = endOfRows(from: line, in: source)
      if (end - line) * min(columns, TableFinder.columnLimit) > TableFinder.cellLimit {
        let header = line - 1
        return Diagnostic(
          "table-too-large", file: file,
          range: SourceRange(
            source.location(source.start(header), line: header),
            source.location(source.end(header), line: header)),
          ["limit": "\(TableFinder.cellLimit)"], hints: [Message("split-table")])
      }
      line = end
    }
    return nil
  }

  /// How many columns the line draws below a line that fits it; nil when it draws none.
  private static func columns(ofDelimiterRow line: Int, in source: SourceText) -> Int? {
    let text = content(line, in: source)
    switch text.first {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): break
    default: return nil
    }
    guard let row = DelimiterRow(text, limit: 0) else { return nil }
    let cells = TableRow.split(content(line - 1, in: source), limit: 0) { _ in }
    return cells == row.columnCount ? cells : nil
  }

  /// The first empty line behind `line`.
  private static func endOfRows(from line: Int, in source: SourceText) -> Int {
    var end = line + 1
    while end < source.lineCount && !content(end, in: source).isEmpty { end += 1 }
    return end
  }

  private static func content(_ line: Int, in source: SourceText) -> ArraySlice<UInt8> {
    source.bytes[source.contentStart(line, quotes: .max).index..<source.end(line)]
  }
}
