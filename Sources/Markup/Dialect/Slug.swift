/// Words as a fragment of an address: ASCII in lower case, accents taken off, `-` between words.
package struct Slug: Sendable {
  /// Longer names are cut: an address is for copying.
  private static let limit = 80

  private var bytes: [UInt8] = []
  private var isSeparated = false
  private var previous: UInt8 = 0

  package init() {}

  /// The slug of `text` alone.
  package static func of(_ text: String) -> String {
    var slug = Slug()
    slug.append(Array(text.utf8)[...])
    return String(decoding: slug.value, as: UTF8.self)
  }

  /// What has been said so far; `section` when that holds no letter or digit.
  package var value: [UInt8] { bytes.isEmpty ? Array("section".utf8) : bytes }

  /// Begins a new word.
  package mutating func separate() { isSeparated = true }

  package mutating func append(_ text: ArraySlice<UInt8>) {
    for byte in text {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
      case 0..<0x80: separate()
      // The second byte of À–ÿ.
      case 0x80..<0xC0 where previous == 0xC3: addLatin(byte)
      // Lead bytes, and accents that stand behind their letter: U+0300–U+036F.
      case 0xC3, 0xCC, 0xCD: break
      case 0x80..<0xC0 where previous == 0xCC || previous == 0xCD: break
      default: separate()
      }
    }
  }

  private mutating func addLatin(_ byte: UInt8) {
    switch byte | 0x20 {
    case 0xA0...0xA5: add("a")
    case 0xA6: add("ae")
    case 0xA7: add("c")
    case 0xA8...0xAB: add("e")
    case 0xAC...0xAF: add("i")
    case 0xB0: add("d")
    case 0xB1: add("n")
    case 0xB2...0xB6, 0xB8: add("o")
    case 0xB9...0xBC: add("u")
    case 0xBD: add("y")
    case 0xBE: add("th")
    case 0xBF: add(byte == 0x9F ? "ss" : "y")
    default: separate()
    }
  }

  private mutating func add(_ letter: UInt8) {
    guard bytes.count < Self.limit else { return }
    if isSeparated && !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    isSeparated = false
    bytes.append(letter)
  }

  private mutating func add(_ letters: StaticString) {
    for letter in letters.description.utf8 { add(letter) }
  }
}
