import Diagnostics
import Model

/// Reads the front matter of a plan, its planned sessions included.
enum PlanDecoder {
  private static let shape = Shape(
    required: [.theme, .year, .sessions],
    optional: [
      .title, .team, .actionPlan, .previousEvaluation, .noEvaluationReason, .answers, .goals, .budget,
      .audience, .approval,
    ])
  private static let memberShape = Shape(required: [.role], optional: [.unit, .bond, .competences])
  private static let answerShape = Shape(
    required: [.recommendation, .decision], optional: [.action, .reason])
  private static let goalShape = Shape(required: [.id, .text, .measure, .value], optional: [.actionPlan])
  private static let budgetShape = Shape(required: [.amount, .source, .item])
  private static let approvalShape = Shape(
    required: [.role, .date], optional: [.fingerprint, .session, .first])

  /// The plan; its id is made of year and theme, and put right once the theme's abbreviation is known.
  static func plan(_ node: YAMLNode, _ decoder: inout FieldDecoder, whole: SourceRange) -> Plan? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    let theme = decoder.reference(fields[.theme], .theme, of: Theme.self)
    let year = decoder.year(fields[.year])
    let id = ID<Plan>("\(year?.description ?? "")-\((theme?.rawValue ?? "").uppercased())")
    var plan = Plan(
      id: id, theme: theme ?? ID(""), year: year ?? Self.noYear,
      previousEvaluation: previousEvaluation(fields, &decoder),
      places: fields.places(in: decoder.file, whole: whole))
    let line = Reference.Kind.actionPlanLine(year)
    plan.title = decoder.text(fields[.title])
    plan.team = decoder.list(fields[.team], member)
    plan.actionPlanLines = decoder.list(fields[.actionPlan]) { $0.reference($1, line) }
    plan.answers = decoder.list(fields[.answers], answer)
    decoder.goals = canTellGoals(fields, decoder) ? [] : nil
    plan.goals = ProcedureDecoder.unique(fields[.goals], &decoder, by: \.id.rawValue) { decoder, node in
      goal(&decoder, node, line)
    }
    plan.budget = budget(fields[.budget], &decoder)
    plan.audience = decoder.texts(fields[.audience])
    plan.sessions = decoder.list(fields[.sessions], SessionDecoder.planned)
    plan.approval = approval(fields[.approval], &decoder)
    return theme == nil || year == nil ? nil : plan
  }

  /// Stands in while the rest of a plan without a year is read for its mistakes.
  private static let noYear: FiscalYear = {
    guard let year = FiscalYear(2000) else { fatalError("2000 is the first fiscal year") }
    return year
  }()

  private static func previousEvaluation(
    _ fields: Fields, _ decoder: inout FieldDecoder
  ) -> Plan.PreviousEvaluation {
    let path = decoder.contentPath(fields[.previousEvaluation])
    let reason = decoder.text(fields[.noEvaluationReason])
    if fields[.previousEvaluation] != nil, let range = fields.keyRange(of: .noEvaluationReason) {
      decoder.report(
        "conflicting-keys", at: range,
        ["first": decoder.word(.previousEvaluation), "second": decoder.word(.noEvaluationReason)])
    }
    if let path { return .report(path: path) }
    return reason.map { .none(reason: $0) } ?? .missing
  }

  private static func member(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Plan.TeamMember? {
    guard let fields = decoder.fields(node, memberShape) else { return nil }
    let unit = decoder.reference(fields[.unit], .unit, of: Unit.self)
    let bond = decoder.word(fields[.bond], of: Vocabulary.bonds)
    let competences = decoder.list(fields[.competences]) { $0.word($1, of: Vocabulary.criteria) }
    return decoder.reference(fields[.role], .role, of: Role.self).map {
      Plan.TeamMember(role: $0, unit: unit, bond: bond, competences: competences)
    }
  }

  private static func answer(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Plan.Answer? {
    guard let fields = decoder.fields(node, answerShape) else { return nil }
    let recommendation = decoder.reference(fields[.recommendation], .recommendation, of: Recommendation.self)
    let decision = decoder.word(fields[.decision], of: Vocabulary.decisions)
    let action = decoder.text(fields[.action])
    let reason = decoder.text(fields[.reason])
    guard let recommendation, let decision else { return nil }
    let needed: Field = decision == .accepted ? .action : .reason
    let text = decision == .accepted ? action : reason
    guard let text else {
      if !fields.mentions(needed) {
        decoder.report("missing-key", at: fields.range, ["keys": "«\(decoder.word(needed))»"])
      }
      return nil
    }
    return Plan.Answer(recommendation: recommendation, decision: decision, text: text)
  }

  private static func goal(
    _ decoder: inout FieldDecoder, _ node: YAMLNode, _ line: Reference.Kind
  ) -> Plan.Goal? {
    guard let fields = decoder.fields(node, goalShape) else {
      decoder.goals = nil
      return nil
    }
    let id = decoder.id(fields[.id], of: Plan.Goal.self)
    if let id { decoder.goals?.append(id.rawValue) } else { decoder.goals = nil }
    let actionPlanLine = decoder.reference(fields[.actionPlan], line, of: ActionPlanLine.self)
    let value = decoder.integer(fields[.value], in: 0...1_000_000_000)
    let text = decoder.text(fields[.text])
    let unit = decoder.text(fields[.measure])
    guard let id, let value, let text, let unit else { return nil }
    return Plan.Goal(id: id, text: text, unit: unit, value: value, actionPlanLine: actionPlanLine)
  }

  /// Whether the list of goals is there to be read, or was left out on purpose.
  private static func canTellGoals(_ fields: Fields, _ decoder: FieldDecoder) -> Bool {
    guard let node = fields[.goals] else {
      return !fields.mentions(.goals) && !decoder.diagnostics.contains { $0.code == "unknown-key" }
    }
    if case .sequence = node.content { return true }
    return false
  }

  private static func budget(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> Plan.Budget? {
    guard let fields = decoder.fields(node, budgetShape) else { return nil }
    let amount = decoder.money(fields[.amount])
    let source = decoder.text(fields[.source])
    let item = decoder.text(fields[.item])
    guard let amount, let source, let item else { return nil }
    return Plan.Budget(amount: amount, source: source, item: item)
  }

  private static func approval(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> Plan.Approval? {
    guard let fields = decoder.fields(node, approvalShape) else { return nil }
    let role = decoder.reference(fields[.role], .role, of: Role.self)
    let date = decoder.date(fields[.date])
    let first = decoder.date(fields[.first])
    let fingerprint = decoder.fingerprint(fields[.fingerprint])
    let session = decoder.reference(fields[.session], .session, of: Session.self)
    guard let role, let date else { return nil }
    return Plan.Approval(
      role: role, date: date, first: first, fingerprint: fingerprint, session: session,
      places: fields.places(in: decoder.file))
  }
}

extension FieldDecoder {
  /// `sha256:` and 64 hexadecimal digits.
  fileprivate mutating func fingerprint(_ node: YAMLNode?) -> String? {
    guard let node, let text = scalar(node)?.text else { return nil }
    let digits = text.utf8.dropFirst(7)
    let isRight =
      text.hasPrefix("sha256:") && digits.count == 64
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isRight else {
      report("bad-fingerprint", at: node.range, hints: [Message("bad-fingerprint")])
      return nil
    }
    return text
  }
}
