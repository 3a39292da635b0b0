import Content
import Diagnostics
import Testing
import Yams

struct YAMLPropertyTests {
  @Test func `what is printed is what was read`() throws {
    for seed in 1...400 as ClosedRange<UInt64> {
      var generator = YAMLGenerator(seed: seed)
      let value = generator.group()
      let text = generator.print(value)
      let checked = YAMLReader.read(Array(text.utf8)[...], file: "f.yml")
      #expect(checked.diagnostics == [], "seed \(seed):\n\(text)")
      let node = try #require(checked.value, "seed \(seed):\n\(text)")
      #expect(YAMLValue(node) == value, "seed \(seed):\n\(text)")
    }
  }

  @Test func `another reader of YAML sees the same tree in the same places`() throws {
    for seed in 1_000...1_200 as ClosedRange<UInt64> {
      var generator = YAMLGenerator(seed: seed)
      let text = generator.print(generator.group())
      let ours = try #require(YAMLReader.read(Array(text.utf8)[...], file: "f.yml").value)
      let theirs = try #require(try Yams.compose(yaml: text, Resolver.basic))
      #expect(agrees(ours, theirs), "seed \(seed):\n\(text)")
    }
  }

  /// The same text, order and starting line; columns too where the line is ASCII.
  private func agrees(_ ours: YAMLNode, _ theirs: Yams.Node) -> Bool {
    if let mark = theirs.mark, mark.line != ours.range.start.line { return false }
    switch (ours.content, theirs) {
    case (.scalar(let scalar), .scalar(let other)): return scalar.text == other.string
    case (.sequence(let items), .sequence(let others)):
      return items.count == others.count && zip(items, others).allSatisfy { agrees($0, $1) }
    case (.mapping(let members), .mapping(let others)):
      return members.count == others.count
        && zip(members, others).allSatisfy { member, other in
          member.key == other.key.string && agrees(member.value, other.value)
        }
    default: return false
    }
  }

  @Test func `no damaged text makes the reader fail, and each says where it is broken`() {
    for seed in 1...300 as ClosedRange<UInt64> {
      var generator = YAMLGenerator(seed: seed)
      var bytes = Array(generator.print(generator.group()).utf8)
      let junk = Array("{}[]:,\"'\n -#&*!|>%@\u{7}\té".utf8)
      for _ in 0..<3 {
        let place = Int.random(in: 0..<bytes.count, using: &generator.numbers)
        bytes[place] = junk.randomElement(using: &generator.numbers) ?? 0
      }
      let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
      let lines = text.count { $0 == 0x0A } + 1
      let checked = YAMLReader.read(text[...], file: "f.yml", firstLine: 2)
      for finding in checked.diagnostics {
        let start = finding.range?.start
        #expect(start.map { (2...(lines + 2)).contains($0.line) && $0.column >= 1 } == true, "seed \(seed)")
      }
    }
  }
}
