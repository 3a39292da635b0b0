import Diagnostics
import Model

/// Every session is of a type of activity that the procedure lists.
///
/// Why: the type decides what a session leaves behind: a register, evaluations, a consultation's answer.
/// Speaks of: sessions, the office's own meetings left out.
/// Needs: the procedure's list of types; “among others” means that an office may lengthen it.
/// Reports: `unknown-activity-type`, which the content's reader finds and which is always an error, at the
/// type's name.
enum ActivityTypesAreKnown: Rule {
  static let id: ID<RuleEntry> = ID("R-MOD-2")
  static let severity = Diagnostic.Severity.warning
  static let readerCodes: [Diagnostic.Code] = ["unknown-activity-type"]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions where file.type(of: session) != nil { verdicts.holds(session.plan) }
  }
}
