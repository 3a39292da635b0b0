import Bytes
import Testing

@Suite struct BytesTests {
  @Test(arguments: [
    ("", ""), ("plan", "plan"), ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"x\"", "&quot;x&quot;"),
    ("'", "'"), ("ñ<ñ", "ñ&lt;ñ"), ("&&", "&amp;&amp;"), ("bdfhBDFH\u{0}\u{1}", "bdfhBDFH\u{0}\u{1}"),
  ])
  func `text is escaped for HTML and nothing else changes`(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    #expect(bytes.text == expected)
    var slice: [UInt8] = []
    slice.append(escaping: Array(("x" + text).utf8)[1...])
    #expect(slice.text == expected)
  }

  @Test func `exactly four ASCII characters are escaped`() {
    for byte in UInt8(0)..<128 {
      var bytes: [UInt8] = []
      bytes.append(escaping: [byte][...])
      #expect((bytes != [byte]) == [38, 60, 62, 34].contains(byte), "byte \(byte)")
    }
  }

  @Test(arguments: [(7, 2, "07"), (12, 2, "12"), (2026, 4, "2026"), (100, 2, "100"), (0, 0, "0")])
  func `a number is padded to its width`(number: Int, width: Int, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number, width: width)
    #expect(bytes.text == expected)
  }
}

@Suite struct JSONWriterTests {
  @Test func `members come out in the order in which they were told`() {
    var json = JSONWriter()
    json.object { json in
      json.text("b", "uno")
      json.array("a") { json in
        json.number(nil, 1)
        json.object { $0.flag("yes", true) }
      }
      json.array("empty") { _ in }
      json.object("none") { _ in }
    }
    #expect(
      json.bytes.text == """
        {
          "b": "uno",
          "a": [
            1,
            {
              "yes": true
            }
          ],
          "empty": [],
          "none": {}
        }
        """)
  }

  @Test(arguments: [
    ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a\nb\tc", #""a\nb\tc""#),
    ("\u{1}\u{1F}", #""\u0001\u001f""#),
    ("ñ 🌎", "\"ñ 🌎\""),
  ])
  func `text is escaped as JSON asks`(text: String, expected: String) {
    var json = JSONWriter()
    json.text(nil, text)
    #expect(json.bytes.text == expected)
  }
}
