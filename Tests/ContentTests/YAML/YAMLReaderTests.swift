import Content
import Diagnostics
import Testing

struct YAMLReaderTests {
  private func read(_ text: String, firstLine: Int = 1) -> Checked<YAMLNode?> {
    YAMLReader.read(Array(text.utf8)[...], file: "f.yml", firstLine: firstLine)
  }

  private func places(_ text: String, firstLine: Int = 1) throws -> [String] {
    let checked = read(text, firstLine: firstLine)
    #expect(checked.diagnostics == [])
    return try #require(checked.value).dump
  }

  @Test func `every key and value knows its place`() throws {
    let dump = try places("tema: pot\nmetas:\n  - {id: M1, valor: 6}\n  - id: M2\n")
    #expect(
      dump == [
        "1:1-4:11 mapping", "1:1-1:5 key tema", "1:7-1:10 plain pot", "2:1-2:6 key metas",
        "3:3-4:11 sequence",
        "3:5-3:23 mapping", "3:6-3:8 key id", "3:10-3:12 plain M1", "3:14-3:19 key valor",
        "3:21-3:22 plain 6",
        "4:5-4:11 mapping", "4:5-4:7 key id", "4:9-4:11 plain M2",
      ])
  }

  @Test func `columns are counted in bytes`() throws {
    let dump = try places("{año: \"Ñame\", día: 1}")
    #expect(
      dump == [
        "1:1-1:25 mapping", "1:2-1:6 key año", "1:8-1:15 doubleQuoted Ñame", "1:17-1:21 key día",
        "1:23-1:24 plain 1",
      ])
  }

  @Test func `lines are counted from where the text stands in its file`() throws {
    #expect(try places("a: b\n", firstLine: 7).last == "7:4-7:5 plain b")
  }

  @Test func `long lines of accents keep their columns, asked for in any order`() throws {
    let items = (0..<500).map { "é\($0)" }
    let dump = try places("[" + items.joined(separator: ", ") + "]")
    var column = 2
    for (line, item) in zip(dump.dropFirst(), items) {
      #expect(line == "1:\(column)-1:\(column + item.utf8.count) plain \(item)")
      column += item.utf8.count + 2
    }
  }

  @Test(arguments: [
    ("no", "plain no"), ("05045", "plain 05045"), ("08:00-12:00", "plain 08:00-12:00"), ("~", "plain ~"),
    ("2026-02-30", "plain 2026-02-30"), ("0x1F", "plain 0x1F"), ("1_000", "plain 1_000"),
    ("\"05045\"", "doubleQuoted 05045"), ("'it''s'", "singleQuoted it's"), ("\"a\\tb\"", "doubleQuoted a\tb"),
    ("null", "plain null"), ("1e3", "plain 1e3"), (".inf", "plain .inf"),
  ])
  func `no scalar is guessed at`(_ text: String, _ expected: String) throws {
    #expect(try places("k: \(text)").last?.hasSuffix(" " + expected) == true)
  }

  @Test func `block scalars keep or fold their lines`() throws {
    let dump = try places("a: |\n  one\n  two\nb: >-\n  one\n  two\n")
    #expect(dump.contains { $0.hasSuffix("literal one\ntwo\n") })
    #expect(dump.contains { $0.hasSuffix("folded one two") })
  }

  @Test func `nothing written is an empty plain scalar`() throws {
    let node = try #require(read("a:\nb: \"\"\n").value)
    guard case .mapping(let members) = node.content else { return #expect(Bool(false)) }
    let empties = members.map { member in
      if case .scalar(let scalar) = member.value.content { scalar.isEmpty } else { false }
    }
    #expect(empties == [true, false])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `an empty text has no document and no problem`(_ text: String) {
    #expect(read(text).value == nil)
    #expect(read(text).diagnostics == [])
  }

  @Test func `CRLF and CR end lines like LF`() throws {
    let unix = try places("a: b\nc:\n  - d\n")
    #expect(try places("a: b\r\nc:\r\n  - d\r\n") == unix)
    #expect(try places("a: b\rc:\r  - d\r") == unix)
  }

  @Test func `thirty-two levels are read and the next is not`() {
    let deep = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(read(deep).diagnostics == [])
    let deeper = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    #expect(read(deeper).diagnostics.map(\.code) == ["yaml-too-deep"])
    #expect(read(deeper).diagnostics.first?.range?.start.column == 33)
  }

  @Test func `ten thousand nodes are read and the next is not`() {
    let items = { (count: Int) in "[" + String(repeating: "1,", count: count) + "]" }
    #expect(read(items(9_999)).diagnostics == [])
    #expect(read(items(10_000)).diagnostics.map(\.code) == ["yaml-too-many-nodes"])
  }
}

extension YAMLNode {
  /// One line a node, in reading order: its range and what it is.
  fileprivate var dump: [String] {
    switch content {
    case .scalar(let scalar): ["\(range.words) \(scalar.style) \(scalar.text)"]
    case .sequence(let items): ["\(range.words) sequence"] + items.flatMap(\.dump)
    case .mapping(let members):
      ["\(range.words) mapping"]
        + members.flatMap { ["\($0.keyRange.words) key \($0.key)"] + $0.value.dump }
    case .refused: ["\(range.words) refused"]
    }
  }
}

extension SourceRange {
  fileprivate var words: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
