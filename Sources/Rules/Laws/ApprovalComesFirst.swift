import Diagnostics
import Model

/// No session of a plan was held before the plan was approved.
///
/// Why: the procedure approves a plan and then carries it out; what was held before had nobody's consent.
/// Speaks of: plans of which a session was held, approved or not; the office's own meetings, in which plans
/// are reviewed, are left out.
/// Needs: nothing but the plans and the aide-mémoires.
/// Reports: `held-before-approval` at the approval's date, and `held-without-approval` at the plan's theme,
/// each with the first session that was held.
enum ApprovalComesFirst: Rule {
  static let id: ID<RuleEntry> = ID("R-APR-3")
  static let severity = Diagnostic.Severity.warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    // In calendar order.
    let first = Dictionary(
      file.heldSessions.map { ($0.plan, $0) }, uniquingKeysWith: { first, _ in first })
    for plan in file.agency.plans {
      guard let session = first[plan.id] else { continue }
      let subject = Subject.plan(plan)
      let words: Arguments = [
        "id": plan.id.rawValue, "session": session.id.rawValue, "date": "\(session.date)",
      ]
      guard let approval = plan.approval else {
        verdicts.misses(
          subject, "held-without-approval", at: plan.places.place(.theme), in: file, words,
          hints: [.init("held-without-approval")])
        continue
      }
      guard session.date < approval.inForceSince else {
        verdicts.holds(subject)
        continue
      }
      let told = session.aideMemoire.map { $0.places.place($0.places.has(.date) ? .date : .state) }
      verdicts.fails(
        subject, "held-before-approval", at: plan.approvalPlace(.date), words,
        notes: [.init(Message("held-here", ["session": session.id.rawValue]), at: told)])
    }
  }
}
