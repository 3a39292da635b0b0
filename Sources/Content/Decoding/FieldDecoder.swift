import Diagnostics
import Model

/// Turns the values of one file's YAML into typed ones, and collects every mistake on the way.
///
/// Each reading takes an optional node and gives nil for nil: a missing key is reported once, at its mapping.
struct FieldDecoder {
  /// The file's path from the content folder.
  let file: String
  /// The author's, told by the file's name or folder; messages name keys in it.
  let language: Language
  var diagnostics: [Diagnostic] = []
  var references: [Reference] = []
  /// Ids of the plan's goals, usable or not; nil where some cannot be told, and were reported.
  var goals: [String]?
  /// What the procedure's lists fail to declare.
  var brokenLists = BrokenLists()

  init(file: String, language: Language) {
    self.file = file
    self.language = language
  }

  mutating func report(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity = .error, at range: SourceRange?,
    _ arguments: Arguments = [:], hints: [Message] = [], notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(code, severity, file: file, range: range, arguments, hints: hints, notes: notes))
  }

  /// The file's word for `field`.
  func word(_ field: Field) -> String { Vocabulary.word(for: field, in: language) }

  /// The fields of the mapping `node`; nil, with a report, where it is no mapping.
  mutating func fields(_ node: YAMLNode?, _ shape: Shape) -> Fields? {
    guard let node else { return nil }
    guard case .mapping(let members) = node.content else {
      if case .refused = node.content { return nil }
      report(
        "expected-mapping", at: node.headRange,
        hints: [Message("expected-mapping", ["example": "{\(word(.id)): A1, \(word(.name)): …}"])])
      return nil
    }
    var fields = Fields(range: node.headRange, count: members.count)
    for member in members { read(member, into: &fields, shape) }
    let missing = shape.required.filter { !fields.mentions($0) }
    if !missing.isEmpty {
      report(
        "missing-key", at: fields.range,
        ["keys": missing.map { "«\(word($0))»" }.joined(separator: ", ")])
    }
    return fields
  }

  private mutating func read(_ member: YAMLNode.Member, into fields: inout Fields, _ shape: Shape) {
    guard let field = shape.field(named: member.key) else {
      report(
        "unknown-key", at: member.keyRange, ["key": member.key],
        hints: [hint(forKey: member.key, shape)])
      return
    }
    if let first = fields.keyRange(of: field) {
      let place = SourcePlace(file: file, range: first)
      report(
        "duplicate-key", at: member.keyRange, ["key": member.key],
        notes: [.init(Message("first-here"), at: place)])
      return
    }
    switch member.value.content {
    case .scalar(let scalar) where scalar.isEmpty:
      fields.spoil(field)
      let hint = Message(shape.required.contains(field) ? "empty-value-required" : "empty-value")
      report("empty-value", at: member.keyRange, ["key": member.key], hints: [hint])
    case .sequence(let items) where items.isEmpty && shape.filled.contains(field):
      fields.spoil(field)
      report("empty-list", at: member.keyRange, ["key": member.key], hints: [Message("empty-list")])
    default: fields.add(field, keyRange: member.keyRange, value: member.value)
    }
  }

  /// The nearest key in the file's language, else in the other, else all keys that there are.
  private func hint(forKey key: String, _ shape: Shape) -> Message {
    let plain = Accents.dropped(from: key)
    let languages = [language] + Language.allCases.filter { $0 != language }
    for language in languages {
      let words = shape.allowed.map { Vocabulary.word(for: $0, in: language) }
      if let word = NearestWord.to(plain, among: words) { return Message("did-you-mean", ["word": word]) }
    }
    return Message(
      "known-keys", ["keys": shape.allowed.map { "«\(word($0))»" }.joined(separator: ", ")])
  }
}

extension YAMLNode {
  /// What a message points at: the value where it stands on one line, else its first key or item.
  var headRange: SourceRange {
    guard range.start.line != range.end.line else { return range }
    switch content {
    case .mapping(let members): return members.first?.keyRange ?? range
    case .sequence(let items): return items.first?.headRange ?? range
    case .scalar, .refused: return range
    }
  }
}
