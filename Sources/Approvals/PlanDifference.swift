package import Model

/// What changed between two versions of a plan, field by field.
package struct PlanDifference: Sendable {
  /// One field that was said, unsaid or said otherwise.
  package struct Change: Hashable, Sendable {
    /// What became of it.
    package enum Manner: Hashable, Sendable {
      /// It says something else.
      case words
      /// Its words are the same, and what they are is not: strong, a link, an item, a heading of another level.
      case form
      /// It says the same elsewhere in the text.
      case place
    }

    package let subject: PlanFact.Subject
    /// Of a section of the text, `title` is its own heading and `text` what stands below it.
    package let field: Field
    /// Its parts joined by U+001F, and codes as the plan's facts have them; nil where the earlier version did not say it.
    package let before: String?
    /// Nil where the later version does not say it.
    package let after: String?
    package let manner: Manner

    init(
      _ subject: PlanFact.Subject, _ field: Field, before: String?, after: String?, _ manner: Manner = .words
    ) {
      self.subject = subject
      self.field = field
      self.before = before
      self.after = after
      self.manner = manner
    }
  }

  /// In the order of the plan: its own fields, team, answers, goals, sessions, text. Empty only where both versions
  /// have the same facts in the same order.
  package let changes: [Change]

  package var isEmpty: Bool { changes.isEmpty }

  package init(from earlier: [PlanFact], to later: [PlanFact]) {
    let before = Dictionary(grouping: earlier.filter { !$0.isOfText }, by: \.name)
    let after = Dictionary(grouping: later.filter { !$0.isOfText }, by: \.name)
    var names: [PlanFact.Name] = []
    var seen: Set<PlanFact.Name> = []
    for fact in later + earlier where !fact.isOfText && seen.insert(fact.name).inserted {
      names.append(fact.name)
    }
    let fields = names.enumerated().sorted {
      ($0.element.subject.rank, $0.element.subject.name, $0.offset) < (
        $1.element.subject.rank, $1.element.subject.name, $1.offset
      )
    }.flatMap {
      Self.changes(of: $0.element, before[$0.element, default: []], after[$0.element, default: []])
    }
    changes = fields + TextDifference(from: earlier.filter(\.isOfText), to: later.filter(\.isOfText)).changes
  }

  /// What is said once is changed; of a list, some items go and others come.
  private static func changes(
    of name: PlanFact.Name, _ before: [PlanFact], _ after: [PlanFact]
  ) -> [Change] {
    guard before.map(\.value) != after.map(\.value) else { return [] }
    if before.count == 1, after.count == 1 {
      return [Change(name.subject, name.field, before: before[0].shown, after: after[0].shown)]
    }
    let steps = after.difference(from: before) { $0.value == $1.value }
    let gone = steps.removals.map(\.fact)
    let come = steps.insertions.map(\.fact)
    return (0..<max(gone.count, come.count)).map { number in
      Change(
        name.subject, name.field, before: number < gone.count ? gone[number].shown : nil,
        after: number < come.count ? come[number].shown : nil)
    }
  }
}

extension PlanFact {
  fileprivate var isOfText: Bool { if case .section = subject { true } else { false } }
}

extension CollectionDifference<PlanFact>.Change {
  var fact: PlanFact {
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
