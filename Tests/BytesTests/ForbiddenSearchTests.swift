import Bytes
import Testing

/// Characters that no text may hold are found wherever they stand among eight bytes.
struct ForbiddenSearchTests {
  private func first(_ text: String, from start: Int = 0) -> Int? {
    let bytes = Array(("##" + text).utf8)[2...]
    return bytes.firstForbidden(from: 2 + start).map { $0.index - 2 }
  }

  @Test(
    arguments: [
      0x00, 0x01, 0x08, 0x0B, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0x200E, 0x202A, 0x202E, 0x2028, 0x2066, 0x2069,
      0xFEFF, 0xFFFE, 0xFFFF,
    ] as [UInt32])
  func `a forbidden character is found at every place`(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for before in 0..<20 {
      let text = String(repeating: "a", count: before) + String(Character(scalar)) + "ñandú y más cosas"
      #expect(first(text) == before)
      #expect(first(text, from: before + String(Character(scalar)).utf8.count) == nil)
    }
  }

  @Test(arguments: [
    "", "a", "~~~~~~~~", "\t\n\r", "á é í ó ú ñ ü ¿¡«»º", "—“”…€", "日本語", "\u{1F600}", "\u{A0}\u{AD}",
    "        !\"#$%&'()*+",
  ])
  func `common text holds none`(_ text: String) {
    #expect(first(text) == nil)
    #expect(first("abcdefgh" + text + "abcdefgh") == nil)
  }

  @Test(arguments: [0x20, 0xA0, 0x200B, 0x3164, 0x2800, 0x2060, 0xAD, 0x3000] as [UInt32])
  func `what is not to be seen is called so`(_ value: UInt32) throws {
    #expect(try #require(Unicode.Scalar(value)).isUnseen)
  }

  @Test(arguments: ["a", "ñ", "¿", "日", "\u{301}"] as [Unicode.Scalar])
  func `what is seen is not`(_ scalar: Unicode.Scalar) { #expect(!scalar.isUnseen) }
}
