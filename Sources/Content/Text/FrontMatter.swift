import Diagnostics

/// A Markdown file cut in two: the data between its `---` lines, and the text after them.
struct FrontMatter: Sendable {
  let data: ArraySlice<UInt8>
  let body: ArraySlice<UInt8>
  /// The file's line on which the body begins; the data begins on line 2.
  let bodyFirstLine: Int

  /// Cuts `text`; nil where it does not begin with `---` or the second `---` is missing.
  static func split(_ text: ArraySlice<UInt8>, file: String) -> Checked<FrontMatter?> {
    var lines = Lines(text)
    guard let first = lines.next(), isFence(text[first]) else {
      return Checked(
        nil,
        [
          Diagnostic(
            "missing-front-matter", file: file, range: SourceRange(line: 1, column: 1),
            hints: [Message("missing-front-matter")])
        ])
    }
    let dataStart = lines.position
    var number = 1
    while let line = lines.next() {
      number += 1
      guard isFence(text[line]) else { continue }
      return Checked(
        FrontMatter(
          data: text[dataStart..<line.lowerBound], body: text[lines.position...], bodyFirstLine: number + 1))
    }
    return Checked(nil, [unclosed(text, file: file)])
  }

  /// Points at the first line that may have been meant to close the data.
  private static func unclosed(_ text: ArraySlice<UInt8>, file: String) -> Diagnostic {
    let nearMiss = Lines(text).enumerated().dropFirst().first { looksLikeFence(text[$1]) }
    let note = nearMiss.map { number, _ in
      let place = SourcePlace(file: file, range: SourceRange(line: number + 1, column: 1))
      return Diagnostic.Note(Message("looks-like-fence"), at: place)
    }
    return Diagnostic(
      "unclosed-front-matter", file: file, range: SourceRange(line: 1, column: 1, length: 3),
      hints: [Message("unclosed-front-matter")], notes: note.map { [$0] } ?? [])
  }

  /// `---`, and nothing after it but spaces.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// What an editor or a hurried hand makes of `---`: other numbers of dashes, long dashes.
  private static func looksLikeFence(_ line: ArraySlice<UInt8>) -> Bool {
    // A dash, or the first byte of a long one: any other line is told apart without making text of it.
    guard let first = line.first(where: { $0 != 0x20 }), first == 0x2D || first == 0xE2 else { return false }
    let text = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace }
    return !text.isEmpty && text.allSatisfy { $0 == "-" || $0 == "–" || $0 == "—" }
  }
}

/// The lines of a text as ranges of indices, without their ends: LF, CRLF or a lone CR.
struct Lines: IteratorProtocol, Sequence {
  private let text: ArraySlice<UInt8>
  /// Where the next line begins.
  private(set) var position: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  mutating func next() -> Range<Int>? {
    guard position < text.endIndex else { return nil }
    let start = position
    let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
    let isPair = end + 1 < text.endIndex && text[end] == 0x0D && text[end + 1] == 0x0A
    position = Swift.min(end + (isPair ? 2 : 1), text.endIndex)
    return start..<end
  }
}
