package import Model

/// How a plan stands by its approval.
package struct ApprovalState: Sendable {
  /// What became of the approved text.
  package enum Standing: Sendable {
    /// Nobody approved it yet.
    case pending
    /// Approved without a fingerprint: of which text, nobody can tell.
    case onPaper
    /// It says what was approved.
    case approved
    /// It says something else than what was approved; the difference, where the approved text was found.
    case modified(PlanDifference?)
  }

  package private(set) var standing: Standing
  /// What the plan's text comes to now, worked out once; nil where its approval has nothing to hold it against.
  package let fingerprint: String?

  /// The state of `plan`, the approved text being unknown.
  package init(of plan: Plan) {
    guard let approved = plan.approval?.fingerprint else {
      standing = plan.approval == nil ? .pending : .onPaper
      fingerprint = nil
      return
    }
    let now = plan.fingerprint
    standing = now == approved ? .approved : .modified(nil)
    fingerprint = now
  }

  /// Whether it says something else than what was approved.
  package var isModified: Bool { if case .modified = standing { true } else { false } }

  /// Whether it does, and the approved text is not at hand.
  package var isTextLost: Bool { if case .modified(nil) = standing { true } else { false } }

  /// Notes how a modified `plan` differs from `approved`, the version that its approval is of.
  package mutating func compare(_ plan: Plan, with approved: Plan) {
    guard isModified else { return }
    standing = .modified(PlanDifference(from: approved.facts, to: plan.facts))
  }

  /// Its name in templates and in the catalogue.
  package var key: String {
    switch standing {
    case .pending: "pending"
    case .onPaper: "on-paper"
    case .approved: "approved"
    case .modified: "modified"
    }
  }
}
