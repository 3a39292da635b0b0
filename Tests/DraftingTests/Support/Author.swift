/// Somebody who does with a draft what it asks for.
enum Author {
  /// `text` with every note of the draft replaced by words of the author's own.
  static func writing(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "> [!NOTE]" {
        lines.append("Lo que había que decir.")
      } else if !line.hasPrefix(">") {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// `text` with the key called `name` switched on wherever it is off, and the value `value` given to it.
  static func switchingOn(_ name: String, _ value: String? = nil, in text: String) -> String {
    change(text) { line in
      guard line.drop(while: { $0 == " " }).hasPrefix("#\(name):") else { return line }
      let key = line.prefix { $0 == " " } + "\(name):"
      return value.map { "\(key) \($0)" } ?? line.replacing("#", with: "", maxReplacements: 1)
    }
  }

  /// `text` with `value` behind the key called `name` wherever it waits for one.
  static func filling(_ name: String, _ value: String, in text: String) -> String {
    change(text) { $0.hasSuffix(" \(name):") || $0 == "\(name):" ? "\($0) \(value)" : $0 }
  }

  private static func change(_ text: String, _ line: (String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }
}
