import Model

/// What changed in a plan's text: headings that say something else or moved, and the blocks below each.
struct TextDifference {
  private typealias Change = PlanDifference.Change

  /// A heading of the second level and what stands below it, or what stands before the first one.
  private struct Section {
    let subject: PlanFact.Subject
    /// Nil for what stands before the first heading.
    let heading: PlanFact?
    var blocks: [PlanFact] = []

    init(_ first: PlanFact, isHeaded: Bool) {
      subject = first.subject
      heading = isHeaded ? first : nil
      if !isHeaded { blocks = [first] }
    }
  }

  /// In the order of the later text; what was taken away comes last.
  let changes: [PlanDifference.Change]

  /// Both are facts of a text alone, in its order.
  init(from earlier: [PlanFact], to later: [PlanFact]) {
    let (before, after) = (Self.sections(earlier), Self.sections(later))
    let partner = Self.partners(before, after)
    let moved = Self.moved(partner)
    var changes: [Change] = []
    for (number, section) in after.enumerated() {
      changes += Self.changes(from: partner[number].map { before[$0] }, to: section)
      if moved.contains(number), let heading = section.heading {
        changes.append(Change(section.subject, .title, before: nil, after: heading.shown, .place))
      }
    }
    let kept = Set(partner.compactMap { $0 })
    for (number, section) in before.enumerated() where !kept.contains(number) {
      changes += Self.changes(from: section, to: nil)
    }
    self.changes = changes
  }

  /// Blocks are numbered anew below each heading.
  private static func sections(_ facts: [PlanFact]) -> [Section] {
    var sections: [Section] = []
    for fact in facts {
      if fact.index == 0 {
        let isIntroduction = sections.isEmpty && fact.subject == .section("")
        sections.append(Section(fact, isHeaded: fact.isHeading && !isIntroduction))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(fact)
      }
    }
    return sections
  }

  /// For each later section the earlier one that it was: of the same heading, else with the same blocks, else in the
  /// same place behind one that stayed.
  private static func partners(_ before: [Section], _ after: [Section]) -> [Int?] {
    var partner = [Int?](repeating: nil, count: after.count)
    var isFree = [Bool](repeating: true, count: before.count)
    func pair<Key: Hashable>(_ key: (Section) -> Key?) {
      var candidates = Dictionary(grouping: before.indices.reversed().filter { isFree[$0] }) {
        key(before[$0])
      }
      for number in after.indices where partner[number] == nil {
        guard let key = key(after[number]), let found = candidates[key]?.popLast() else { continue }
        partner[number] = found
        isFree[found] = false
      }
    }
    pair { SectionName(subject: $0.subject, isHeaded: $0.heading != nil) }
    pair { $0.heading == nil || $0.blocks.isEmpty ? nil : $0.blocks.map(\.value) }
    for number in after.indices where partner[number] == nil && after[number].heading != nil {
      let place = number == 0 ? 0 : partner[number - 1].map { $0 + 1 }
      guard let place, place < before.count, isFree[place], before[place].heading != nil else { continue }
      partner[number] = place
      isFree[place] = false
    }
    return partner
  }

  private struct SectionName: Hashable {
    let subject: PlanFact.Subject
    let isHeaded: Bool
  }

  /// The later sections that stand elsewhere among those that stayed.
  private static func moved(_ partner: [Int?]) -> Set<Int> {
    let stayed = partner.compactMap { $0 }
    let steps = stayed.difference(from: stayed.sorted())
    let earlier = Set(
      steps.insertions.map { step in
        switch step {
        case .insert(_, let number, _), .remove(_, let number, _): number
        }
      })
    return Set(partner.indices.filter { partner[$0].map(earlier.contains) == true })
  }

  private static func changes(from before: Section?, to after: Section?) -> [Change] {
    guard let subject = (after ?? before)?.subject else { return [] }
    var changes: [Change] = []
    let (old, new) = (before?.heading, after?.heading)
    if old?.value != new?.value { changes.append(change(subject, .title, old, new)) }
    return changes + blocks(subject, before?.blocks ?? [], after?.blocks ?? [])
  }

  /// Headings are compared with headings, and what moved within the section is said once.
  private static func blocks(
    _ subject: PlanFact.Subject, _ before: [PlanFact], _ after: [PlanFact]
  ) -> [Change] {
    let steps = after.difference(from: before) { $0.value == $1.value }
    var gone = steps.removals.map(\.fact)
    var changes: [Change] = []
    var come: [PlanFact] = []
    for fact in steps.insertions.map(\.fact) {
      if let place = gone.firstIndex(where: { $0.value == fact.value }) {
        gone.remove(at: place)
        changes.append(Change(subject, .text, before: nil, after: fact.shown, .place))
      } else {
        come.append(fact)
      }
    }
    for fact in come {
      let place = gone.firstIndex { $0.isHeading == fact.isHeading }
      changes.append(change(subject, .text, place.map { gone.remove(at: $0) }, fact))
    }
    return changes + gone.map { change(subject, .text, $0, nil) }
  }

  private static func change(
    _ subject: PlanFact.Subject, _ field: Field, _ before: PlanFact?, _ after: PlanFact?
  ) -> Change {
    guard let before, let after, before.shown == after.shown else {
      return Change(subject, field, before: before?.shown, after: after?.shown)
    }
    return Change(subject, field, before: nil, after: after.shown, .form)
  }
}
