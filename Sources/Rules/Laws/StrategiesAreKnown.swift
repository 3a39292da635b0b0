import Diagnostics
import Model

/// Every session is held by one of the procedure's strategies.
///
/// Why: the strategy decides whether there must be a contract, and what it must ask for.
/// Speaks of: sessions, the office's own meetings left out.
/// Needs: the procedure's list of strategies.
/// Reports: `unknown-strategy`, which the content's reader finds, at the strategy's name.
enum StrategiesAreKnown: Rule {
  static let id: ID<RuleEntry> = ID("R-EST-1")
  static let readerCodes: [Diagnostic.Code] = ["unknown-strategy"]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let known = Set(file.procedure.strategies.map(\.id))
    for session in file.sessions where known.contains(session.schedule.strategy) {
      verdicts.holds(session.plan)
    }
  }
}
