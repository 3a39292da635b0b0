/// A place in a text file: line and column from 1, the column counted in UTF-8 bytes.
package struct SourceLocation: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  @inlinable package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first byte of a file.
  package static let start = SourceLocation(line: 1, column: 1)

  @inlinable package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
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
}
