import Diagnostics
import Model

/// No plan is approved by a post of the team that wrote it.
///
/// Why: the procedure has one post write and another review, so that two have looked at it.
/// Speaks of: plans with an approval; the team is the plan's author. Posts are compared, never people.
/// Needs: nothing but the plans.
/// Reports: `approver-in-team` at the role in the plan's approval.
enum AuthorsDoNotApprove: Rule {
  static let id: ID<RuleEntry> = ID("R-APR-5")
  static let severity = Diagnostic.Severity.warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for plan in file.agency.plans {
      guard let approval = plan.approval else { continue }
      let subject = Subject.plan(plan)
      if plan.team.contains(where: { $0.role == approval.role }) {
        verdicts.fails(
          subject, "approver-in-team", at: plan.approvalPlace(.role),
          ["id": plan.id.rawValue, "role": file.procedure.roles.name(of: approval.role)],
          hints: [.init("approver-in-team")])
      } else if plan.team.isEmpty {
        verdicts.untold(subject, Message("no-team"))
      } else {
        verdicts.holds(subject)
      }
    }
  }
}
