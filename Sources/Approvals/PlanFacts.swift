import Model

extension Plan {
  /// All that the plan says, its approval left out, in an order that no author chooses.
  package var facts: [PlanFact] {
    var facts = [
      PlanFact(.plan, .theme, 0, theme.rawValue), PlanFact(.plan, .year, 0, String(year.number)),
    ]
    if let title { facts.append(PlanFact(.plan, .title, 0, title)) }
    for (index, member) in team.enumerated() { facts += Self.facts(of: member, index) }
    for (index, line) in actionPlanLines.map(\.rawValue).sorted().enumerated() {
      facts.append(PlanFact(.plan, .actionPlan, index, line))
    }
    switch previousEvaluation {
    case .report(let path): facts.append(PlanFact(.plan, .previousEvaluation, 0, path))
    case .none(let reason): facts.append(PlanFact(.plan, .noEvaluationReason, 0, reason))
    case .missing: break
    }
    for answer in answers.sorted(by: { $0.recommendation < $1.recommendation }) {
      facts.append(PlanFact(.answer(answer.recommendation), .decision, 0, answer.decision.rawValue))
      facts.append(PlanFact(.answer(answer.recommendation), .text, 0, answer.text))
    }
    for goal in goals.sorted(by: { $0.id < $1.id }) { facts += Self.facts(of: goal) }
    if let budget {
      facts.append(PlanFact(.plan, .amount, 0, String(budget.amount)))
      facts.append(PlanFact(.plan, .source, 0, budget.source))
      facts.append(PlanFact(.plan, .item, 0, budget.item))
    }
    for (index, text) in audience.enumerated() { facts.append(PlanFact(.plan, .audience, index, text)) }
    for session in sessions.sorted(by: { $0.id < $1.id }) { facts += session.facts }
    return facts + body.facts
  }

  private static func facts(of member: TeamMember, _ index: Int) -> [PlanFact] {
    var facts = [PlanFact(.member(index), .role, 0, member.role.rawValue)]
    if let unit = member.unit { facts.append(PlanFact(.member(index), .unit, 0, unit.rawValue)) }
    if let bond = member.bond { facts.append(PlanFact(.member(index), .bond, 0, bond.rawValue)) }
    for (place, competence) in member.competences.sorted().enumerated() {
      facts.append(PlanFact(.member(index), .competences, place, competence))
    }
    return facts
  }

  private static func facts(of goal: Goal) -> [PlanFact] {
    let subject = PlanFact.Subject.goal(goal.id)
    var facts = [
      PlanFact(subject, .text, 0, goal.text), PlanFact(subject, .measure, 0, goal.unit),
      PlanFact(subject, .value, 0, String(goal.value)),
    ]
    if let line = goal.actionPlanLine { facts.append(PlanFact(subject, .actionPlan, 0, line.rawValue)) }
    return facts
  }
}

extension PlannedSession {
  /// All that the plan says of the session.
  var facts: [PlanFact] {
    let subject = PlanFact.Subject.session(id)
    var facts = [
      PlanFact(subject, .date, 0, "\(date)"), PlanFact(subject, .type, 0, type.rawValue),
      PlanFact(subject, .modality, 0, modality.rawValue), PlanFact(subject, .strategy, 0, strategy.rawValue),
    ]
    let optional: [(Field, String?)] = [
      (.time, time.map { "\($0)" }), (.municipality, municipality?.rawValue), (.venue, venue),
      (.territory, territory?.rawValue), (.lead, lead?.rawValue), (.goal, goal?.rawValue),
      (.objective, objective), (.holiday, acceptsHoliday ? "accepted" : nil),
    ]
    facts += optional.compactMap { field, value in value.map { PlanFact(subject, field, 0, $0) } }
    if let contract {
      facts.append(PlanFact(subject, .kind, 0, contract.kind))
      facts.append(PlanFact(subject, .number, 0, contract.number))
      facts.append(PlanFact(subject, .object, 0, contract.object))
      facts += Self.list(subject, .criteria, contract.criteria.sorted())
    }
    facts += Self.list(subject, .audience, audience)
    facts += Self.list(subject, .languages, languages)
    facts += Self.list(
      subject, .documents,
      documents.map {
        CanonicalText.joined([$0.title, $0.version, $0.endorsed.map { "\($0)" } ?? ""])
      })
    facts += Self.list(
      subject, .instruments, instruments.map { CanonicalText.joined([$0.title, $0.owner ?? ""]) })
    return facts + (resources?.facts(of: subject) ?? [])
  }

  private static func list(
    _ subject: PlanFact.Subject, _ field: Field, _ values: [String]
  ) -> [PlanFact] {
    values.enumerated().map { PlanFact(subject, field, $0, $1) }
  }
}

extension SessionResources {
  fileprivate func facts(of subject: PlanFact.Subject) -> [PlanFact] {
    var facts: [PlanFact] = []
    for (index, cost) in costs.enumerated() {
      let parts = [
        cost.concept, String(cost.amount), cost.source ?? "", cost.item ?? "",
        cost.isConcertation ? "concertation" : "",
      ]
      facts.append(PlanFact(subject, .costs, index, CanonicalText.joined(parts)))
    }
    for (index, supply) in supplies.enumerated() {
      let parts = [supply.name, supply.isAvailable ? "available" : ""]
      facts.append(PlanFact(subject, .supplies, index, CanonicalText.joined(parts)))
    }
    for (index, area) in areas.enumerated() { facts.append(PlanFact(subject, .areas, index, area)) }
    if needsGroup { facts.append(PlanFact(subject, .group, 0, "yes")) }
    if needsConcertation { facts.append(PlanFact(subject, .concertation, 0, "yes")) }
    return facts
  }
}
