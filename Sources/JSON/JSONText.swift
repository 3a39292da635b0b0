/// A text as it reads: escapes stand for their characters.
enum JSONText {
  /// What well-formed `bytes` between two quotes say.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    resolve(bytes) { result.append($0) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Gives each byte of the UTF-8 that `bytes` say to `take`.
  static func resolve(_ bytes: ArraySlice<UInt8>, _ take: (UInt8) -> Void) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\") else {
        take(bytes[index])
        index += 1
        continue
      }
      let letter = bytes[index + 1]
      guard letter == UInt8(ascii: "u") else {
        take(character(letter))
        index += 2
        continue
      }
      let (scalar, length) = scalar(bytes, at: index)
      for byte in String(Character(scalar)).utf8 { take(byte) }
      index += length
    }
  }

  private static func character(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// The character of one `\u1234`, or of two that are a surrogate pair, and how many bytes say it.
  private static func scalar(_ bytes: ArraySlice<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let unit = UInt32(number(bytes[index + 2..<index + 6]))
    guard (0xD800..<0xDC00).contains(unit) else { return (Unicode.Scalar(unit) ?? "\u{FFFD}", 6) }
    let trail = UInt32(number(bytes[index + 8..<index + 12]))
    let value = 0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt16 {
    digits.reduce(0) { number, digit in
      number << 4 | UInt16(digit < 0x40 ? digit - UInt8(ascii: "0") : (digit | 0x20) - UInt8(ascii: "a") + 10)
    }
  }
}

extension JSONNode {
  /// What a text or the name of a member says.
  func text(in bytes: [UInt8]) -> String {
    let written = bytes[Int(start)..<Int(end)]
    return isPlain ? String(decoding: written, as: UTF8.self) : JSONText.resolved(written)
  }
}
