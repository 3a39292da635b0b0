package import Model

/// A valid response to a form, made from a seed: the same seed is the same response everywhere.
///
/// It follows docs/reference/responses.md by itself, so that it can be held against those who judge responses.
package struct RandomResponse {
  private var generator: SeededGenerator
  private let form: FormTemplate
  let channel: String
  private var values = RandomAnswer()

  /// The response that `seed` stands for; `digest` is 64 hexadecimal digits.
  package static func make(_ form: FormTemplate, digest: String, seed: UInt64) -> JSONTree {
    var random = RandomResponse(form, seed: seed)
    return random.document(digest)
  }

  private init(_ form: FormTemplate, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    self.form = form
    channel = generator.pick(["web-file", "web-post", "scan", "keyed", "csv", "xlsx"])
  }

  private mutating func document(_ digest: String) -> JSONTree {
    let single = answers(form.singleQuestions, besides: nil)
    var rows: [JSONTree] = []
    for section in form.rowSections { rows += self.rows(section, single) }
    let revision = generator.once(in: 4) ? Int.random(in: 2...9, using: &generator) : 1
    var document = JSONTree.object([
      ("schema", .text("planilla/response/1")), ("id", .text(uuid())), ("revision", .number("\(revision)")),
      ("replaces", revision == 1 ? .null : .number("\(revision - 1)")),
      (
        "form",
        .object([
          ("id", .text(form.id.rawValue)), ("version", .number("\(form.version)")), ("sha256", .text(digest)),
        ])
      ),
      ("session", form.activityTypes.isEmpty && generator.once(in: 2) ? .null : .text("2026-POT-04")),
      ("captured_at", .text(generator.pick(["2026-07-15T09:10:00-05:00", "2024-02-29T23:59:59.125Z"]))),
      ("channel", .text(channel)), ("answers", single),
    ])
    if !rows.isEmpty || generator.once(in: 2) { document["rows"] = .array(rows) }
    if channel == "scan" || generator.once(in: 4) { document["provenance"] = provenance() }
    return sums(document)
  }

  private mutating func uuid() -> String {
    let digits = (0..<32).map { _ in String(Int.random(in: 0..<16, using: &generator), radix: 16) }.joined()
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    return text
  }

  private mutating func provenance() -> JSONTree {
    .object([
      ("source", .text("lote-07.pdf")),
      ("source_sha256", .text(String(repeating: "0f", count: 32))), ("page", .number("3")),
      ("serial", generator.once(in: 2) ? .null : .number("17")), ("reader", .text("planilla-intake 1.0")),
      ("confidence", .object([("general", .number("0.99")), ("asistentes.3.nombre", .number("1"))])),
      ("verified_by", .text("equipo-pot")),
    ])
  }

  private mutating func rows(_ section: FormTemplate.Section, _ single: JSONTree) -> [JSONTree] {
    guard let group = section.group else { return [] }
    let limit = group.rows.upperBound
    let numbers = Set(
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        Int.random(in: 1...limit, using: &generator)
      })
    return numbers.sorted().map { number in
      let isNamed = form.rowSections.count > 1 || generator.once(in: 2)
      return .object(
        (isNamed ? [("group", .text(group.id.rawValue))] : []) + [
          ("row", .number("\(number)")), ("answers", answers(section.questions, besides: single)),
        ])
    }
  }

  /// `single`: the answers to questions that are asked once, where these are asked in rows.
  private mutating func answers(_ questions: [Question], besides single: JSONTree?) -> JSONTree {
    var object = JSONTree.object([])
    for field in questions.flatMap(\.answerFields) {
      let rule = FieldRule(field, channel: channel, among: object, besides: single)
      if let answer = answer(field, rule) { object[field.id.rawValue] = answer }
    }
    return object
  }

  private mutating func answer(_ field: AnswerField, _ rule: FieldRule) -> JSONTree? {
    guard rule.isAsked else { return generator.once(in: 2) ? nil : .absent("not-applicable") }
    if case .calculation = field.type { return nil }
    if !rule.insists {
      if !rule.isOwed, generator.once(in: 4) { return nil }
      if generator.once(in: 5) { return .absent(generator.pick(["missing", "refused", "illegible"])) }
    }
    if field.type == .signature { return .flag(rule.insists || !generator.once(in: 4)) }
    return values.value(field.type, &generator)
  }

  /// The document with some of its calculations told.
  private mutating func sums(_ document: JSONTree) -> JSONTree {
    var document = document
    for field in form.singleQuestions.flatMap(\.answerFields) {
      guard case .calculation(let formula) = field.type, var answers = document["answers"],
        FieldRule(field, channel: channel, among: answers, besides: nil).isAsked, !generator.once(in: 3)
      else { continue }
      answers[field.id.rawValue] = .number("\(Self.sum(formula, document, form))")
      document["answers"] = answers
    }
    return document
  }

  /// What a calculation of a document comes to.
  static func sum(_ formula: Formula, _ document: JSONTree, _ form: FormTemplate) -> Int {
    let rows = document["rows"]?.elements ?? []
    let onlyGroup = form.rowSections.first?.group?.id.rawValue
    return formula.parts.reduce(0) { sum, part in
      let term =
        switch part.term {
        case .number(let number): number
        case .answer(let id): document["answers"]?[id.rawValue]?.whole ?? 0
        case .rows(let id): rows.count { ($0["group"]?.text ?? onlyGroup) == id.rawValue }
        case .yes(let id):
          rows.count { row in
            if case .flag(true)? = row["answers"]?[id.rawValue] { true } else { false }
          }
        }
      return part.isNegative ? sum - term : sum + term
    }
  }
}
