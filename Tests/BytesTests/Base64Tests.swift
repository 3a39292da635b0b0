import Bytes
import Testing

struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `bytes are written as the standard's own examples`(_ text: String, _ expected: String) {
    var bytes: [UInt8] = []
    bytes.append(base64: Array(text.utf8))
    #expect(bytes.text == expected)
  }

  @Test func `the last two of the 64 digits are + and /`() {
    var bytes: [UInt8] = []
    bytes.append(base64: [0xFB, 0xEF, 0xFF])
    #expect(bytes.text == "++//")
  }
}
