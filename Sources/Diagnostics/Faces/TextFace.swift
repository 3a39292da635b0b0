import Bytes

/// Findings as a person reads them on a terminal: place, sentence, the line itself, the way out.
package struct TextFace {
  private let catalogue: Catalogue
  private let folder: String
  private let isColored: Bool
  private var sources: SourceTexts
  /// So many code points of a line are quoted.
  private let width: Int

  /// - Parameters:
  ///   - folder: what stands before each file's path, such as `content/`; may be empty.
  ///   - isColored: whether the terminal understands ANSI colours.
  ///   - columns: how wide the terminal is, where that is known: a quoted line that it breaks loses its carets.
  package init(
    _ catalogue: Catalogue, folder: String, isColored: Bool, sources: SourceTexts, columns: Int? = nil
  ) {
    self.catalogue = catalogue
    self.folder = folder
    self.isColored = isColored
    self.sources = sources
    // The margin takes 8, and the signs of what is left out 2.
    width = max(20, min(Excerpt.width, (columns ?? .max) - 10))
  }

  /// One finding, ending in a line break.
  package mutating func render(_ finding: Diagnostic) -> String {
    let words = finding.words(in: catalogue)
    var lines = [headline(finding, words)]
    if let range = finding.range { lines += quotedLines(finding.file, range) }
    lines += words.notes.map { note in
      let place = note.place.map { " (\((folder + $0.file).spellingControls):\($0.range.start.line))" } ?? ""
      return "\(label("note", .blue)): \(note.sentence)\(place)"
    }
    lines += words.hints.map { "\(label("hint", .green)): \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }

  private mutating func headline(_ finding: Diagnostic, _ words: Diagnostic.Words) -> String {
    // A finding about the folder itself is about `.`.
    let path = finding.file == "." ? String(folder.dropLast()) : folder + finding.file
    var place = path.spellingControls
    if let start = finding.range?.start {
      place += ":\(start.line):\(sources[finding.file].editorColumn(start))"
    }
    let severity = label(finding.severity.key, finding.severity.color)
    let name = finding.rule.map { "\($0) \(finding.code)" } ?? finding.code.rawValue
    return "\(paint(place, .bold)): \(severity): \(words.sentence) \(paint("[\(name)]", .dim))"
  }

  private mutating func quotedLines(_ file: String, _ range: SourceRange) -> [String] {
    let source = sources[file]
    guard !source.line(range.start.line).isEmpty else { return [] }
    let excerpt = Excerpt(source, range, width: width)
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let blank = String(repeating: " ", count: max(5, number.count))
    return [
      paint("\(margin)\(number) | ", .dim) + excerpt.text,
      paint("\(blank) | ", .dim) + excerpt.indent + paint(excerpt.carets, .red),
    ]
  }

  private func label(_ key: String, _ color: Color) -> String {
    paint(catalogue.say("severity.\(key)"), color)
  }

  private func paint(_ text: String, _ color: Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  fileprivate enum Color: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }
}

extension Diagnostic.Severity {
  /// Its name in machine faces, and in the catalogue below `severity.`.
  package var key: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  fileprivate var color: TextFace.Color {
    switch self {
    case .note: .blue
    case .warning: .yellow
    case .error: .red
    }
  }
}
