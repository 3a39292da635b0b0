extension Glossary {
  /// The byte in lower case: ASCII letters and, behind the lead byte C3, the letters À–Þ. A line end is a space.
  static func fold(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "\n"): UInt8(ascii: " ")
    case 0x80...0x9E where previous == 0xC3 && byte != 0x97: byte | 0x20
    default: byte
    }
  }

  /// Where the next word may begin: behind the word at `start`, or behind the one character there.
  static func endOfWord(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.endIndex && isLetter(text, at: index) { index += length(text, at: index) }
    return index > start ? min(index, text.endIndex) : min(start + length(text, at: start), text.endIndex)
  }

  /// Whether a letter or digit begins at `index`: ASCII, or anything beyond it that is not punctuation.
  static func isLetter(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    case 0..<0x80: return false
    case 0xC2: return index + 1 < text.endIndex && (text[index + 1] == 0xAA || text[index + 1] == 0xBA)
    case 0xC3: return index + 1 < text.endIndex && text[index + 1] != 0x97 && text[index + 1] != 0xB7
    // U+2000–U+2FFF: dashes, quotation marks, arrows, signs.
    case 0xE2: return false
    default: return true
    }
  }

  /// How many bytes the character at `index` takes, by its first.
  private static func length(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0xF0...: 4
    case 0xE0..<0xF0: 3
    case 0xC0..<0xE0: 2
    default: 1
    }
  }
}
