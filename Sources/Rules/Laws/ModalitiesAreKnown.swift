import Diagnostics
import Model

/// Every session is attended in one of the procedure's ways: in person, by telephone, on line.
///
/// Why: how a register and an evaluation are taken depends on it.
/// Speaks of: sessions, the office's own meetings left out.
/// Needs: the procedure's list of modalities.
/// Reports: `unknown-modality`, which the content's reader finds, at the modality's name.
enum ModalitiesAreKnown: Rule {
  static let id: ID<RuleEntry> = ID("R-MOD-1")
  static let readerCodes: [Diagnostic.Code] = ["unknown-modality"]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let known = Set(file.procedure.modalities.map(\.id))
    for session in file.sessions where known.contains(session.schedule.modality) {
      verdicts.holds(session.plan)
    }
  }
}
