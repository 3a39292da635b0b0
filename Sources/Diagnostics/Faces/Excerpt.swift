import Bytes

/// The quoted line under a finding, with carets below the stretch that it is about.
struct Excerpt {
  /// A longer line is cut to a window of this many code points around the finding.
  static let width = 100

  /// What to show of the line, made safe for a terminal.
  let text: String
  /// White space up to the carets: tabs stay tabs, so that both lines stop at the same places.
  let indent: String
  let carets: String

  init(_ source: SourceText, _ range: SourceRange, width: Int = Self.width) {
    let line = String(decoding: source.line(range.start.line), as: UTF8.self).unicodeScalars.map(Self.safe)
    let start = min(source.editorColumn(range.start) - 1, line.count)
    let isOneLine = range.end.line == range.start.line
    let end = isOneLine ? min(source.editorColumn(range.end) - 1, line.count) : line.count
    let first = line.count <= width ? 0 : max(0, min(start - width / 3, line.count - width))
    let last = min(line.count, first + width)
    text = (first > 0 ? "…" : "") + Self.string(line[first..<last]) + (last < line.count ? "…" : "")
    let lead = line[first..<min(max(start, first), last)].map { $0 == "\t" ? "\t" : " " as Unicode.Scalar }
    indent = (first > 0 ? " " : "") + Self.string(lead[...])
    carets = String(repeating: "^", count: max(1, min(end, last) - start))
  }

  /// What may not reach a terminal: control characters and those that turn the direction of text.
  static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (scalar.isTreacherous && scalar != "\t") || scalar == "\u{FEFF}" ? "\u{FFFD}" : scalar
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
