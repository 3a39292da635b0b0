import Diagnostics

/// A quotation that was never closed and so ran on to where the next one opens, keys and all.
enum YAMLOpenQuote {
  /// Where such a quotation opens, up to `lastLine` of `source`, counted from 0; nil where there is none.
  static func place(in source: YAMLSource, upTo lastLine: Int) -> SourceRange? {
    var scan = Scan()
    for (number, line) in source.lines.prefix(lastLine + 1).enumerated() {
      if let place = scan.read(line, number: source.firstLine + number) { return place }
    }
    return scan.quote.flatMap { $0.holdsKey ? $0.place : nil }
  }

  private struct Quote {
    let sign: UInt8
    let place: SourceRange
    var holdsKey = false
  }

  private struct Scan {
    var quote: Quote?

    /// Reads one line; gives the place of a quotation that ends in it and was meant to end earlier.
    mutating func read(_ line: ArraySlice<UInt8>, number: Int) -> SourceRange? {
      if quote != nil, beginsWithKey(line) { quote?.holdsKey = true }
      var index = line.startIndex
      var before: UInt8?
      while index < line.endIndex {
        let byte = line[index]
        if let open = quote {
          if byte == UInt8(ascii: "\\"), open.sign == UInt8(ascii: "\"") {
            index += 1
          } else if byte == open.sign {
            let next = index + 1 < line.endIndex ? line[index + 1] : UInt8(ascii: " ")
            if next == open.sign, open.sign == UInt8(ascii: "'") {
              index += 1
            } else {
              if open.holdsKey, !" ,]}:".utf8.contains(next) { return open.place }
              quote = nil
              before = byte
            }
          }
        } else if byte == UInt8(ascii: "#"), index == line.startIndex || line[index - 1] == UInt8(ascii: " ")
        {
          return nil
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), before.map(opensValue) ?? true {
          let column = index - line.startIndex + 1
          quote = Quote(sign: byte, place: SourceRange(line: number, column: column))
        } else if byte != UInt8(ascii: " ") {
          before = byte
        }
        index += 1
      }
      return nil
    }

    /// Whether a value may follow `byte`.
    private func opensValue(_ byte: UInt8) -> Bool { ":-,[{".utf8.contains(byte) }

    /// Whether `line` begins as a line of data does: `clave: `, `- clave: ` or `- {`.
    private func beginsWithKey(_ line: ArraySlice<UInt8>) -> Bool {
      var rest = line.drop { $0 == UInt8(ascii: " ") }
      if rest.starts(with: "- ".utf8) { rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: " ") } }
      if rest.first == UInt8(ascii: "{") { return true }
      let word = rest.prefix { EverydayYAML.isWordByte($0) }
      let behind = rest.dropFirst(word.count)
      return !word.isEmpty && behind.first == UInt8(ascii: ":")
        && (behind.count == 1 || behind.dropFirst().first == UInt8(ascii: " "))
    }
  }
}
