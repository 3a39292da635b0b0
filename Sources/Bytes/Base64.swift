/// Base64 of RFC 4648, section 4: what a policy's hashes and addresses with their data inside are written in.
extension [UInt8] {
  /// Appends `bytes` in Base64, filled up with `=`.
  package mutating func append(base64 bytes: [UInt8]) {
    reserveCapacity(count + (bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = Swift.min(3, bytes.count - index)
      var bits: UInt32 = 0
      for offset in 0..<3 { bits = bits << 8 | (offset < group ? UInt32(bytes[index + offset]) : 0) }
      for digit in 0..<4 {
        append(digit <= group ? Self.base64Digit(bits >> UInt32(18 - 6 * digit) & 63) : UInt8(ascii: "="))
      }
      index += group
    }
  }

  private static func base64Digit(_ value: UInt32) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    return switch value {
    case 0..<26: UInt8(ascii: "A") + value
    case 26..<52: UInt8(ascii: "a") + value - 26
    case 52..<62: UInt8(ascii: "0") + value - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}
