import Diagnostics
import Model
import Template

/// The *plan* record of `theme/templates/NAMES.md`; its sessions only where `withSessions`.
struct PlanView: View {
  let page: PageContext
  let plan: Plan
  let tally: SessionTally
  let withSessions: Bool

  private var site: SiteContext { page.site }
  private var dates: DateWords { page.site.dates }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .id: .text(plan.id.rawValue)
    case .address: .text(page.address(site.paths.plan(plan)))
    case .title: .text(page.title(of: plan))
    case .year: .text("\(plan.year)")
    case .yearAddress: .text(page.address(site.paths.year(plan.year)))
    case .sessions: .list(withSessions ? sessions : [])
    case .progress: page.progress(tally)
    // What a record leaves out, a template takes from the record around it: here, the year's own budget.
    case .budgetAmount: .text(ifAny: plan.budget.map { site.numbers.money($0.amount) })
    case .budgetSource: .text(ifAny: plan.budget.map { page.readable($0.source) })
    case .budgetItem: .text(ifAny: plan.budget.map { page.readable($0.item) })
    default: approved(name) ?? page.count(name, tally) ?? page.themeValue(name, plan.theme)
    }
  }

  private var sessions: [Record] {
    page.agency.sessions(of: plan.id).lazy.filter { !$0.isExtraordinary }.map { page.record($0) }
  }

  private func approved(_ name: ViewName) -> Value? {
    let approval = plan.approval
    return switch name {
    case .isApproved: .flag(approval != nil)
    case .approvalDate: .text(ifAny: approval?.date.description)
    case .approvalDateLong: .text(ifAny: approval.map { dates.full($0.date) })
    case .approvalDateShort: .text(ifAny: approval.map { dates.short($0.date) })
    case .approvalRole: .text(ifAny: approval.map { page.agency.procedure.roles.name(of: $0.role) })
    case .approvalSessionId: .text(ifAny: approval?.session?.rawValue)
    case .approvalSessionAddress:
      .text(ifAny: approval?.session.flatMap { page.agency[$0] }.map { page.address(site.paths.session($0)) })
    case .approvalFingerprint: .text(ifAny: approval?.fingerprint)
    default: nil
    }
  }
}

extension PageContext {
  /// The title of the plan called `id`, where there is one.
  func planTitle(_ id: ID<Plan>) -> String? { agency.index(of: id).map { title(of: agency.plans[$0]) } }

  /// Where its page stands, from the site's top.
  func planPath(_ id: ID<Plan>) -> String? { agency.index(of: id).map { site.paths.plan(agency.plans[$0]) } }

  /// The plan's own title, or its theme and year.
  func title(of plan: Plan) -> String {
    plan.title
      ?? site.say("words.plan-title", ["theme": site.theme(plan.theme).name, "year": "\(plan.year)"])
  }

  /// States of the plan's own list of sessions.
  func tally(_ plan: Plan) -> SessionTally {
    SessionTally(agency.sessions(of: plan.id).lazy.filter { !$0.isExtraordinary })
  }

  func record(_ plan: Plan, withSessions: Bool = false) -> Record {
    Record(PlanView(page: self, plan: plan, tally: tally(plan), withSessions: withSessions))
  }

  /// «5 de 6 sesiones realizadas».
  func progress(_ tally: SessionTally) -> Value {
    text(
      tally.total == 1 ? "words.progress-one" : "words.progress",
      ["held": String(tally.held), "total": String(tally.total)])
  }

  /// How many sessions a tally has in which state.
  func count(_ name: ViewName, _ tally: SessionTally) -> Value? {
    switch name {
    case .sessionCount: .number(tally.total)
    case .heldCount: .number(tally.held)
    case .plannedCount: .number(tally.planned)
    case .cancelledCount: .number(tally.cancelled)
    case .movedCount: .number(tally.moved)
    default: nil
    }
  }

  /// An id as words: `por-asignar` reads «por asignar».
  func readable(_ id: String) -> String { id.split(separator: "-").joined(separator: " ") }
}
