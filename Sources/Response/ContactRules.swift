/// The shapes of addresses and numbers that lead to a person; the schema has the same as patterns.
enum ContactRules {
  /// As browsers have it for their e-mail field, with at least one dot in the domain.
  static func isEmail(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")), (1...64).contains(at),
      bytes[..<at].allSatisfy({ isWord($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) })
    else { return false }
    let labels = bytes[(at + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    guard (1...63).contains(label.count), let first = label.first, let last = label.last else { return false }
    return isWord(first) && isWord(last) && label.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
  }

  /// Digits with what people write between them, and an extension: `601 332 3434 ext. 1234`.
  static func isTelephone(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let letter = bytes.firstIndex(where: isLetter) else { return isNumber(bytes[...]) }
    var head = bytes[..<letter]
    if head.last == UInt8(ascii: " ") { head.removeLast() }
    return isNumber(head) && isExtension(bytes[letter...])
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if let first = rest.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "(") { rest.removeFirst() }
    guard let first = rest.first, let last = rest.last, (6...30).contains(rest.count), isDigit(first),
      isDigit(last) || last == UInt8(ascii: ")")
    else { return false }
    return rest.allSatisfy { isDigit($0) || " ()./-".utf8.contains($0) }
  }

  private static func isExtension(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.prefix(3).map({ $0 | 0x20 }) == Array("ext".utf8) else { return false }
    var rest = text.dropFirst(3)
    if rest.first == UInt8(ascii: ".") { rest.removeFirst() }
    if rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    return (1...6).contains(rest.count) && rest.allSatisfy(isDigit)
  }

  /// 3–20 letters and digits, with points, hyphens and spaces between them.
  static func isDocument(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (3...20).contains(bytes.count), let first = bytes.first, let last = bytes.last else { return false }
    return isWord(first) && isWord(last) && bytes.allSatisfy { isWord($0) || " .-".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
