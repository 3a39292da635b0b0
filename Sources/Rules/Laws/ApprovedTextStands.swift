import Diagnostics
import Model

/// An approved plan still says what was approved.
///
/// Why: a plan that was changed since is another plan, and nobody approved that one.
/// Speaks of: plans whose approval carries the fingerprint of the text that was approved; of a plan that was
/// approved on paper it cannot be told, and one that was never approved is no business of this rule.
/// Needs: the fingerprint of each plan's meaning as it stands now.
/// Reports: `changed-after-approval` at the approval's fingerprint, with what was changed where the approved text
/// was found; and `bad-fingerprint`, which the content's reader finds.
enum ApprovedTextStands: Rule {
  static let id: ID<RuleEntry> = ID("R-APR-4")
  static let readerCodes: [Diagnostic.Code] = ["bad-fingerprint"]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for plan in file.agency.plans {
      guard let approval = plan.approval else { continue }
      let subject = Subject.plan(plan)
      guard let approved = approval.fingerprint else {
        let isSpoilt = approval.places?.has(.fingerprint) ?? false
        verdicts.untold(subject, isSpoilt ? .unreadFile : Message("approved-on-paper"))
        continue
      }
      guard let now = file.fingerprints[plan.id] else {
        verdicts.untold(subject, Message("no-fingerprint"))
        continue
      }
      guard now != approved else {
        verdicts.holds(subject)
        continue
      }
      verdicts.fails(
        subject, "changed-after-approval", at: plan.approvalPlace(.fingerprint),
        ["id": plan.id.rawValue, "date": "\(approval.date)"], hints: [.init("changed-after-approval")],
        notes: file.changesSinceApproval[plan.id, default: []])
    }
  }
}
