/// A word, a text, a pattern or a mark of JavaScript.
struct ScriptToken {
  enum Kind { case word, number, text, pattern, mark }

  let kind: Kind
  let text: String
  /// Begins a line, which may end the statement before it.
  let beginsLine: Bool

  /// The tokens of `script`, comments left out; nil where it holds what is not read here.
  ///
  /// What is read is the language of the theme's own scripts: no template literals, no block comments, and no pattern
  /// after a closing parenthesis, where `/` divides.
  static func all(of script: [UInt8]) -> [ScriptToken]? {
    var reader = Reader(script)
    return reader.tokens()
  }
}

extension ScriptToken {
  private struct Reader {
    private let bytes: [UInt8]
    private var index = 0
    private var beginsLine = true
    private var found: [ScriptToken] = []

    /// The longest first.
    private static let marks = [
      "...", "===", "!==", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "++", "--", "{", "}", "(",
      ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", ".",
    ].map { Array($0.utf8) }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func tokens() -> [ScriptToken]? {
      while index < bytes.count {
        switch bytes[index] {
        case 0x0A:
          beginsLine = true
          index += 1
        case 0x20, 0x09, 0x0D: index += 1
        case UInt8(ascii: "/") where follows("//"):
          while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
          guard take(.text, to: end(ofText: bytes[index])) else { return nil }
        case let byte where Self.isDigit(byte):
          guard take(.number, to: end { Self.isWord($0) || $0 == UInt8(ascii: ".") }) else { return nil }
        case let byte where Self.isWord(byte):
          guard take(.word, to: end(while: Self.isWord)) else { return nil }
        case UInt8(ascii: "/") where mayBeginPattern:
          guard take(.pattern, to: endOfPattern()) else { return nil }
        default:
          guard let mark = Self.marks.first(where: { bytes[index...].starts(with: $0) }), !follows("/*"),
            take(.mark, to: index + mark.count)
          else { return nil }
        }
      }
      return found
    }

    private mutating func take(_ kind: Kind, to end: Int?) -> Bool {
      guard let end else { return false }
      let text = String(decoding: bytes[index..<end], as: UTF8.self)
      found.append(ScriptToken(kind: kind, text: text, beginsLine: beginsLine))
      index = end
      beginsLine = false
      return true
    }

    private func follows(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { unsafe bytes[index...].starts(with: $0) }
    }

    private func end(while holds: (UInt8) -> Bool) -> Int {
      bytes[index...].firstIndex { !holds($0) } ?? bytes.count
    }

    /// Nil for a text that does not end on its line.
    private func end(ofText quote: UInt8) -> Int? {
      var at = index + 1
      while at < bytes.count, bytes[at] != 0x0A {
        if bytes[at] == quote { return at + 1 }
        at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
      }
      return nil
    }

    /// A pattern stands where a value is expected.
    private var mayBeginPattern: Bool {
      guard let last = found.last else { return true }
      return last.kind == .mark ? ![")", "]", "}"].contains(last.text) : last.text == "return"
    }

    private func endOfPattern() -> Int? {
      var at = index + 1
      var isInClass = false
      while at < bytes.count, bytes[at] != 0x0A {
        switch bytes[at] {
        case UInt8(ascii: "\\"): at += 1
        case UInt8(ascii: "["): isInClass = true
        case UInt8(ascii: "]"): isInClass = false
        case UInt8(ascii: "/") where !isInClass:
          return bytes[(at + 1)...].firstIndex { !Self.isWord($0) } ?? bytes.count
        default: break
        }
        at += 1
      }
      return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
      isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
  }
}
