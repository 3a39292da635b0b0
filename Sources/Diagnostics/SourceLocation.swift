/// A place in a text file: line and column from 1, the column counted in UTF-8 bytes.
///
/// Kept in 32 bits each: every node of every text has two places.
package struct SourceLocation: Hashable, Comparable, Sendable {
  @usableFromInline var lineNumber: Int32
  @usableFromInline var columnNumber: Int32

  @inlinable package init(line: Int, column: Int) {
    lineNumber = Int32(line)
    columnNumber = Int32(column)
  }

  @inlinable package var line: Int {
    get { Int(lineNumber) }
    set { lineNumber = Int32(newValue) }
  }

  @inlinable package var column: Int {
    get { Int(columnNumber) }
    set { columnNumber = Int32(newValue) }
  }

  /// The first byte of a file.
  package static let start = SourceLocation(line: 1, column: 1)

  @inlinable package static func < (left: Self, right: Self) -> Bool {
    (left.lineNumber, left.columnNumber) < (right.lineNumber, right.columnNumber)
  }
}

/// A stretch of a text file, from its first byte up to, and without, `end`.
package struct SourceRange: Hashable, Sendable {
  package var start: SourceLocation
  package var end: SourceLocation

  @inlinable package init(_ start: SourceLocation, _ end: SourceLocation) {
    self.start = start
    self.end = end
  }

  /// A stretch of `length` bytes within one line.
  @inlinable package init(line: Int, column: Int, length: Int = 1) {
    start = SourceLocation(line: line, column: column)
    end = SourceLocation(line: line, column: column + length)
  }

  /// Whether the byte at `location` is one of it.
  @inlinable package func contains(_ location: SourceLocation) -> Bool {
    start <= location && location < end
  }
}

/// A stretch of a named file: where a value was written, kept beside the value.
package struct SourcePlace: Hashable, Sendable {
  /// The file's path from the content folder, `/` between its parts.
  package var file: String
  package var range: SourceRange

  package init(file: String, range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// The place up to the end of its first line, so that it can be underlined.
  package var firstLine: SourcePlace {
    guard range.start.line != range.end.line else { return self }
    return SourcePlace(file: file, range: SourceRange(line: range.start.line, column: range.start.column))
  }
}
