internal import Bytes
internal import Diagnostics
private import Glibc

/// A text with its lines, ended by LF, CR or CRLF as CommonMark has it; lines are counted from 0 here.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// The file's line of line 0.
  let firstLine: Int
  private let lines: LineTable

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    lines = LineTable(bytes[...])
  }

  var lineCount: Int { lines.count }

  func start(_ line: Int) -> Int { lines.start(line) }

  /// Where the line's text ends, before its line ending.
  func end(_ line: Int) -> Int { lines.end(line) }

  /// The line, counted from 0, of a line of the file; nil beyond the text.
  func line(ofFile line: Int) -> Int? {
    let index = line - firstLine
    return (0..<lineCount).contains(index) ? index : nil
  }

  func location(_ index: Int, line: Int) -> SourceLocation {
    SourceLocation(line: firstLine + line, column: index - start(line) + 1)
  }

  /// The index of `location`, kept within its line.
  func index(of location: SourceLocation) -> Int? {
    guard let line = line(ofFile: location.line) else { return nil }
    return min(start(line) + location.column - 1, end(line))
  }

  /// Where the text of a paragraph's later line begins: behind up to `quotes` markers `>` and all space.
  func contentStart(_ line: Int, quotes: Int) -> (index: Int, markers: Int) {
    let end = end(line)
    var index = skipSpace(start(line), end)
    var markers = 0
    while markers < quotes && index < end && bytes[index] == UInt8(ascii: ">") {
      markers += 1
      index = skipSpace(index + 1, end)
    }
    return (index, markers)
  }

  /// Whether the bytes of `other` in `range` stand at `index`, which leaves room for them.
  func holds(_ other: [UInt8], _ range: Range<Int>, at index: Int) -> Bool {
    precondition(
      index + range.count <= bytes.count && range.upperBound <= other.count, "both lie in their texts")
    return unsafe bytes.withUnsafeBufferPointer { source in
      unsafe other.withUnsafeBufferPointer { other in
        guard let first = other.baseAddress, let origin = source.baseAddress else { return true }
        return unsafe memcmp(origin + index, first + range.lowerBound, range.count) == 0
      }
    }
  }

  func skipSpace(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end && (bytes[index] == 0x20 || bytes[index] == 0x09) { index += 1 }
    return index
  }
}

extension [UInt8] {
  /// Appends the bytes of `other` in `range`, without holding on to `other` as a slice would.
  mutating func append(_ other: [UInt8], _ range: Range<Int>) {
    unsafe other.withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }
}
