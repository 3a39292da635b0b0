import Bytes
import Testing

@Suite struct LineTableTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes[...])
    return (0..<table.count).map { String(decoding: bytes[table.start($0)..<table.end($0)], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\n", ["", ""]),
      ("a\r\nb\r\n", ["a", "b"]), ("a\rb", ["a", "b"]), ("a\r\r\nb", ["a", "", "b"]), ("\r", [""]),
      ("ñ\nseñal\r", ["ñ", "señal"]), ("a\n\rb", ["a", "", "b"]),
    ] as [(String, [String])])
  func `a line ends with LF, CRLF or a lone CR`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test func `places are those of the bytes that a slice was cut from`() {
    let bytes = Array("xx\nab\nc".utf8)
    let table = LineTable(bytes[3...])
    #expect(table.count == 2)
    #expect(table.start(0) == 3 && table.end(0) == 5)
    #expect(table.start(1) == 6 && table.end(1) == 7)
    #expect(table.line(at: 3) == 0 && table.line(at: 6) == 1)
  }

  @Test(arguments: ["a\nbc\n\nd", "a\r\nb\r", "\n\n\n", "uno", "ñ\n", "a\rb\n\rc"])
  func `each byte is found in its line`(text: String) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes[...])
    for index in bytes.indices {
      let line = table.line(at: index)
      #expect(table.start(line) <= index && index < table.start(line + 1), "byte \(index)")
    }
  }

  @Test(arguments: [("a\n", 1), ("a", 0), ("a\nb", 1), ("a\nb\r\n", 2), ("", 0)])
  func `the end of a text that ends its last line begins another`(text: String, line: Int) {
    #expect(LineTable(Array(text.utf8)[...]).line(at: text.utf8.count) == line)
  }
}

@Suite struct ByteSearchTests {
  @Test func `a byte is found wherever it stands next`() {
    let bytes = Array("a]b]".utf8)
    #expect(bytes.first(0x5D) == 1)
    #expect(bytes.first(0x5D, from: 2) == 3)
    #expect(bytes.first(0x5D, from: 4) == nil)
    #expect([UInt8]().first(0x5D) == nil)
    #expect(!bytes.holds(0x0D) && bytes.holds(0x61))
  }

  @Test func `a slice is searched between its own bounds`() {
    let bytes = Array("]a]b]".utf8)
    #expect(bytes[1...3].first(0x5D) == 2)
    #expect(bytes[1...3].first(0x5D, from: 3) == nil)
    #expect(bytes[3...].holds(0x5D) && !bytes[3..<4].holds(0x5D))
    #expect(bytes[5...].first(0x5D) == nil)
  }
}
