/// Escaping for HTML text and double-quoted attribute values: `&`, `<`, `>` and `"`.
extension [UInt8] {
  /// Appends `text` with the four significant characters written as entities.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { unsafe appendEscaped($0) }
  }

  /// Appends a run of `bytes` with the four significant characters written as entities.
  package mutating func append(escaping bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe appendEscaped($0) }
  }

  /// Copies the stretches between significant bytes whole: most text has none.
  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      // Bits 34, 38, 60 and 62: `"`, `&`, `<` and `>`.
      guard byte < 64, (0x5000_0044_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1 else { continue }
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(Self.entity(for: byte))
      start = index + 1
    }
    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
  }

  private static func entity(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }
}
