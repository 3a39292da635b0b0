import Diagnostics
import Model

/// The meeting in which a plan was approved was held, and left an aide-mémoire and an attendance register.
///
/// Why: the two papers are the procedure's proof that the plan was looked at before it was approved.
/// Speaks of: plans with an approval. The register is there where the figures count a sheet or a row of it;
/// where they do not know the meeting, or count too few to be published, it cannot be told.
/// Needs: `cifras/` for the register.
/// Reports: `approval-without-meeting` at the plan's approval; `approval-meeting-not-held` and
/// `approval-without-register` at the meeting's id in it.
enum ApprovalsLeaveRecords: Rule {
  static let id: ID<RuleEntry> = ID("R-APR-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for plan in file.agency.plans {
      guard let approval = plan.approval else { continue }
      guard let meeting = approval.session else {
        verdicts.misses(
          .plan(plan), "approval-without-meeting", at: plan.places.place(.approval).firstLine, in: file,
          ["id": plan.id.rawValue], hints: [.init("approval-without-meeting")])
        continue
      }
      judge(meeting, of: plan, file, &verdicts)
    }
  }

  private static func judge(
    _ id: ID<Session>, of plan: Plan, _ file: CaseFile, _ verdicts: inout Verdicts
  ) {
    let subject = Subject.plan(plan)
    let place = plan.approvalPlace(.session)
    let words: Arguments = ["id": plan.id.rawValue, "session": id.rawValue]
    // A meeting that nobody knows, or whose file has a mistake, has its own report.
    guard let meeting = file.agency[id],
      meeting.aideMemoire != nil || !file.mayBeUnread(aideMemoireOf: meeting)
    else {
      verdicts.untold(subject, .unreadFile)
      return
    }
    guard meeting.state == .held, meeting.date <= file.asOf else {
      verdicts.fails(
        subject, "approval-meeting-not-held", at: place, words, hints: [.init("approval-meeting-not-held")])
      return
    }
    guard let figures = file.figures(of: meeting) else {
      verdicts.untold(subject, .noFigures)
      return
    }
    switch hasRegister(figures) {
    case true?: verdicts.holds(subject)
    case nil: verdicts.untold(subject, .suppressedFigures)
    case false?:
      verdicts.fails(
        subject, "approval-without-register", at: place, words, hints: [.init("approval-without-register")])
    }
  }

  /// Whether a sheet came back or a row was used; nil where it is left open.
  private static func hasRegister(_ figures: SessionFigures) -> Bool? {
    if let sheets = figures.sheets { return sheets > 0 }
    if figures.participations.least > 0 { return true }
    return figures.participations.most == 0 ? false : nil
  }
}
