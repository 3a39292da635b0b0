import Diagnostics
import Model

/// The document is known under one code only.
///
/// Why: whoever looks a paper up by another code finds an old one, or none. The old code is a fact, to be kept
/// as an alias and told as a finding, not to be struck out.
/// Speaks of: the procedure, and each code under `alias`.
/// Needs: nothing else.
/// Reports: `document-has-alias` at the alias.
enum DocumentHasOneCode: Rule {
  static let id: ID<RuleEntry> = ID("R-DOC-4")
  static let severity: Diagnostic.Severity = .note

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let procedure = file.procedure
    let subject = Subject.procedure(procedure)
    guard !procedure.aliases.isEmpty else {
      verdicts.holds(subject)
      return
    }
    for (number, alias) in procedure.aliases.enumerated() {
      let place =
        procedure.aliasPlaces.indices.contains(number)
        ? procedure.aliasPlaces[number] : procedure.places.place(.aliases).firstLine
      verdicts.fails(
        subject, "document-has-alias", at: place, ["code": procedure.code, "alias": alias],
        hints: [Message("document-has-alias")])
    }
  }
}
