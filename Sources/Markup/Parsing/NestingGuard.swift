internal import Diagnostics

/// Refuses texts whose nesting would take cmark more than linear time, before cmark sees them.
///
/// A line that opens thousands of quotes or lists at once costs cmark 0.30 time for every pair of a container
/// and something in it. No author writes such lines.
enum NestingGuard {
  /// Markers `>` that a line may begin with.
  static let quoteLimit = 1_000
  /// Markers of lists that a line may begin with.
  static let listLimit = 100

  /// The finding about the first line that nests too deep.
  static func check(_ source: SourceText, file: String) -> Diagnostic? {
    for line in 0..<source.lineCount {
      let (start, end) = (source.start(line), source.end(line))
      // Two bytes are the least that a level takes.
      guard end - start > min(quoteLimit, 2 * listLimit) else { continue }
      let depth = depth(source.bytes[start..<end])
      guard depth.quotes > quoteLimit || depth.lists > listLimit else { continue }
      let isQuote = depth.quotes > quoteLimit
      return Diagnostic(
        isQuote ? "quote-too-deep" : "nesting-too-deep", file: file,
        range: SourceRange(source.location(start, line: line), source.location(start + 1, line: line)),
        ["limit": "\(isQuote ? quoteLimit : listLimit)"])
    }
    return nil
  }

  /// How many markers the line begins with; a rule such as `* * *` has none.
  private static func depth(_ line: ArraySlice<UInt8>) -> (quotes: Int, lists: Int) {
    var (quotes, lists) = (0, 0)
    var rest = line.drop(while: isSpace)
    while let marker = rest.first {
      if marker == UInt8(ascii: ">") {
        quotes += 1
        rest = rest.dropFirst()
      } else if let after = afterListMarker(rest) {
        lists += 1
        rest = after
        if lists > listLimit && isRule(rest, of: marker) { return (quotes, 0) }
      } else {
        break
      }
      if quotes > quoteLimit || lists > listLimit { break }
      rest = rest.drop(while: isSpace)
    }
    return (quotes, lists)
  }

  private static func afterListMarker(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = text.first else { return nil }
    var rest = text
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): rest = text.dropFirst()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      rest = text.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      rest = rest.dropFirst()
    default: return nil
    }
    return rest.first.map(isSpace) ?? true ? rest : nil
  }

  private static func isRule(_ rest: ArraySlice<UInt8>, of marker: UInt8) -> Bool {
    (marker == UInt8(ascii: "-") || marker == UInt8(ascii: "*")) && rest.allSatisfy { $0 == marker || isSpace($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
