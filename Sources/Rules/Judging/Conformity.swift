private import Dispatch
package import Diagnostics
package import Model
private import Synchronization

/// How an agency stands by its own procedure on one day: rule by rule, plan by plan.
package struct Conformity: Sendable {
  package let asOf: CalendarDate
  /// In the procedure's order; those that are switched off too.
  package let results: [RuleResult]
  /// Failures, and what is wrong with the list of rules itself, in reading order.
  package let diagnostics: [Diagnostic]

  /// Judges `file` by the rules that its procedure puts into force, each on its own and side by side.
  package init(judging file: CaseFile, by laws: [any Rule.Type] = Laws.all) {
    let procedure = file.procedure
    let known = Dictionary(laws.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let inForce = procedure.rules.compactMap { entry in known[entry.id].map { (entry, $0) } }
    var found = procedure.rules.filter { known[$0.id] == nil }.map { Self.noSuchRule($0, laws) }
    var answered: Set<Int> = []
    let acknowledged = Dictionary(
      grouping: procedure.acknowledgments.enumerated().map {
        (number: $0.offset, acknowledgment: $0.element)
      },
      by: \.acknowledgment.rule)
    let meant = acknowledged.mapValues { Set($0.map(\.acknowledgment.subject)) }
    let verdicts = Self.judge(file, inForce, answeringFor: meant)
    results = zip(inForce, verdicts).map { item, verdicts in
      var verdicts = verdicts
      let list = acknowledged[item.0.id, default: []]
      answered.formUnion(verdicts.acknowledge(list))
      // What cannot be told may yet be the failure that is meant; a rule that is switched off tells nothing.
      let untold = list.filter {
        item.0.offReason != nil || verdicts.meantAndUntold.contains($0.acknowledgment.subject)
      }
      answered.formUnion(untold.map(\.number))
      return RuleResult(item.0, item.0.severity ?? item.1.severity, verdicts)
    }
    for result in results { found += result.diagnostics(roles: procedure.roles) }
    let inForceIDs = Set(inForce.map(\.0.id))
    for (number, acknowledgment) in procedure.acknowledgments.enumerated() where !answered.contains(number) {
      guard inForceIDs.contains(acknowledgment.rule) else { continue }
      found.append(Self.idle(acknowledgment))
    }
    asOf = file.asOf
    diagnostics = found.sorted(by: Diagnostic.inReadingOrder)
  }

  private static func judge(
    _ file: CaseFile, _ inForce: [(RuleEntry, any Rule.Type)],
    answeringFor meant: [ID<RuleEntry>: Set<String>]
  ) -> [Verdicts] {
    let read = ReaderFailures(in: file, by: inForce.map { $0.1 })
    let all = Mutex([Verdicts](repeating: Verdicts(), count: inForce.count))
    DispatchQueue.concurrentPerform(iterations: inForce.count) { number in
      let (entry, law) = inForce[number]
      guard entry.offReason == nil else { return }
      var verdicts = Verdicts(readerFailures: read.of(law), meant: meant[entry.id, default: []])
      law.judge(file, &verdicts)
      all.withLock { $0[number] = verdicts }
    }
    return all.withLock { $0 }
  }

  private static func noSuchRule(_ entry: RuleEntry, _ laws: [any Rule.Type]) -> Diagnostic {
    let nearest = NearestWord.to(entry.id.rawValue, among: laws.map { $0.id.rawValue })
    let hint = nearest.map { Message("did-you-mean", ["word": $0]) } ?? Message("no-such-rule")
    return Diagnostic(
      "no-such-rule", file: entry.place.file, range: entry.place.range, ["rule": entry.id.rawValue],
      hints: [hint])
  }

  private static func idle(_ acknowledgment: Acknowledgment) -> Diagnostic {
    Diagnostic(
      "acknowledgment-idle", .warning, file: acknowledgment.place.file, range: acknowledgment.place.range,
      ["rule": acknowledgment.rule.rawValue, "subject": acknowledgment.subject],
      hints: [Message("acknowledgment-idle")])
  }
}

extension Conformity {
  /// The reader's findings, those that a rule in force speaks of with its name and sentence.
  package static func cited(
    _ findings: [Diagnostic], by procedure: Procedure, _ laws: [any Rule.Type] = Laws.all
  ) -> [Diagnostic] {
    var entries: [Diagnostic.Code: RuleEntry] = [:]
    for law in laws where !law.readerCodes.isEmpty {
      guard let entry = procedure.rules.first(where: { $0.id == law.id && $0.offReason == nil }) else {
        continue
      }
      for code in law.readerCodes { entries[code] = entry }
    }
    guard !entries.isEmpty else { return findings }
    return findings.map { finding in
      guard let entry = entries[finding.code], finding.rule == nil else { return finding }
      return Diagnostic(
        finding.code, finding.severity, file: finding.file, range: finding.range, finding.arguments,
        hints: finding.hints, notes: finding.notes + [entry.citation], rule: entry.id.rawValue)
    }
  }
}
