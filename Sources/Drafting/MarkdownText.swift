/// Words as they are written in Markdown, so that none of them is taken for markup.
enum MarkdownText {
  private static let signs = Set<Character>("\\`*_<>[]&#~|")

  /// `text` on one line, each sign that may mean something with a backslash before it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in oneLine(text) {
      if signs.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// `text` with one space for each run of white space.
  static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// `text` in lines of at most `width` characters, cut between words; a longer word has its own line.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
