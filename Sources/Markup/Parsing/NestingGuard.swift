internal import Diagnostics

/// Refuses texts whose nesting would take cmark more than linear time, before cmark sees them.
///
/// cmark 0.30 spends time on every pair of a container and something in it: an empty line in each list around
/// it, an emphasis in each quote. No author writes lines that open containers by the hundred.
enum NestingGuard {
  /// Markers `>` that a line may begin with.
  static let quoteLimit = 500
  /// Lists that a line may open: its markers, and one for each two columns of space before them.
  static let listLimit = 50

  /// The finding about the first line that nests too deep.
  static func check(_ source: SourceText, file: String) -> Diagnostic? {
    for line in 0..<source.lineCount {
      let (start, end) = (source.start(line), source.end(line))
      // A level takes a byte or more.
      guard end - start > listLimit / 2, mayOpen(source.bytes[start]) else { continue }
      let depth = Depth(of: source.bytes[start..<end])
      guard depth.quotes > quoteLimit || depth.lists > listLimit else { continue }
      let isQuote = depth.quotes > quoteLimit
      return Diagnostic(
        isQuote ? "quote-too-deep" : "nesting-too-deep", file: file,
        range: SourceRange(source.location(start, line: line), source.location(start + 1, line: line)),
        ["limit": "\(isQuote ? quoteLimit : listLimit)"])
    }
    return nil
  }

  /// Whether a line that begins with `byte` can begin with markers at all; most begin with a letter.
  private static func mayOpen(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x20, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// How many containers a line may open; a rule such as `* * *` opens none.
private struct Depth {
  private(set) var quotes = 0
  private(set) var lists = 0

  init(of line: ArraySlice<UInt8>) {
    var markers = 0
    var columns = 0
    var marker: UInt8 = 0
    var rest = line
    while let first = rest.first {
      if first == UInt8(ascii: ">") {
        quotes += 1
        marker = first
        rest = rest.dropFirst()
      } else if Self.isSpace(first) {
        columns += first == 0x20 ? 1 : 4
        rest = rest.dropFirst()
      } else if let after = Self.afterListMarker(rest) {
        if first != marker && Self.isRule(rest, of: first) { return }
        marker = first
        markers += 1
        // One column belongs to each marker before.
        lists = max(lists, markers + max(0, columns - markers + 1) / 2)
        rest = after
      } else {
        return
      }
      if quotes > NestingGuard.quoteLimit || markers > NestingGuard.listLimit { return }
    }
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
    (marker == UInt8(ascii: "-") || marker == UInt8(ascii: "*")) && rest.count { $0 == marker } >= 3
      && rest.allSatisfy { $0 == marker || isSpace($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
