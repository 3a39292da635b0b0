package import Model

/// What changed between two versions of a plan, field by field.
package struct PlanDifference: Sendable {
  /// One field that was said, unsaid or said otherwise.
  package struct Change: Hashable, Sendable {
    package let subject: PlanFact.Subject
    package let field: Field
    /// In words for people; nil where the earlier version did not say it.
    package let before: String?
    /// Nil where the later version does not say it.
    package let after: String?
  }

  /// In the order of the plan: its own fields, team, answers, goals, sessions, text.
  package let changes: [Change]

  package var isEmpty: Bool { changes.isEmpty }

  package init(from earlier: [PlanFact], to later: [PlanFact]) {
    let before = Dictionary(grouping: earlier, by: \.name)
    let after = Dictionary(grouping: later, by: \.name)
    var names: [PlanFact.Name] = []
    var seen: Set<PlanFact.Name> = []
    for fact in later + earlier where seen.insert(fact.name).inserted { names.append(fact.name) }
    changes = names.enumerated().sorted {
      ($0.element.subject.rank, $0.element.subject.name, $0.offset) < (
        $1.element.subject.rank, $1.element.subject.name, $1.offset
      )
    }.flatMap {
      Self.changes(of: $0.element, before[$0.element, default: []], after[$0.element, default: []])
    }
  }

  /// What is said once is changed; of a list, or of a section's blocks, some go and others come.
  private static func changes(
    of name: PlanFact.Name, _ before: [PlanFact], _ after: [PlanFact]
  ) -> [Change] {
    guard before.map(\.value) != after.map(\.value) else { return [] }
    if before.count == 1, after.count == 1 {
      return [
        Change(
          subject: name.subject, field: name.field, before: before[0].shown, after: after[0].shown)
      ]
    }
    let steps = after.difference(from: before) { $0.value == $1.value }
    let gone = steps.removals.compactMap(\.fact)
    let come = steps.insertions.compactMap(\.fact)
    return (0..<max(gone.count, come.count)).map { number in
      Change(
        subject: name.subject, field: name.field,
        before: number < gone.count ? gone[number].shown : nil,
        after: number < come.count ? come[number].shown : nil)
    }
  }
}

extension CollectionDifference<PlanFact>.Change {
  fileprivate var fact: PlanFact? {
    switch self {
    case .insert(_, let fact, _), .remove(_, let fact, _): fact
    }
  }
}

extension PlanFact.Subject {
  /// Where changes of it stand among the others.
  fileprivate var rank: Int {
    switch self {
    case .plan: 0
    case .member: 1
    case .answer: 2
    case .goal: 3
    case .session: 4
    case .section: 5
    }
  }

  /// What tells it from others of its kind.
  package var name: String {
    switch self {
    case .plan: ""
    case .member(let index): String(index + 1)
    case .goal(let id): id.rawValue
    case .answer(let id): id.rawValue
    case .session(let id): id.rawValue
    case .section(let title): title
    }
  }
}
