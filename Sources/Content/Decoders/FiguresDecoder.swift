import Diagnostics
import Model

/// Reads `cifras/2026.json`, the totals that the intake publishes: JSON is YAML's flow form, and is read as such.
enum FiguresDecoder {
  /// The format's name and version, which the file states first.
  static let schema = "planilla-figures/1"

  private static let shape = Shape(
    required: [.schema, .year, .cut, .sessions], optional: [.provisional, .plans])
  private static let sessionShape = Shape(
    required: [.participations], optional: [.distinct, .evaluations, .sheets, .mean])
  private static let planShape = Shape(required: [.distinct])

  /// The totals, or nil where it cannot be told what they cover.
  static func figures(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> Figures? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    if let schemaNode = fields[.schema], let text = decoder.text(schemaNode), text != schema {
      decoder.report(
        "unknown-figures-schema", at: schemaNode.range, ["schema": text, "known": schema],
        hints: [Message("unknown-figures-schema")])
      return nil
    }
    let year = decoder.year(fields[.year])
    let cut = decoder.date(fields[.cut])
    let isProvisional = decoder.flag(fields[.provisional]) ?? false
    let sessions = entries(fields[.sessions], &decoder, session)
    let plans = entries(fields[.plans], &decoder, plan)
    guard let year, let cut else { return nil }
    let name = decoder.file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    guard name == "\(year)" else {
      decoder.report(
        "figures-of-other-year", at: fields[.year]?.range, ["year": "\(year)", "name": name],
        hints: [Message("figures-of-other-year", ["name": "\(year).json"])])
      return nil
    }
    return Figures(
      year: year, cut: cut, isProvisional: isProvisional, path: decoder.file,
      sessions: Dictionary(sessions.map { (ID($0.0), $0.1) }, uniquingKeysWith: { first, _ in first }),
      plans: Dictionary(plans.map { (ID($0.0), $0.1) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The members of a mapping whose keys are names; those that cannot be read are left out.
  private static func entries<Value>(
    _ node: YAMLNode?, _ decoder: inout FieldDecoder,
    _ value: (inout FieldDecoder, YAMLNode.Member) -> Value?
  ) -> [(String, Value)] {
    guard let node else { return [] }
    guard case .mapping(let members) = node.content else {
      decoder.report(
        "expected-mapping", at: node.headRange,
        hints: [Message("expected-mapping", ["example": "{\"2026-POT-01\": {…}}"])])
      return []
    }
    return members.compactMap { member in value(&decoder, member).map { (member.key, $0) } }
  }

  private static func session(_ decoder: inout FieldDecoder, _ member: YAMLNode.Member) -> SessionFigures? {
    decoder.references.append(Reference(kind: .session, name: member.key, range: member.keyRange))
    guard let fields = decoder.fields(member.value, sessionShape) else { return nil }
    let participations = count(fields[.participations], &decoder)
    let evaluations = count(fields[.evaluations], &decoder)
    let distinct = count(fields[.distinct], &decoder)
    let sheets = decoder.integer(fields[.sheets], in: 0...1_000_000)
    let mean = decoder.decimal(fields[.mean])
    guard let participations else { return nil }
    for (field, number) in [(Field.evaluations, evaluations), (.distinct, distinct)] {
      guard let number, number.least > participations.most else { continue }
      decoder.report(
        "more-than-participations", at: fields[field]?.range,
        [
          "id": member.key, "key": decoder.word(field), "number": String(number.least),
          "participations": String(participations.most),
        ], hints: [Message("figures-again")])
    }
    if mean != nil, !fields.mentions(.evaluations) || evaluations?.most == 0 {
      decoder.report(
        "mean-without-evaluations", at: fields[.mean]?.range, ["id": member.key],
        hints: [Message("figures-again")])
    }
    return SessionFigures(
      participations: participations, evaluations: evaluations, sheets: sheets, mean: mean,
      place: SourcePlace(file: decoder.file, range: member.keyRange),
      meanPlace: fields[.mean].map { SourcePlace(file: decoder.file, range: $0.range) })
  }

  private static func plan(_ decoder: inout FieldDecoder, _ member: YAMLNode.Member) -> PlanFigures? {
    decoder.references.append(Reference(kind: .plan, name: member.key, range: member.keyRange))
    guard let fields = decoder.fields(member.value, planShape), let node = fields[.distinct] else {
      return nil
    }
    let place = SourcePlace(file: decoder.file, range: node.range)
    return count(node, &decoder).map { PlanFigures(distinct: $0, place: place) }
  }

  /// A whole number, or `"<5"` where it was too small to be published.
  private static func count(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> Count? {
    guard let node else { return nil }
    if case .scalar(let scalar) = node.content, scalar.text.hasPrefix("<"),
      let limit = Int(scalar.text.dropFirst()), (1...1000).contains(limit)
    {
      return .fewerThan(limit)
    }
    return decoder.integer(node, in: 0...1_000_000_000).map { .exactly($0) }
  }
}
