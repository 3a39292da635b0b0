import Diagnostics
import Model
import Template

extension PageContext {
  /// The plan's own title, or its theme and year.
  func title(of plan: Plan) -> String {
    plan.title
      ?? site.say("words.plan-title", ["theme": site.theme(plan.theme).name, "year": "\(plan.year)"])
  }

  /// States of the plan's own list of sessions.
  func tally(_ plan: Plan) -> SessionTally {
    SessionTally(agency.sessions(of: plan.id).lazy.filter { !$0.isExtraordinary })
  }

  /// The *plan* record of `theme/templates/NAMES.md`; its sessions only where `withSessions`.
  func record(_ plan: Plan, withSessions: Bool = false) -> Record {
    let tally = tally(plan)
    let own = withSessions ? agency.sessions(of: plan.id).filter { !$0.isExtraordinary } : []
    return Record([
      .id: .text(plan.id.rawValue),
      .address: .text(address(site.paths.plan(plan))),
      .title: .text(title(of: plan)),
      .year: .text("\(plan.year)"),
      .yearAddress: .text(address(site.paths.year(plan.year))),
      .sessions: .list(own.map { record($0) }),
      .progress: progress(tally),
    ])
    .merging(counts(tally)).merging(themeEntries(plan.theme)).merging(budgetRecord(plan))
    .merging(approvalRecord(plan))
  }

  /// «5 de 6 sesiones realizadas».
  func progress(_ tally: SessionTally) -> Value {
    text(
      tally.total == 1 ? "words.progress-one" : "words.progress",
      ["held": String(tally.held), "total": String(tally.total)])
  }

  func counts(_ tally: SessionTally) -> Record {
    Record([
      .sessionCount: .number(tally.total),
      .heldCount: .number(tally.held),
      .plannedCount: .number(tally.planned),
      .cancelledCount: .number(tally.cancelled),
      .movedCount: .number(tally.moved),
    ])
  }

  private func budgetRecord(_ plan: Plan) -> Record {
    // What a record leaves out, a template takes from the record around it: here, the year's own budget.
    Record([
      .budgetAmount: .text(ifAny: plan.budget.map { site.numbers.money($0.amount) }),
      .budgetSource: .text(ifAny: plan.budget.map { readable($0.source) }),
      .budgetItem: .text(ifAny: plan.budget.map { readable($0.item) }),
    ])
  }

  private func approvalRecord(_ plan: Plan) -> Record {
    let approval = plan.approval
    let session = approval?.session.flatMap { agency[$0] }
    return Record([
      .isApproved: .flag(approval != nil),
      .approvalDate: .text(ifAny: approval?.date.description),
      .approvalDateLong: .text(ifAny: approval.map { site.dates.full($0.date) }),
      .approvalDateShort: .text(ifAny: approval.map { site.dates.short($0.date) }),
      .approvalRole: .text(ifAny: approval.map { agency.procedure.roles.name(of: $0.role) }),
      .approvalSessionId: .text(ifAny: approval?.session?.rawValue),
      .approvalSessionAddress: .text(ifAny: session.map { address(site.paths.session($0)) }),
      .approvalFingerprint: .text(ifAny: approval?.fingerprint),
    ])
  }

  /// An id as words: `por-asignar` reads «por asignar».
  func readable(_ id: String) -> String { id.split(separator: "-").joined(separator: " ") }
}
