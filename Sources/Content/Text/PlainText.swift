/// Tells quickly whether bytes are text: UTF-8 without NUL.
enum PlainText {
  /// The high bit of each byte of a word.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// One in each byte of a word.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether `bytes` are UTF-8 without NUL. Eight bytes are looked at together while they are ASCII.
  static func isSound(_ bytes: [UInt8]) -> Bool {
    let text = bytes.span
    var index = 0
    while index < text.count {
      let ascii = asciiLength(of: text, from: index)
      guard let ascii else { return false }
      index += ascii
      guard index < text.count else { return true }
      let length = characterLength(of: text, at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  /// How many bytes from `start` on are ASCII; nil where a NUL is among them.
  private static func asciiLength(of text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 8 <= text.count {
      let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let high = word & highBits
      // A zero byte borrows from the one after it; only bytes below the first high one count.
      let zeros = (word &- ones) & ~word & highBits
      guard high | zeros != 0 else {
        index += 8
        continue
      }
      guard zeros == 0 || high != 0 && high.trailingZeroBitCount < zeros.trailingZeroBitCount else {
        return nil
      }
      return index - start + high.trailingZeroBitCount / 8
    }
    while index < text.count && text[index] < 0x80 {
      guard text[index] != 0 else { return nil }
      index += 1
    }
    return index - start
  }

  /// How many bytes the character at `index` takes, which is not ASCII; 0 where there is none.
  ///
  /// The well-formed byte sequences of The Unicode Standard, table 3-7.
  private static func characterLength(of text: Span<UInt8>, at index: Int) -> Int {
    let lead = text[index]
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= text.count, second.contains(text[index + 1]) else { return 0 }
    for next in index + 2..<max(index + 2, index + length) where !(0x80...0xBF).contains(text[next]) {
      return 0
    }
    return length
  }
}
