package import Diagnostics
package import Model

/// A rule of the procedure that can be tested: one law, one file.
///
/// The doc comment of each is its entry in the manual. A rule is in force where the procedure lists it.
package protocol Rule: Sendable {
  /// The name that the procedure puts it into force by, such as `R-EVA-3`.
  static var id: ID<RuleEntry> { get }
  /// What a failure weighs where the procedure does not say otherwise.
  static var severity: Diagnostic.Severity { get }
  /// Mistakes of the content's reader that are failures of this rule: what it forbids cannot even be read.
  static var readerCodes: [Diagnostic.Code] { get }
  /// Gives a verdict on everything that it speaks of.
  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts)
}

extension Rule {
  package static var severity: Diagnostic.Severity { .error }
  package static var readerCodes: [Diagnostic.Code] { [] }
}
