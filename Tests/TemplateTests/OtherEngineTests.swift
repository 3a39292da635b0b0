import Mustache
import Testing

@testable import Template

/// The same template and the same values through swift-mustache: the same bytes.
@Suite struct OtherEngineTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `two engines write the same bytes`(seed: UInt64) throws {
    var random = TemplateGenerator(seed: seed)
    let partials = ["leaf": random.leaf(), "branch": random.template(depth: 2, partials: ["leaf"])]
    let page = random.template(depth: 3, partials: ["leaf", "branch"])
    let value = random.record(depth: 3)

    var library = MustacheLibrary()
    for (name, text) in partials.merging(["page": page], uniquingKeysWith: { $1 }) {
      library.register(try MustacheTemplate(string: text), named: name)
    }
    let kit = TemplateKit(TemplateGenerator.names.joined(separator: " "))
    let theirs = try #require(library.render(value.foreign, withTemplate: "page"))
    let ours = kit.render(page, value.ours(kit.names), partials: partials)
    #expect(ours == theirs.replacing("&#39;", with: "'"), "\(page.debugDescription)\n\(partials)\n\(value)")
  }
}

/// A value that both engines can be given.
indirect enum SharedValue {
  case text(String)
  case flag(Bool)
  case number(Int)
  case list([SharedValue])
  case record([(String, SharedValue)])

  func ours(_ names: NameTable) -> Value {
    switch self {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number)
    case .list(let items): .values(items.map { $0.ours(names) })
    case .record(let members):
      .record(Record(members.compactMap { name, value in names[name].map { ($0, value.ours(names)) } }))
    }
  }

  /// What the judge sees of it.
  var foreign: Any {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag
    case .number(let number): number
    case .list(let items): ForeignList(items: items)
    case .record(let members): ForeignRecord(members: members)
    }
  }
}

/// The judge writes the description of a list or a record under a variable's tag; we write nothing.
struct ForeignList: MustacheSequence, MustacheCustomRenderable {
  var items: [SharedValue]
  var renderText: String { "" }
  var isNull: Bool { false }
  func makeIterator() -> some IteratorProtocol<Any> { items.lazy.map(\.foreign).makeIterator() }
}

struct ForeignRecord: MustacheParent, MustacheCustomRenderable {
  var members: [(String, SharedValue)]
  var renderText: String { "" }
  var isNull: Bool { false }
  func child(named name: String) -> Any? { members.first { $0.0 == name }?.1.foreign }
}

/// Makes templates and values, always the same for a seed (SplitMix64).
struct TemplateGenerator: RandomNumberGenerator {
  static let names = ["a", "b", "c", "d", "e"]
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[Int(next() % UInt64(choices.count))] }

  private mutating func some<T>(upTo count: Int, _ make: (inout Self) -> T) -> [T] {
    (0..<Int(next() % UInt64(count + 1))).map { _ in make(&self) }
  }

  mutating func record(depth: Int) -> SharedValue {
    .record(Self.names.filter { _ in next() % 4 > 0 }.map { ($0, value(depth: depth - 1)) })
  }

  private mutating func value(depth: Int) -> SharedValue {
    switch depth > 0 ? next() % 6 : next() % 3 {
    case 0: .text(pick(["", "x", "<&>\"'", "ñandú", "a & b"]))
    case 1: .flag(next() % 2 == 0)
    case 2: .number(Int(next() % 100))
    case 3: record(depth: depth)
    default: .list(some(upTo: 3) { $0.next() % 3 == 0 ? $0.value(depth: 0) : $0.record(depth: depth) })
    }
  }

  /// Lines without sections: what may be called with indentation.
  mutating func leaf() -> String {
    let lines = some(upTo: 4) { $0.pick(["uno", "{{a}}", "dos {{b}} {{{c.d}}}", "{{! c }}", "  tres"]) }
    return (["uno"] + lines).map { $0 + "\n" }.joined()
  }

  mutating func template(depth: Int, partials: [String]) -> String {
    some(upTo: 5) { $0.piece(depth: depth, partials: partials) }.joined()
  }

  private mutating func piece(depth: Int, partials: [String]) -> String {
    let name = pick(Self.names + ["a.b", "b.c.d"])
    switch next() % (depth > 0 ? 12 : 8) {
    case 0: return pick(["x", "\n", "<p>", "tres\n", "  y"])
    case 1: return "{{\(name)}}"
    case 2: return "{{{ \(name) }}}"
    case 3: return "{{& \(name)}}\n"
    case 4: return pick(["{{! nada }}", "\n  {{! nada }}\n", "{{! dos\nlíneas }}\n"])
    case 5: return "\n\(pick(["", "  "])){{> leaf}}\n"
    case 6: return "{{> \(pick(partials))}}"
    case 7: return "{{#\(name)}}({{.}}{{{.}}}){{/\(name)}}"
    default:
      let sigil = pick(["#", "#", "^"])
      let body = template(depth: depth - 1, partials: partials)
      // Both tags alone on their lines, or neither: the judge counts lines anew inside a section.
      if next() % 2 == 0 { return "\n{{\(sigil)\(name)}}\n\(body)\n{{/\(name)}}\n" }
      return "i{{\(sigil)\(name)}}\(body){{/\(name)}}f"
    }
  }
}
