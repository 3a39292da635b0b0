import Diagnostics
import Model

/// Every plan answers to at least one line of the year's institutional action plan.
///
/// Why: the entity promised its targets there, and a plan that serves none of them is nobody's priority.
/// Speaks of: plans; a line counts where the action plan of the plan's year has it.
/// Needs: `pai/`.
/// Reports: `plan-without-action-plan-line` at the plan's theme; and `unknown-action-plan-line`, which the
/// content's reader finds, at the line's name.
enum PlansServeActionPlan: Rule {
  static let id: ID<RuleEntry> = ID("R-PLA-3")
  static let readerCodes: [Diagnostic.Code] = ["unknown-action-plan-line"]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let lines = Dictionary(
      file.agency.actionPlans.map { ($0.year, Set($0.lines.map(\.id))) },
      uniquingKeysWith: { first, _ in first })
    for plan in file.agency.plans {
      guard !plan.actionPlanLines.isEmpty else {
        verdicts.misses(
          .plan(plan), "plan-without-action-plan-line", at: plan.places.place(.theme), in: file,
          ["id": plan.id.rawValue], hints: [.init("plan-without-action-plan-line")])
        continue
      }
      let known = lines[plan.year] ?? []
      if plan.actionPlanLines.contains(where: known.contains) { verdicts.holds(.plan(plan)) }
    }
  }
}
