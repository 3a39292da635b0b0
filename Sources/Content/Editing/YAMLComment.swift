/// Finds comments in lines of YAML: what an edit that replaces the lines must not lose.
///
/// Source: [YAML 1.2.2, 6.6](https://yaml.org/spec/1.2.2/#66-comments).
enum YAMLComment {
  private static let sign = UInt8(ascii: "#")
  private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
  private static let blanks: [UInt8] = [0x20, 0x09]
  private static let lineEnds: [UInt8] = [0x0A, 0x0D]

  /// The comment of each line from its `#` on, without the line's end; nil where it has none.
  ///
  /// `lines` begin outside of any quotation, hold no text of several lines under `|` or `>`, and have been read
  /// without a mistake.
  static func find(in lines: some Sequence<[UInt8]>) -> [ArraySlice<UInt8>?] {
    var quote: UInt8?
    return lines.map { line in
      start(in: line, &quote).map { start in
        line[start..<(line.lastIndex { !lineEnds.contains($0) } ?? start) + 1]
      }
    }
  }

  /// Where the line's comment begins; `quote` is the quotation that it begins in, and then the one that it ends in.
  private static func start(in line: [UInt8], _ quote: inout UInt8?) -> Int? {
    // The last byte that is no blank: a quotation begins where a value may begin.
    var last: UInt8?
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if let open = quote {
        let isDouble = open == UInt8(ascii: "\"")
        let isNextQuote = index + 1 < line.endIndex && line[index + 1] == open
        // A byte behind a backslash, and one quote of two, ends nothing.
        if isDouble ? byte == UInt8(ascii: "\\") : byte == open && isNextQuote {
          index += 1
        } else if byte == open {
          quote = nil
        }
      } else if byte == sign, index == line.startIndex || blanks.contains(line[index - 1]) {
        return index
      } else if quotes.contains(byte), last.map({ ",:[{-".utf8.contains($0) }) ?? true {
        quote = byte
      }
      if !blanks.contains(byte) { last = byte }
      index += 1
    }
    return nil
  }
}
