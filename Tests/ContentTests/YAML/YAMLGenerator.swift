import Content
import Diagnostics

/// A tree of the subset without places, as a generator makes it and a printer writes it.
indirect enum YAMLValue: Hashable, Sendable {
  case text(String)
  case list([YAMLValue])
  case group([Pair])

  struct Pair: Hashable, Sendable {
    let key: String
    let value: YAMLValue
  }

  /// The tree without its places; nil where something was refused.
  init?(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let items):
      let values = items.compactMap { YAMLValue($0) }
      guard values.count == items.count else { return nil }
      self = .list(values)
    case .mapping(let members):
      let pairs = members.compactMap { member in
        YAMLValue(member.value).map { Pair(key: member.key, value: $0) }
      }
      guard pairs.count == members.count else { return nil }
      self = .group(pairs)
    case .refused: return nil
    }
  }
}

/// Random numbers that a seed repeats (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes trees of the subset and writes them in every style that an author may use.
struct YAMLGenerator {
  private static let words = [
    "pot", "2026", "05045", "no", "sí", "ñame y ají", "08:00-12:00", "a: b", "# no", "- x", "\"q\"", "it's",
    "", " ", "línea\notra", "\\", "[x]", "{y}", "*z", "&w", "!t", "~", "null", "fin.", "a,b", "日本", "🙂",
    "1e3", "tab\tend", "@", "`", "%", "? k", "|", ">", "a #b", "x:y", ":", "a:",
  ]

  var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func group(depth: Int = 0) -> YAMLValue {
    let count = Int.random(in: depth == 0 ? 1...6 : 0...4, using: &numbers)
    return .group((0..<count).map { YAMLValue.Pair(key: "clave\($0)", value: value(depth: depth + 1)) })
  }

  private mutating func value(depth: Int) -> YAMLValue {
    switch Int.random(in: 0..<(depth > 4 ? 1 : 4), using: &numbers) {
    case 1: group(depth: depth)
    case 2: .list((0..<Int.random(in: 0...4, using: &numbers)).map { _ in value(depth: depth + 1) })
    default: .text(Self.words.randomElement(using: &numbers) ?? "")
    }
  }

  /// `value` as a document; some lists and groups in flow style.
  mutating func print(_ value: YAMLValue) -> String { block(value, indent: 0) }

  private mutating func block(_ value: YAMLValue, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    switch value {
    case .group(let pairs) where !pairs.isEmpty && (indent == 0 || Bool.random(using: &numbers)):
      return pairs.map { "\(margin)\($0.key):" + nested($0.value, indent: indent + 2) }.joined()
    case .list(let items) where !items.isEmpty && Bool.random(using: &numbers):
      return items.map { "\(margin)-" + nested($0, indent: indent + 2) }.joined()
    default: return margin + flow(value) + "\n"
    }
  }

  private mutating func nested(_ value: YAMLValue, indent: Int) -> String {
    let text = block(value, indent: indent)
    let isBlock =
      text.dropLast().contains("\n") || text.contains(":\n") || text.hasPrefix("\(margin(indent))- ")
      || text.hasPrefix("\(margin(indent))clave")
    return isBlock ? "\n" + text : " " + text.drop { $0 == " " }
  }

  private func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }

  private mutating func flow(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .list(let items): "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
    case .group(let pairs): "{" + pairs.map { "\($0.key): " + flow($0.value) }.joined(separator: ", ") + "}"
    }
  }

  private mutating func quoted(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if isPlain, Bool.random(using: &numbers) { return text }
    if !text.contains("\n"), Bool.random(using: &numbers) {
      return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    let escaped = text.map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
