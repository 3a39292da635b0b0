import Bytes
import Diagnostics

/// A YAML text with what it takes to turn libyaml's places into places of the file.
struct YAMLSource: Sendable {
  let bytes: ArraySlice<UInt8>
  let file: String
  /// The file's line on which the text begins.
  let firstLine: Int
  private let table: LineTable
  private let isASCII: Bool
  /// The last place found: places are mostly asked for in reading order, and long lines are walked once.
  private var cursor = Cursor()

  private struct Cursor: Sendable {
    var line = -1
    var character = 0
    var index = 0
  }

  init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    table = LineTable(bytes)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// The lines of the text, in order, without their ends.
  var lines: some Sequence<ArraySlice<UInt8>> {
    (0..<table.count).lazy.map { self.line($0) }
  }

  /// Line `number`, counted from 0 within the text, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard (0..<table.count).contains(number) else { return [] }
    return bytes[table.start(number)..<table.end(number)]
  }

  /// The file's place for libyaml's.
  mutating func location(_ mark: YAMLMark) -> SourceLocation {
    guard !isASCII else { return SourceLocation(line: firstLine + mark.line, column: mark.column + 1) }
    guard mark.line < table.count else {
      return SourceLocation(line: firstLine + mark.line, column: 1)
    }
    if cursor.line != mark.line || cursor.character > mark.column {
      cursor = Cursor(line: mark.line, character: 0, index: table.start(mark.line))
    }
    while cursor.character < mark.column, cursor.index < bytes.endIndex {
      cursor.index += 1
      while cursor.index < bytes.endIndex, bytes[cursor.index] & 0xC0 == 0x80 { cursor.index += 1 }
      cursor.character += 1
    }
    return SourceLocation(
      line: firstLine + mark.line, column: cursor.index - table.start(mark.line) + 1)
  }

  mutating func range(_ start: YAMLMark, _ end: YAMLMark) -> SourceRange {
    let first = location(start)
    return SourceRange(first, location(end))
  }

  /// The file's place for the byte `offset` bytes into the text.
  func location(offset: Int) -> SourceLocation {
    let index = bytes.startIndex + offset
    let line = table.line(at: index)
    return SourceLocation(line: firstLine + line, column: index - table.start(line) + 1)
  }
}
