import Bytes
import Diagnostics

/// Goes from behind a text's opening quote to its closing one; eight bytes at a time while they are common ones.
struct TextScan {
  /// What keeps the text from being one.
  struct Fault {
    let code: JSONMistake.Code
    let index: Int
    var arguments: Arguments = [:]
  }

  let start: Int
  private(set) var position: Int
  /// Whether no escape was met.
  private(set) var isPlain = true

  /// The high bit of each byte of a word.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// One in each byte of a word.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  init(from start: Int) {
    self.start = start
    position = start
  }

  /// Leaves `position` at the closing quote; what keeps the text from having one, if anything.
  mutating func run(over bytes: [UInt8]) -> Fault? {
    let text = bytes.span
    while position < text.count {
      if position + 8 <= text.count {
        let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        if Self.isCommon(word) {
          position += 8
          continue
        }
      }
      switch text[position] {
      case UInt8(ascii: "\""): return nil
      case UInt8(ascii: "\\"):
        isPlain = false
        if let fault = escape(in: bytes) { return fault }
      case 0..<0x20: return control(text[position])
      case 0x80...:
        guard let length = UTF8Sequence.length(in: bytes, at: position) else {
          return Fault(code: .notUTF8, index: position)
        }
        position += length
      default: position += 1
      }
    }
    return Fault(code: .unfinished, index: position)
  }

  private func control(_ byte: UInt8) -> Fault {
    Fault(
      code: .controlCharacter, index: position, arguments: ["character": Unicode.Scalar(byte).codeName])
  }

  /// Whether all eight bytes are ASCII, and none a control, a quote or a backslash.
  private static func isCommon(_ word: UInt64) -> Bool {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let controls = (word &- ones &* 0x20) & ~word
    let marks = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
    return (word | controls | marks) & highBits == 0
  }

  private mutating func escape(in bytes: [UInt8]) -> Fault? {
    let begin = position
    guard position + 1 < bytes.count else { return Fault(code: .unfinished, index: bytes.count) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
      return nil
    case UInt8(ascii: "u"): break
    default: return Fault(code: .badEscape, index: begin)
    }
    guard let unit = Self.unit(in: bytes, at: begin) else {
      let isCut = bytes[min(begin + 2, bytes.count)...].prefix(4).allSatisfy(Self.isHexadecimal)
      return isCut && begin + 6 > bytes.count
        ? Fault(code: .unfinished, index: bytes.count) : Fault(code: .badEscape, index: begin)
    }
    position += 6
    guard UTF16.isSurrogate(unit) else { return nil }
    guard UTF16.isLeadSurrogate(unit), let trail = Self.unit(in: bytes, at: position),
      UTF16.isTrailSurrogate(trail)
    else { return Fault(code: .loneSurrogate, index: begin) }
    position += 6
    return nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// The number of `\u1234` at `index`; nil where none stands there.
  static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[index + 2..<index + 6] {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }

  /// How many characters the text has once its escapes are resolved.
  func characters(in bytes: [UInt8]) -> Int {
    isPlain
      ? bytes[start..<position].count { $0 & 0xC0 != 0x80 }
      : JSONText.resolved(bytes[start..<position]).unicodeScalars.count
  }
}

/// Well-formed UTF-8: Unicode 16, table 3-7.
enum UTF8Sequence {
  /// How many bytes the character at `index` has; nil where it is none.
  static func length(in bytes: [UInt8], at index: Int) -> Int? {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
