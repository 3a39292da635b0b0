import Diagnostics
@testable import Markup
import Testing

@Suite struct SourceTextTests {
  /// A text and its lines, without their endings.
  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n", [""]), ("\n\n", ["", ""]),
      ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a", "b"]), ("\r", [""]), ("\r\r\n\n", ["", "", ""]),
      ("a\n\rb", ["a", "", "b"]), ("é\nñ", ["é", "ñ"]),
    ] as [(String, [String])])
  func `lines end with LF, CR or both`(text: String, lines: [String]) {
    let source = SourceText(Array(text.utf8), firstLine: 1)
    #expect(source.lineCount == lines.count)
    let found = (0..<source.lineCount).map { line in
      String(decoding: source.bytes[source.start(line)..<source.end(line)], as: UTF8.self)
    }
    #expect(found == lines)
  }

  @Test(arguments: 0..<100)
  func `the quick way to find lines finds the same as the plain one`(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 7)
    let bytes = (0..<60).map { _ in [0x0A, 0x61, 0x62, 0x0D].randomElement(using: &random) ?? 0 as UInt8 }
    let source = SourceText(bytes, firstLine: 1)
    var starts = [0]
    for index in bytes.indices.dropLast() {
      let ends = bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A
      if ends { starts.append(index + 1) }
    }
    #expect((0..<source.lineCount).map(source.start) == starts)
  }

  @Test func `places and indices are each other's inverse`() {
    let source = SourceText(Array("ab\r\ncé\n\nx".utf8), firstLine: 20)
    for line in 0..<source.lineCount {
      for index in source.start(line)...source.end(line) {
        #expect(source.index(of: source.location(index, line: line)) == index)
      }
    }
    #expect(source.location(4, line: 1) == SourceLocation(line: 21, column: 1))
    #expect(source.index(of: SourceLocation(line: 21, column: 99)) == 7)
    #expect(source.index(of: SourceLocation(line: 19, column: 1)) == nil)
    #expect(source.index(of: SourceLocation(line: 24, column: 1)) == nil)
  }

  @Test(arguments: [
    ("  > > x", 2, 6, 2), ("  > > x", 1, 4, 1), ("> x", 2, 2, 1), ("   x", 3, 3, 0), (">>x", 2, 2, 2),
    ("", 1, 0, 0),
    ("> ", 1, 2, 1), ("\t>\tx", 1, 3, 1),
  ])
  func `a later line's text begins behind the quotes' marks`(
    line: String, quotes: Int, index: Int, markers: Int
  ) {
    let found = SourceText(Array(line.utf8), firstLine: 1)
    guard found.lineCount > 0 else { return #expect(line.isEmpty) }
    #expect(found.contentStart(0, quotes: quotes) == (index, markers))
  }
}
