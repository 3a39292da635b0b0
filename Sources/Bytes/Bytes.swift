/// Growing UTF-8 text: what pages, calendars and messages are built in.
extension [UInt8] {
  /// Appends the UTF-8 bytes of `text`, as they are.
  @inlinable package mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a literal without making a `String` of it.
  @inlinable package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { buffer in unsafe append(contentsOf: buffer) }
  }

  /// Appends a stretch of `bytes`, with no slice made of it.
  @inlinable package mutating func append(_ bytes: [UInt8], from start: Int, to end: Int) {
    precondition(0 <= start && start <= end && end <= bytes.count, "a stretch lies within its bytes")
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<end]))
    }
  }

  /// Appends `number` in decimal digits, with no grouping.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    if magnitude < 10 { return append(UInt8(ascii: "0") + UInt8(magnitude)) }
    var place: UInt = 10
    while magnitude / place >= 10 { place *= 10 }
    while place > 0 {
      append(UInt8(ascii: "0") + UInt8(magnitude / place % 10))
      place /= 10
    }
  }

  /// Appends `number` in decimal digits, padded with zeros on the left to `width`.
  package mutating func append(decimal number: Int, width: Int) {
    let digits = String(number)
    for _ in 0..<Swift.max(0, width - digits.utf8.count) { append(UInt8(ascii: "0")) }
    append(digits)
  }

  /// The bytes as text; a byte that is not UTF-8 becomes U+FFFD.
  package var text: String { String(decoding: self, as: UTF8.self) }
}
