import Bytes

/// Spaces that look like the common one and to YAML are letters: U+00A0, which word processors leave, and its like.
enum UnusualSpace {
  /// How many bytes such a space takes at `index`; 0 where there is none.
  static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    guard index < bytes.endIndex else { return 0 }
    switch bytes[index] {
    case 0xC2: return index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard index + 2 < bytes.endIndex else { return 0 }
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
        (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// Whether such a space stands in `bytes` where a common one has a meaning.
  static func isMisplaced(in bytes: ArraySlice<UInt8>) -> Bool {
    // Most texts hold no byte that one begins with, which is quickly seen.
    guard [0xC2, 0xE1, 0xE2, 0xE3].contains(where: { bytes.holds($0) }) else { return false }
    return bytes.split { $0 == 0x0A || $0 == 0x0D }.contains { firstMisplaced(in: $0) != nil }
  }

  /// Where the first one stands that is indentation, or beside a key's colon, a dash or the value's end.
  static func firstMisplaced(in line: ArraySlice<UInt8>) -> Int? {
    guard line.indices.contains(where: { length(at: $0, in: line) > 0 }) else { return nil }
    var walk = Walk(line: line, index: line.startIndex)
    return walk.firstMisplaced()
  }

  /// One walk along a line, as far as the first one that is misplaced.
  private struct Walk {
    let line: ArraySlice<UInt8>
    var index: Int
    private var depth = 0
    private var quote: UInt8?
    /// Whether a key, a value or a dash may begin here.
    private var isAtToken = true
    private var mayBeKey = true
    /// Where the spaces begin that may turn out to be the line's last ones.
    private var tail: Int?

    init(line: ArraySlice<UInt8>, index: Int) {
      self.line = line
      self.index = index
    }

    mutating func firstMisplaced() -> Int? {
      while index < line.endIndex {
        if let sign = quote {
          pass(closing: sign)
        } else if isAtToken {
          while byte(index) == UInt8(ascii: " ") { index += 1 }
          guard length(at: index, in: line) == 0 else { return index }
          guard byte(index) != UInt8(ascii: "#") else { return nil }
          if let found = takeToken() { return found }
        } else {
          guard byte(index) != UInt8(ascii: "#") || byte(index - 1) != UInt8(ascii: " ") else { return tail }
          takeText()
        }
      }
      return quote == nil ? tail : nil
    }

    /// The byte at `index`; a space outside the line.
    private func byte(_ index: Int) -> UInt8 {
      line.indices.contains(index) ? line[index] : UInt8(ascii: " ")
    }

    private mutating func pass(closing sign: UInt8) {
      if line[index] == UInt8(ascii: "\\"), sign == UInt8(ascii: "\"") { index += 1 }
      if byte(index) == sign { quote = nil }
      index += 1
    }

    /// Takes a dash, a bracket, an opening quotation mark, or a key with its colon.
    private mutating func takeToken() -> Int? {
      let first = byte(index)
      switch first {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = first
        isAtToken = false
        index += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        (depth, mayBeKey) = (depth + 1, true)
        index += 1
      case UInt8(ascii: "-")
      where depth == 0 && (byte(index + 1) == UInt8(ascii: " ") || length(at: index + 1, in: line) > 0):
        index += 1
      default: return takeWord()
      }
      return nil
    }

    private mutating func takeWord() -> Int? {
      let start = index
      while index < line.endIndex, length(at: index, in: line) == 0,
        EverydayYAML.isWordByte(line[index]) || line[index] == UInt8(ascii: "-")
          || line[index] == UInt8(ascii: ".")
      {
        index += 1
      }
      let end = index
      isAtToken = false
      guard mayBeKey, end > start else {
        if end == start { takeText() }
        return nil
      }
      var colon = end
      while colon < line.endIndex {
        let length = length(at: colon, in: line)
        guard length > 0 || line[colon] == UInt8(ascii: " ") else { break }
        colon += max(1, length)
      }
      let isKey =
        byte(colon) == UInt8(ascii: ":")
        && (byte(colon + 1) == UInt8(ascii: " ") || length(at: colon + 1, in: line) > 0)
      guard isKey else { return nil }
      if let space = (end..<colon).first(where: { length(at: $0, in: line) > 0 }) { return space }
      (isAtToken, mayBeKey) = (true, false)
      index = colon + 1
      return nil
    }

    private mutating func takeText() {
      let length = length(at: index, in: line)
      if length > 0 {
        tail = tail ?? index
      } else if byte(index) != UInt8(ascii: " ") {
        tail = nil
        if depth > 0, byte(index) == UInt8(ascii: ",") { (isAtToken, mayBeKey) = (true, true) }
        if depth > 0, byte(index) == UInt8(ascii: "}") || byte(index) == UInt8(ascii: "]") { depth -= 1 }
      }
      index += max(1, length)
    }
  }
}
