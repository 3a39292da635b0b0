internal import Model

/// The line `|---|:-:|` that makes a table of the line before it, and says how its columns are aligned.
struct DelimiterRow {
  /// Of the first `limit` columns.
  private(set) var alignments: [Prose.Alignment] = []
  private(set) var columnCount = 0

  /// Reads `line`; nil when it is no delimiter row. At most `limit` alignments are kept, all columns counted.
  init?(_ line: ArraySlice<UInt8>, limit: Int) {
    var index = line.startIndex
    func skipSpace() {
      while index < line.endIndex && Self.isSpace(line[index]) { index += 1 }
    }
    func skip(_ byte: UInt8) -> Bool {
      guard index < line.endIndex, line[index] == byte else { return false }
      index += 1
      return true
    }
    skipSpace()
    _ = skip(UInt8(ascii: "|"))
    while true {
      skipSpace()
      if index == line.endIndex && columnCount > 0 { return }
      let isLeft = skip(UInt8(ascii: ":"))
      guard skip(UInt8(ascii: "-")) else { return nil }
      while skip(UInt8(ascii: "-")) {}
      let isRight = skip(UInt8(ascii: ":"))
      skipSpace()
      columnCount += 1
      if columnCount <= limit { alignments.append(Self.alignment(isLeft, isRight)) }
      if index == line.endIndex { return }
      guard skip(UInt8(ascii: "|")) else { return nil }
    }
  }

  private static func alignment(_ isLeft: Bool, _ isRight: Bool) -> Prose.Alignment {
    if isLeft { return isRight ? .center : .left }
    return isRight ? .right : .none
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
  }
}
