import Diagnostics
import JSON
import Testing

/// What is JSON by RFC 8259, and what it says.
struct ReadingTests {
  @Test(arguments: [
    ("{}", JSONValue.Kind.object), ("[]", .array), ("\"\"", .text), ("0", .number), ("true", .flag),
    ("false", .flag), ("null", .null), (" \t\r\n[ ] \n", .array), ("{ \"a\" : [ 1 , { } ] }", .object),
  ])
  func `every kind of value may be a document, with space around it`(
    text: String, kind: JSONValue.Kind
  ) throws {
    #expect(try JSONDocument(Array(text.utf8)).root.kind == kind)
  }

  @Test func `members and values come in the order in which they are written`() throws {
    let document = try JSONDocument(Array(#"{"b":[10,[],"x"],"a":{"c":null},"":true}"#.utf8))
    #expect(document.root.members.map(\.name) == ["b", "a", ""])
    #expect(document.root["b"]?.elements.map(\.kind) == [.number, .array, .text])
    #expect(document.root["a"]?["c"]?.kind == .null)
    #expect(document.root[""]?.flag == true)
    #expect(document.root["z"] == nil && document.root["b"]?["z"] == nil)
  }

  @Test(arguments: [
    (#""plain words of more than sixteen bytes""#, "plain words of more than sixteen bytes"),
    (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#""\u00e9\u00E9""#, "éé"),
    (#""\ud83d\ude00 y \uD83D\uDE00""#, "😀 y 😀"), (#""\u0000""#, "\u{0}"),
    (
      "\"año ✓ 😀 \u{7F}\u{10FFFF}\u{FFFF}\u{D7FF}\u{E000}\"",
      "año ✓ 😀 \u{7F}\u{10FFFF}\u{FFFF}\u{D7FF}\u{E000}"
    ),
  ])
  func `a text says what its escapes stand for`(text: String, expected: String) throws {
    #expect(
      try JSONDocument(Array(text.utf8)).root.text?.unicodeScalars.elementsEqual(expected.unicodeScalars)
        == true)
  }

  @Test(
    arguments: [
      ("0", 0, 0.0), ("-0", 0, 0.0), ("7", 7, 7.0), ("-120", -120, -120.0),
      ("9223372036854775807", Int.max, 9.223372036854775807e18),
      ("9223372036854775808", nil, 9.223372036854775808e18),
      ("1.0", nil, 1.0), ("1e2", nil, 100.0), ("-2.5E-1", nil, -0.25), ("1e999", nil, nil),
    ] as [(String, Int?, Double?)])
  func `a whole number is exact, or none`(text: String, whole: Int?, number: Double?) throws {
    let value = try JSONDocument(Array(text.utf8)).root
    #expect(value.whole == whole && value.number == number && value.written == text)
  }

  @Test func `a value knows its line, its column in bytes and its path`() throws {
    let document = try JSONDocument(Array("{\"á\": [1,\r\n  {\"a/b~\": \"x\"}],\r \"c\": 2\n}".utf8))
    let inner = try #require(document.root["á"]?.elements.map { $0 }.last)
    #expect(inner.path == "/á/1" && inner.location == SourceLocation(line: 2, column: 3))
    let text = try #require(inner["a/b~"])
    #expect(text.path == "/á/1/a~1b~0" && text.location == SourceLocation(line: 2, column: 12))
    #expect(document.root["c"]?.location == SourceLocation(line: 3, column: 7))
    #expect(document.root.path == "" && document.root.location == .start)
  }

  @Test func `as much as may be is read`() throws {
    let deep = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
    #expect(try JSONDocument(Array(deep.utf8)).root.kind == .array)
    let wide = "{" + (0..<2_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
    #expect(try JSONDocument(Array(wide.utf8)).root.members.reduce(0) { count, _ in count + 1 } == 2_000)
    let long = "\"" + String(repeating: "ñ", count: 3_999) + "\\u00f1\""
    #expect(try JSONDocument(Array(long.utf8)).root.text?.unicodeScalars.count == 4_000)
    let full = "\"x\"" + String(repeating: " ", count: 65_536 - 3)
    #expect(try JSONDocument(Array(full.utf8)).root.text == "x")
  }
}
