extension ArraySlice<UInt8> {
  /// Where the next character stands that no text may hold, from `start` on; the bytes are UTF-8.
  package func firstForbidden(from start: Int) -> (index: Int, scalar: Unicode.Scalar)? {
    let found = ForbiddenSearch.first(in: span, from: start - startIndex)
    return found.map { (startIndex + $0.index, $0.scalar) }
  }
}

/// Finds characters that no text may hold, eight bytes at a time while they are common ones.
private enum ForbiddenSearch {
  /// The high bit of each byte of a word.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// One in each byte of a word.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  static func first(in text: Span<UInt8>, from start: Int) -> (index: Int, scalar: Unicode.Scalar)? {
    var index = start
    while index < text.count {
      if index + 8 <= text.count {
        let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        if isCommon(word) {
          index += 8
          continue
        }
      }
      let end = min(index + 8, text.count)
      while index < end {
        if mayBegin(text[index]), let scalar = scalar(text, at: index), scalar.isForbidden {
          return (index, scalar)
        }
        index += 1
      }
    }
    return nil
  }

  /// Whether all eight bytes are printable ASCII.
  private static func isCommon(_ word: UInt64) -> Bool {
    let delete = word ^ (ones &* 0x7F)
    let controls = (word &- ones &* 0x20) & ~word
    return (word | controls | (delete &- ones) & ~delete) & highBits == 0
  }

  /// Whether a forbidden character may begin with `byte`.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  /// The character of one to three bytes at `index`.
  private static func scalar(_ text: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    let first = text[index]
    if first < 0x80 { return Unicode.Scalar(first) }
    guard index + 1 < text.count else { return nil }
    let second = UInt32(text[index + 1] & 0x3F)
    if first == 0xC2 { return Unicode.Scalar(0x80 | second) }
    guard index + 2 < text.count else { return nil }
    return Unicode.Scalar(UInt32(first & 0x0F) << 12 | second << 6 | UInt32(text[index + 2] & 0x3F))
  }
}
