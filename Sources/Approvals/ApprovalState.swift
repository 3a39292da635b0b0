package import Model

/// How a plan stands by its approval.
package enum ApprovalState: Sendable {
  /// Nobody approved it yet.
  case pending
  /// Approved without a fingerprint: of which text, nobody can tell.
  case onPaper
  /// It says what was approved.
  case approved
  /// It says something else than what was approved; the difference, where the approved text was found.
  case modified(PlanDifference?)

  /// The state of `plan`; `approvedText` gives the approved version by its fingerprint, where it is kept.
  package init(of plan: Plan, approvedText: (String) -> Plan?) {
    guard let approval = plan.approval else {
      self = .pending
      return
    }
    guard let fingerprint = approval.fingerprint else {
      self = .onPaper
      return
    }
    let facts = plan.facts
    guard Plan.fingerprint(of: facts) != fingerprint else {
      self = .approved
      return
    }
    self = .modified(approvedText(fingerprint).map { PlanDifference(from: $0.facts, to: facts) })
  }

  /// Its name in templates and in the catalogue.
  package var key: String {
    switch self {
    case .pending: "pending"
    case .onPaper: "on-paper"
    case .approved: "approved"
    case .modified: "modified"
    }
  }
}
