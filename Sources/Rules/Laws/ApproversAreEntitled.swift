import Diagnostics
import Model

/// Every approved plan was approved by a post that may approve plans.
///
/// Why: an approval by anybody else binds nobody.
/// Speaks of: plans with an approval.
/// Needs: `parametros.aprueban`.
/// Reports: `wrong-approver` at the role in the plan's approval.
enum ApproversAreEntitled: Rule {
  static let id: ID<RuleEntry> = ID("R-APR-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let approvers = file.parameters.approvers
    let roles = file.procedure.roles
    for plan in file.agency.plans {
      guard let approval = plan.approval else { continue }
      let subject = Subject.plan(plan)
      if approvers.isEmpty {
        verdicts.untold(subject, .noParameter("aprueban"))
      } else if approvers.contains(approval.role) {
        verdicts.holds(subject)
      } else {
        verdicts.fails(
          subject, "wrong-approver", at: plan.approvalPlace(.role),
          [
            "id": plan.id.rawValue, "role": roles.name(of: approval.role),
            "approvers": approvers.map { roles.name(of: $0) }.quoted,
          ], hints: [.init("wrong-approver")])
      }
    }
  }
}
