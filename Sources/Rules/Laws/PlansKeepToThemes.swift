import Diagnostics
import Model

/// Every plan is on one of the themes that the procedure covers.
///
/// Why: assistance on anything else is outside the procedure's scope, and nobody is charged with it.
/// Speaks of: plans.
/// Needs: the procedure's list of themes.
/// Reports: `unknown-theme`, which the content's reader finds, at the theme's name wherever it is used.
enum PlansKeepToThemes: Rule {
  static let id: ID<RuleEntry> = ID("R-ALC-1")
  static let readerCodes: [Diagnostic.Code] = ["unknown-theme"]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for plan in file.agency.plans where file.procedure[plan.theme] != nil { verdicts.holds(plan.id) }
  }
}
