import Bytes
import Diagnostics
import Model

/// Finds lines such as `##Compromisos`: without a common space behind its `#`, a heading is plain text.
enum HeadingMarks {
  /// A line that was meant to be a heading.
  struct Finding {
    let diagnostic: Diagnostic
    /// Whether commitments were to stand under it, which are lost.
    let isOfCommitments: Bool
  }

  /// Every such line of `text` outside code; `body` is what was read from it.
  static func findings(in text: ArraySlice<UInt8>, firstLine: Int, _ body: Prose) -> [Finding] {
    let marks = marks(in: text)
    guard !marks.isEmpty else { return [] }
    let lines = LineTable(text)
    let code = body.nodes.filter { $0.kind == .codeBlock || $0.kind == .htmlBlock }.map(\.range)
    return marks.compactMap { marks in
      let line = lines.line(at: marks.lowerBound)
      let column = marks.lowerBound - lines.start(line) + 1
      let place = SourceLocation(line: firstLine + line, column: column)
      guard column <= 4, text[lines.start(line)..<marks.lowerBound].allSatisfy({ $0 == 0x20 }),
        !code.contains(where: { $0.start <= place && place < $0.end })
      else { return nil }
      return finding(text, marks, endOfLine: lines.end(line), at: place, in: body.file)
    }
  }

  /// One to six `#` behind a space or a line end, which a letter or an unusual space follows directly.
  private static func marks(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = text.startIndex
    while let start = text.first(sign, from: index) {
      let end = text[start...].firstIndex { $0 != sign } ?? text.endIndex
      index = end
      guard end < text.endIndex, end - start <= 6, start == text.startIndex || text[start - 1] <= 0x20 else {
        continue
      }
      let isLetter = text[end] >= 0x80 || Unicode.Scalar(text[end]).properties.isAlphabetic
      if isLetter { found.append(start..<end) }
    }
    return found
  }

  private static let sign = UInt8(ascii: "#")

  private static func finding(
    _ text: ArraySlice<UInt8>, _ marks: Range<Int>, endOfLine: Int, at place: SourceLocation, in file: String
  ) -> Finding {
    let signs = String(decoding: text[marks], as: UTF8.self)
    let title = String(decoding: text[marks.upperBound..<endOfLine].prefix(80), as: UTF8.self)
    let words = title.split { $0.unicodeScalars.allSatisfy(\.isUnseen) }.joined(separator: " ")
    let isOfCommitments = Vocabulary.heading(titled: words) == .commitments
    let diagnostic = Diagnostic(
      "heading-without-space", isOfCommitments ? .error : .warning, file: file,
      range: SourceRange(line: place.line, column: place.column, length: signs.utf8.count),
      ["marks": signs], hints: [Message("heading-without-space", ["line": "\(signs) \(words)"])])
    return Finding(diagnostic: diagnostic, isOfCommitments: isOfCommitments)
  }
}
