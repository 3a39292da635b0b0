/// The string literals of Swift source text, each with what stands before it; interpolations become `*`.
struct SwiftLiterals {
  struct Literal: Hashable {
    let text: String
    /// The code before the literal, up to 40 characters, blanks left out.
    let before: String
  }

  private(set) var all: [Literal] = []

  init(_ source: String) {
    for line in Self.joined(source) { take(Array(line)) }
  }

  /// The lines without their comments, a line that ends in `(` joined with the next.
  private static func joined(_ source: String) -> [String] {
    var lines: [String] = []
    for line in source.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      guard !text.hasPrefix("//") else { continue }
      if let last = lines.last, last.hasSuffix("(") {
        lines[lines.count - 1] = last + text
      } else {
        lines.append(String(text))
      }
    }
    return lines
  }

  private mutating func take(_ line: [Character]) {
    var index = 0
    while index < line.count {
      guard line[index] == "\"" else {
        index += 1
        continue
      }
      let before = String(line[max(0, index - 40)..<index].filter { $0 != " " })
      let (text, end) = Self.literal(line, from: index + 1)
      all.append(Literal(text: text, before: before))
      index = end
    }
  }

  /// The literal's text with `*` for each interpolation, and the index after its closing quote.
  private static func literal(_ line: [Character], from start: Int) -> (text: String, end: Int) {
    var text = ""
    var index = start
    while index < line.count, line[index] != "\"" {
      if line[index] == "\\", index + 1 < line.count, line[index + 1] == "(" {
        var depth = 1
        index += 2
        while index < line.count, depth > 0 {
          if line[index] == "(" { depth += 1 } else if line[index] == ")" { depth -= 1 }
          index += 1
        }
        text += "*"
      } else if line[index] == "\\" {
        text += "\\"
        index += 2
      } else {
        text.append(line[index])
        index += 1
      }
    }
    return (text, index + 1)
  }

  /// Whether `key` is what `pattern` may become, each `*` standing for any run of characters.
  static func matches(_ pattern: String, _ key: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return pattern == key }
    guard key.hasPrefix(parts[0]), key.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = key.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.count >= parts[parts.count - 1].count
  }
}
