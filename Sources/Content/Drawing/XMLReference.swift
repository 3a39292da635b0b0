/// `&amp;`, one of the five names that XML itself has, or a letter by its number, `&#x6A;`.
struct XMLReference {
  let scalar: Unicode.Scalar
  /// Behind its `;`.
  let end: Int

  /// Nil where the `&` at `start` begins no such reference.
  init?(_ bytes: [UInt8], _ start: Int, before end: Int) {
    let body = bytes[start + 1..<min(end, start + 14)].prefix { $0 != UInt8(ascii: ";") }
    guard body.endIndex < end, bytes[body.endIndex] == UInt8(ascii: ";") else { return nil }
    let text = String(decoding: body, as: UTF8.self)
    guard let scalar = text.hasPrefix("#") ? Self.numbered(text.dropFirst()) : Self.names[text] else {
      return nil
    }
    self.scalar = scalar
    self.end = body.endIndex + 1
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  private static func numbered(_ text: Substring) -> Unicode.Scalar? {
    let isHex = text.hasPrefix("x")
    let digits = isHex ? text.dropFirst() : text
    guard digits.utf8.first.map({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) == true,
      let number = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(number)
    else { return nil }
    let isLetter = number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number)
    return isLetter && number != 0xFFFE && number != 0xFFFF ? scalar : nil
  }
}
