package import Diagnostics
package import Model

/// What a verdict is about: the one name by which an acknowledgment can mean it.
package struct Subject: Hashable, Sendable {
  /// The plan that answers for it; nil for what is the office's own.
  package let plan: ID<Plan>?
  /// A session's, a plan's or a format's id, the path of a report, be it missing, or the procedure's code.
  package let name: String

  package init(plan: ID<Plan>?, name: String) {
    self.plan = plan
    self.name = name
  }

  package static func session(_ session: Session) -> Subject {
    Subject(plan: session.plan, name: session.id.rawValue)
  }

  package static func plan(_ plan: Plan) -> Subject { Subject(plan: plan.id, name: plan.id.rawValue) }

  package static func procedure(_ procedure: Procedure) -> Subject {
    Subject(plan: nil, name: procedure.code)
  }
}

/// How often a rule holds, fails and cannot be told.
package struct Tally: Hashable, Sendable {
  package internal(set) var holds = 0
  package internal(set) var fails = 0
  /// Failures that the office answers for; not among `fails`.
  package internal(set) var acknowledged = 0
  package internal(set) var untold = 0

  package init() {}

  /// Nothing that the rule speaks of.
  package var isEmpty: Bool { holds + fails + acknowledged + untold == 0 }

  package static func += (left: inout Tally, right: Tally) {
    left.holds += right.holds
    left.fails += right.fails
    left.acknowledged += right.acknowledged
    left.untold += right.untold
  }
}

/// Something that a rule forbids, and where it stands.
package struct Failure: Sendable {
  package let subject: Subject
  package let code: Diagnostic.Code
  package let place: SourcePlace
  package let arguments: Arguments
  package let hints: [Message]
  package let notes: [Diagnostic.Note]
  /// Whether the content's reader found it: then it is among the findings already, and nobody can answer for it.
  package internal(set) var isReaders = false
  /// Where the office answers for it.
  package internal(set) var acknowledgment: Acknowledgment?
}

/// What one rule found, counted plan by plan: only failures are kept one by one.
package struct Verdicts: Sendable {
  private(set) var byPlan: [ID<Plan>: Tally] = [:]
  /// On what no plan answers for.
  private(set) var office = Tally()
  private(set) var failures: [Failure] = []
  /// Why something could not be told, each reason once, in the order in which they came up.
  private(set) var untoldReasons: [Message] = []
  /// What fails by what the reader found: no other verdict is given on it.
  private let unreadable: Set<Subject>

  /// The names of the subjects that an acknowledgment of the rule means.
  private let meant: Set<String>
  /// Those of them on which the rule cannot be told: the failure that is meant may be among them yet.
  private(set) var meantAndUntold: Set<String> = []

  /// `readerFailures` are those of the rule that the content's reader found; `meant` what is answered for.
  init(readerFailures: [Failure] = [], meant: Set<String> = []) {
    self.meant = meant
    unreadable = Set(readerFailures.lazy.map(\.subject))
    failures = readerFailures
    for failure in readerFailures { count(failure.subject.plan) { $0.fails += 1 } }
  }

  /// The rule holds on something that `plan`, or the office itself, answers for.
  package mutating func holds(_ plan: ID<Plan>?) { count(plan) { $0.holds += 1 } }

  /// The rule holds on `subject`.
  package mutating func holds(_ subject: Subject) {
    if !isUnreadable(subject) { holds(subject.plan) }
  }

  /// What the rule asks for cannot be told yet, because of `reason`: a key below `untold.`.
  package mutating func untold(_ subject: Subject, _ reason: Message) {
    guard !isUnreadable(subject) else { return }
    count(subject.plan) { $0.untold += 1 }
    if !meant.isEmpty, meant.contains(subject.name) { meantAndUntold.insert(subject.name) }
    if !untoldReasons.contains(reason) { untoldReasons.append(reason) }
  }

  /// The rule is broken: the words are the catalogue's `diagnostics.<code>`.
  package mutating func fails(
    _ subject: Subject, _ code: Diagnostic.Code, at place: SourcePlace, _ arguments: Arguments = [:],
    hints: [Message] = [], notes: [Diagnostic.Note] = []
  ) {
    count(subject.plan) { $0.fails += 1 }
    failures.append(
      Failure(
        subject: subject, code: code, place: place, arguments: arguments, hints: hints, notes: notes))
  }

  private func isUnreadable(_ subject: Subject) -> Bool {
    !unreadable.isEmpty && unreadable.contains(subject)
  }

  private mutating func count(_ plan: ID<Plan>?, _ change: (inout Tally) -> Void) {
    if let plan { change(&byPlan[plan, default: Tally()]) } else { change(&office) }
  }

  /// Counts the failures that `list` answers for apart; gives the numbers of those that mean one.
  ///
  /// What could not be read stays an error, and no acknowledgment of it is idle.
  mutating func acknowledge(_ list: [(number: Int, acknowledgment: Acknowledgment)]) -> Set<Int> {
    var used: Set<Int> = []
    for index in failures.indices {
      let subject = failures[index].subject
      guard let match = list.first(where: { $0.acknowledgment.subject == subject.name }) else { continue }
      used.insert(match.number)
      guard !failures[index].isReaders else { continue }
      failures[index].acknowledgment = match.acknowledgment
      count(subject.plan) {
        $0.fails -= 1
        $0.acknowledged += 1
      }
    }
    return used
  }
}
