internal import Diagnostics
internal import Model

extension FlatTree {
  /// Puts right where blocks end: cmark 0.30 counts the empty lines behind a block, and the line behind a heading
  /// that is underlined.
  mutating func repairEnds(in source: SourceText) {
    for index in nodes.indices where nodes[index].range.end.column == 1 {
      guard let end = Self.endOfText(before: nodes[index].range, in: source) else { continue }
      nodes[index].range.end = max(end, nodes[index].range.start)
    }
    guard hasUnderlinedHeading else { return }
    var ends: [(Int, SourceLocation)] = []
    forEachTextBlock { block, _ in
      let range = nodes[block.index].range
      guard nodes[block.index].kind == .heading, range.end.line > range.start.line else { return }
      if let end = Self.underline(of: range, quotes: block.quotes, in: source) {
        ends.append((block.index, end))
      }
    }
    for (index, end) in ends { nodes[index].range.end = end }
  }

  private var hasUnderlinedHeading: Bool {
    nodes.contains { node in
      guard case .heading = node.kind else { return false }
      return node.range.end.line > node.range.start.line
    }
  }

  /// The end of the last line of `range` that is not empty.
  private static func endOfText(before range: SourceRange, in source: SourceText) -> SourceLocation? {
    guard let first = source.line(ofFile: range.start.line) else { return nil }
    var line = min(range.end.line - source.firstLine, source.lineCount)
    while line > first {
      line -= 1
      let end = source.end(line)
      if source.skipSpace(source.start(line), end) < end { return source.location(end, line: line) }
    }
    return nil
  }

  /// The end of the first line of `=` or `-` below the heading's text.
  private static func underline(of range: SourceRange, quotes: Int, in source: SourceText) -> SourceLocation?
  {
    guard let first = source.line(ofFile: range.start.line) else { return nil }
    for line in first + 1..<max(first + 1, min(range.end.line - source.firstLine + 1, source.lineCount)) {
      let (start, markers) = source.contentStart(line, quotes: quotes)
      let text = source.bytes[start..<source.end(line)]
      guard markers == quotes, let mark = text.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")
      else {
        continue
      }
      if text.drop(while: { $0 == mark }).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        return source.location(source.end(line), line: line)
      }
    }
    return nil
  }
}
