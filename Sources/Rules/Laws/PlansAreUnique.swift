import Diagnostics
import Model

/// A theme has one plan a fiscal year.
///
/// Why: of two plans nobody knows which was approved, and their sessions would share names.
/// Speaks of: plans.
/// Needs: nothing but the plans.
/// Reports: `duplicate-plan`, which the content's reader finds, at the theme of the second by path.
enum PlansAreUnique: Rule {
  static let id: ID<RuleEntry> = ID("R-PLA-1")
  static let readerCodes: [Diagnostic.Code] = ["duplicate-plan"]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for plan in file.agency.plans { verdicts.holds(plan.id) }
  }
}
