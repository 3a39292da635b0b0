import JSON
import TestSupport
import Testing

/// Whatever stands in a document's bytes, it is read or refused, and what was read can be walked.
struct BrokenTextTests {
  private static let seed = """
    {"schema": "planilla/response/1", "n": [0, -1, 2.5e3, true, false, null], "texto": "año \\u00e9 \\ud83d\\ude00 ✓",
     "rows": [{"row": 1, "answers": {"a": {"na": "missing"}, "b": ["x", "y"]}}]}
    """

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a document with some bytes changed is read or refused`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(generator.pick(Array("{}[]\",:\\u0e-.1 ".utf8)), at: index)
        }
      }
      if let document = try? JSONDocument(bytes) { Self.walk(document.root) }
    }
  }

  @Test func `every document that breaks off is refused`() {
    let bytes = Array(Self.seed.utf8)
    for end in 0..<bytes.count {
      let mistake = #expect(throws: JSONMistake.self) { try JSONDocument(Array(bytes[..<end])) }
      // Half a character may be half a pair of escapes, or half of its bytes.
      #expect([.unfinished, .notUTF8, .loneSurrogate].contains(mistake?.code), "\(end)")
    }
  }

  private static func walk(_ value: JSONValue) {
    #expect(value.path.isEmpty || value.path.hasPrefix("/"))
    for member in value.members { walk(member.value) }
    for element in value.elements { walk(element) }
    _ = (value.text, value.number, value.whole, value.flag, value.location)
  }
}
