import Diagnostics
import Model

/// Reads which rules the procedure puts into force, and which failures the office answers for.
enum RulesDecoder {
  private static let ruleShape = Shape(
    required: [.id, .quote], optional: [.policy, .source, .severity, .off])
  private static let acknowledgedShape = Shape(
    required: [.rule, .subject, .reason, .role], optional: [.date])
  private static let datesShape = Shape(optional: [.prepared, .reviewed, .approved])

  static func read(_ fields: Fields, into procedure: inout Procedure, _ decoder: inout FieldDecoder) {
    procedure.rules = ProcedureDecoder.unique(fields[.rules], &decoder, by: \.id.rawValue, rule)
    procedure.acknowledgments = decoder.list(fields[.acknowledged], acknowledgment)
    procedure.sections = decoder.list(fields[.sections]) { $0.integer($1, in: 1...99) }
    guard let dates = decoder.fields(fields[.dates], datesShape) else { return }
    procedure.documentDates = DocumentDates(
      prepared: decoder.date(dates[.prepared]), reviewed: decoder.date(dates[.reviewed]),
      approved: decoder.date(dates[.approved]))
  }

  private static func rule(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> RuleEntry? {
    guard let fields = decoder.fields(node, ruleShape) else { return nil }
    let id = decoder.id(fields[.id], of: RuleEntry.self)
    let quote = decoder.text(fields[.quote])
    let source = source(fields, &decoder)
    let severity = decoder.word(fields[.severity], of: Vocabulary.severities)
    let offReason = decoder.text(fields[.off])
    guard let id, let idNode = fields[.id], let quote, let source else { return nil }
    return RuleEntry(
      id: id, source: source, quote: quote, severity: severity, offReason: offReason,
      place: SourcePlace(file: decoder.file, range: idNode.range))
  }

  /// A policy by its number, or a part of the document in words: one of the two.
  private static func source(_ fields: Fields, _ decoder: inout FieldDecoder) -> RuleEntry.Source? {
    let policy = decoder.text(fields[.policy])
    if let policy, let node = fields[.policy] {
      decoder.references.append(Reference(kind: .policy, name: policy, range: node.range))
    }
    let part = decoder.text(fields[.source])
    if fields.mentions(.policy), let range = fields.keyRange(of: .source) {
      decoder.report(
        "conflicting-keys", at: range, ["first": decoder.word(.policy), "second": decoder.word(.source)])
    }
    if !fields.mentions(.policy), !fields.mentions(.source) {
      decoder.report("missing-key", at: fields.range, ["keys": "«\(decoder.word(.policy))»"])
    }
    return policy.map { .policy($0) } ?? part.map { .part($0) }
  }

  private static func acknowledgment(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Acknowledgment? {
    guard let fields = decoder.fields(node, acknowledgedShape) else { return nil }
    let rule = decoder.reference(fields[.rule], .rule, of: RuleEntry.self)
    let subject = decoder.text(fields[.subject])
    let reason = decoder.text(fields[.reason])
    let role = decoder.reference(fields[.role], .role, of: Role.self)
    let date = decoder.date(fields[.date])
    guard let rule, let subject, let subjectNode = fields[.subject], let reason, let role else { return nil }
    return Acknowledgment(
      rule: rule, subject: subject, reason: reason, role: role, date: date,
      place: SourcePlace(file: decoder.file, range: subjectNode.range),
      datePlace: fields[.date].map { SourcePlace(file: decoder.file, range: $0.range) })
  }
}
