internal import Diagnostics

/// A place in a text block's source that moves on as its inlines are found, from line to line.
///
/// At a line's end it skips the marks of the containers around the block, which cmark took off before it read
/// the inlines. What is looked for and not found moves nothing, and looking ends after `budget` failures: the
/// position of a hostile text's inlines is not worth quadratic time.
struct InlineCursor {
  let source: SourceText
  var index = 0
  private(set) var line = 0
  /// The end of the block.
  private(set) var limit = 0
  private var quotes = 0
  private var budget = 1_000

  /// How far to look for what ought to stand at the cursor.
  private static let reach = 512

  init(_ source: SourceText) {
    self.source = source
  }

  var location: SourceLocation { source.location(index, line: line) }
  var isAtEnd: Bool { index >= limit }
  var byte: UInt8 { index < limit ? source.bytes[index] : 0 }

  /// Goes to the beginning of a block; false when `range` is not in the text.
  mutating func enter(_ range: SourceRange, quotes: Int) -> Bool {
    guard let start = source.index(of: range.start), let line = source.line(ofFile: range.start.line),
      let end = source.index(of: range.end)
    else { return false }
    (index, self.line, self.quotes) = (start, line, quotes)
    limit = max(start, end)
    return true
  }

  func peek(_ offset: Int) -> UInt8 { index + offset < limit ? source.bytes[index + offset] : 0 }

  /// Moves on by `count` bytes of one line.
  mutating func advance(_ count: Int = 1) { index = min(index + count, limit) }

  /// Moves to an index further on, in whatever line it lies.
  mutating func move(to target: Int) {
    index = min(max(target, index), limit)
    while line + 1 < source.lineCount && source.start(line + 1) <= index { line += 1 }
  }

  mutating func skipSpace() {
    while byte == 0x20 || byte == 0x09 { index += 1 }
  }

  /// At a line's end: goes to the text of the next line.
  mutating func skipLineEnd() -> Bool {
    guard index >= source.end(line), line + 1 < source.lineCount, source.start(line + 1) < limit else {
      return false
    }
    line += 1
    index = source.contentStart(line, quotes: quotes).index
    return true
  }

  /// Skips space, and at most one line end within it.
  mutating func skipSpaceAndLineEnd() {
    skipSpace()
    if index >= source.end(line) && skipLineEnd() { skipSpace() }
  }

  /// Goes to the next `wanted`, if it is near.
  mutating func seek(_ wanted: UInt8) -> Bool {
    if byte == wanted && !isAtEnd { return true }
    return seek(CollectionOfOne(wanted))
  }

  /// Goes to the next place where `wanted` stands, if it is near.
  mutating func seek(_ wanted: some RandomAccessCollection<UInt8>) -> Bool {
    guard budget > 0, let first = wanted.first else { return false }
    let end = min(limit, index + Self.reach)
    var candidate = index
    while candidate < end {
      if source.bytes[candidate] == first && source.bytes[candidate..<limit].starts(with: wanted) {
        move(to: candidate)
        return true
      }
      candidate += 1
    }
    budget -= 1
    return false
  }
}
