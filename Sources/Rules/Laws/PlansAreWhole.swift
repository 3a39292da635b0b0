import Diagnostics
import Model

/// Every plan has goals to be evaluated by, sessions to be carried out, and an audience to be planned for.
///
/// Why: the procedure plans, carries out and evaluates; a plan that lacks one of the three stops halfway.
/// Speaks of: plans.
/// Needs: nothing but the plans.
/// Reports: `plan-without-goals`, `plan-without-sessions` and `plan-without-audience` at the plan's theme,
/// each where that part is missing or empty.
enum PlansAreWhole: Rule {
  static let id: ID<RuleEntry> = ID("R-OBJ-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for plan in file.agency.plans {
      let missing = missingParts(of: plan)
      if missing.isEmpty { verdicts.holds(plan.id) }
      for code in missing {
        verdicts.misses(
          .plan(plan), code, at: plan.places.place(.theme), in: file, ["id": plan.id.rawValue],
          hints: [Message(code.rawValue)])
      }
    }
  }

  private static func missingParts(of plan: Plan) -> [Diagnostic.Code] {
    var codes: [Diagnostic.Code] = []
    if plan.goals.isEmpty { codes.append("plan-without-goals") }
    if plan.sessions.isEmpty { codes.append("plan-without-sessions") }
    if plan.audience.isEmpty { codes.append("plan-without-audience") }
    return codes
  }
}
