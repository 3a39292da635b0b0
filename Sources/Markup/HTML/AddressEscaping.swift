internal import Bytes

/// Writing addresses into attributes: what a URL may not hold is percent-encoded, the rest stays.
extension [UInt8] {
  /// Appends `address` as the value of a double-quoted `href` or `src`.
  mutating func append(address: some Sequence<UInt8>) {
    for byte in address {
      if byte < 128,
        (byte < 64 ? Self.plainLow >> UInt64(byte) : Self.plainHigh >> UInt64(byte - 64)) & 1 == 1
      {
        append(byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;" as StaticString)
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;" as StaticString)
      } else {
        append(UInt8(ascii: "%"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      }
    }
  }

  /// Of the bytes below 64, `!#$%()*+,-./:;=?` and the digits.
  private static var plainLow: UInt64 { 0xAFFF_FF3A_0000_0000 }
  /// Of the bytes from 64, `@_~` and the letters.
  private static var plainHigh: UInt64 { 0x47FF_FFFE_87FF_FFFF }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
