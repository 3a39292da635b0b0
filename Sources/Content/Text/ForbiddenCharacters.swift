import Bytes
import Diagnostics

/// Finds in the text of pages and tables the characters that no text may hold, as `YAMLCharacters` does in data.
enum ForbiddenCharacters {
  /// Enough to mend: a text with more was not written by anybody.
  private static let limit = 20

  /// The first of each line of `text`, which begins on `firstLine` of its file.
  static func findings(in text: ArraySlice<UInt8>, file: String, firstLine: Int = 1) -> [Diagnostic] {
    guard var found = text.firstForbidden(from: text.startIndex) else { return [] }
    let lines = LineTable(text)
    var findings: [Diagnostic] = []
    while findings.count < limit {
      let line = lines.line(at: found.index)
      let range = SourceRange(line: firstLine + line, column: found.index - lines.start(line) + 1)
      findings.append(
        Diagnostic(
          "forbidden-character", file: file, range: range, ["character": found.scalar.codeName],
          hints: [Message("control-character")]))
      guard let next = text.firstForbidden(from: lines.end(line)) else { break }
      found = next
    }
    return findings
  }
}
