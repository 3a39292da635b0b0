import Diagnostics
import JSON
import Testing

/// What is no JSON, or more of it than is read: the first mistake, with its place.
struct RefusalTests {
  struct Case: CustomTestStringConvertible {
    let bytes: [UInt8]
    let code: JSONMistake.Code
    let column: Int
    let path: String
    var testDescription: String { String(decoding: bytes.prefix(40), as: UTF8.self) }

    init(_ text: String, _ code: JSONMistake.Code, _ column: Int, _ path: String = "") {
      self.init(Array(text.utf8), code, column, path)
    }

    init(_ bytes: [UInt8], _ code: JSONMistake.Code, _ column: Int, _ path: String = "") {
      (self.bytes, self.code, self.column, self.path) = (bytes, code, column, path)
    }
  }

  private static let shapes = [
    Case("", .unfinished, 1), Case("  ", .unfinished, 3), Case("{", .unfinished, 2),
    Case("[", .unfinished, 2, "/0"),
    Case("{\"a\"", .unfinished, 5, "/a"), Case("{\"a\":", .unfinished, 6, "/a"),
    Case("{\"a\":1", .unfinished, 7),
    Case("[1", .unfinished, 3), Case("\"abc", .unfinished, 5), Case("\"abc\\", .unfinished, 6),
    Case("tru", .unfinished, 4), Case("-", .unfinished, 2), Case("1e", .unfinished, 3),
    Case("1.", .unfinished, 3),
    Case("[1,]", .trailingComma, 3), Case("{\"a\":1,}", .trailingComma, 7), Case("[1 , ]", .trailingComma, 4),
    Case("[,1]", .unexpected, 2, "/0"), Case("[1,,2]", .unexpected, 4, "/1"), Case("{,}", .unexpected, 2),
    Case("{a:1}", .unexpected, 2), Case("{'a':1}", .unexpected, 2), Case("{\"a\";1}", .unexpected, 5, "/a"),
    Case("{\"a\" 1}", .unexpected, 6, "/a"), Case("{\"a\":1 \"b\":2}", .unexpected, 8),
    Case("[1 2]", .unexpected, 4),
    Case("[1}", .unexpected, 3), Case("{\"a\":1]", .unexpected, 7), Case("{1:2}", .unexpected, 2),
    Case("nul0", .unexpected, 4), Case("True", .unexpected, 1), Case("NaN", .unexpected, 1),
    Case("Infinity", .unexpected, 1), Case("+1", .unexpected, 1), Case(".5", .unexpected, 1),
    Case("// no\n1", .unexpected, 1), Case("[1 /* no */]", .unexpected, 4), Case("\u{A0}1", .unexpected, 1),
    Case("{\"a\":{\"b\":[0,x]}}", .unexpected, 14, "/a/b/1"), Case("{} {}", .textAfterEnd, 4),
    Case("1 2", .textAfterEnd, 3), Case("nullx", .textAfterEnd, 5), Case("]", .unexpected, 1),
  ]

  private static let numbers = [
    Case("01", .badNumber, 1), Case("-01", .badNumber, 1), Case("[1.e3]", .badNumber, 4, "/0"),
    Case("-x", .badNumber, 2), Case("1ex", .badNumber, 3), Case("1e+x", .badNumber, 4),
    Case("1.x", .badNumber, 3),
    Case("0x10", .textAfterEnd, 2), Case("1_000", .textAfterEnd, 2),
    Case(String(repeating: "1", count: 41), .longNumber, 1),
  ]

  private static let texts = [
    Case("\"\\x\"", .badEscape, 2), Case("\"\\u12\"", .badEscape, 2), Case("\"\\u12g4\"", .badEscape, 2),
    Case("\"\\U0041\"", .badEscape, 2), Case("\"\\ud800\"", .loneSurrogate, 2),
    Case("\"\\udc00\"", .loneSurrogate, 2),
    Case("\"\\ud800\\ud800\"", .loneSurrogate, 2), Case("\"a\\ud800x\"", .loneSurrogate, 3),
    Case("\"\\ud83d\\n\"", .loneSurrogate, 2), Case("[\"a\nb\"]", .controlCharacter, 4, "/0"),
    Case("\"a\tb\"", .controlCharacter, 3), Case("\"\u{0}\"", .controlCharacter, 2),
    Case("\"12345678\u{1F}\"", .controlCharacter, 10),
    Case([0x22, 0xC3, 0x28, 0x22], .notUTF8, 2), Case([0x22, 0xC0, 0x80, 0x22], .notUTF8, 2),
    Case([0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8, 2),
    Case([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .notUTF8, 2),
    Case([0x22, 0xE0, 0x9F, 0xBF, 0x22], .notUTF8, 2),
    Case([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], .notUTF8, 2),
    Case([0x22, 0xFF, 0x22], .notUTF8, 2), Case([0x22, 0x41, 0x80, 0x22], .notUTF8, 3),
    Case([0x22, 0xE2, 0x82], .notUTF8, 2), Case([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], .byteOrderMark, 1),
    Case([0xFF, 0xFE, 0x7B, 0x00], .notUTF8, 1), Case([0x00, 0x7B, 0x00, 0x7D], .notUTF8, 1),
    Case([0x7B, 0x00, 0x7D, 0x00], .notUTF8, 2), Case([0x7B, 0xE9, 0x7D], .notUTF8, 2),
  ]

  private static let names = [
    Case(#"{"a":1,"a":2}"#, .duplicateKey, 8, "/a"), Case(#"{"a":1,"\u0061":2}"#, .duplicateKey, 8, "/a"),
    Case(#"{"x":[{"é":1,"b":2,"\u00e9":3}]}"#, .duplicateKey, 21, "/x/0/é"),
    Case(#"{"":1,"":2}"#, .duplicateKey, 7, "/"),
    Case(#"{"a/b":{"a":1,"c":2,"c":2}}"#, .duplicateKey, 21, "/a~1b/c"),
  ]

  private static let sizes = [
    Case(String(repeating: "[", count: 17), .tooDeep, 17, String(repeating: "/0", count: 16)),
    Case(String(repeating: "{\"a\":", count: 17), .tooDeep, 81, String(repeating: "/a", count: 16)),
    Case("\"" + String(repeating: "x", count: 4_001) + "\"", .longText, 1),
    Case("[\"" + String(repeating: "\\u00f1", count: 4_001) + "\"]", .longText, 2, "/0"),
    Case("{\"" + String(repeating: "ñ", count: 4_001) + "\":1}", .longText, 2),
    Case("\"x\"" + String(repeating: " ", count: 65_534), .tooLong, 1),
    Case("[" + String(repeating: "{\"a\":0},", count: 2_000) + "{\"a\":0}]", .tooManyKeys, 16_003, "/2000"),
  ]

  @Test(arguments: shapes + numbers + texts + names + sizes)
  func `the first mistake is told with its place`(wrong: Case) throws {
    let mistake = #expect(throws: JSONMistake.self) { try JSONDocument(wrong.bytes) }
    #expect(mistake?.code == wrong.code)
    #expect(mistake?.location == SourceLocation(line: 1, column: wrong.column))
    #expect(mistake?.path == wrong.path)
  }

  @Test func `a mistake on a further line has that line`() {
    let mistake = #expect(throws: JSONMistake.self) {
      try JSONDocument(Array("{\r\n  \"a\": 1,\n  \"b\": ?\n}".utf8))
    }
    #expect(mistake?.location == SourceLocation(line: 3, column: 8) && mistake?.path == "/b")
    #expect(mistake?.arguments == ["character": "?"])
  }

  @Test(arguments: [3, 17, 300, 1_900])
  func `one name twice is found among few and among many, whatever stands between`(count: Int) {
    let names = (0..<count).map { "\"key-\($0)\":0" }
    for twice in Set([0, count / 2, count - 1]) {
      let text = "{" + (names + ["\"key-\(twice)\":1"]).joined(separator: ",") + "}"
      let mistake = #expect(throws: JSONMistake.self) { try JSONDocument(Array(text.utf8)) }
      #expect(mistake?.code == .duplicateKey && mistake?.path == "/key-\(twice)")
    }
    #expect(throws: Never.self) { try JSONDocument(Array("{\(names.joined(separator: ","))}".utf8)) }
  }
}
