import Diagnostics
import Model

/// A session that somebody else carries out names the contract or agreement under which it does.
///
/// Why: what is contracted follows the contracting process, and can be traced to it only by its contract.
/// Speaks of: sessions whose strategy is not one of `estrategias_directas`; the office's own meetings are
/// left out. That a contract has its kind, number and object is the content's reader's business.
/// Needs: `parametros.estrategias_directas`.
/// Reports: `contract-missing` at the session's strategy.
enum ContractedSessionsHaveContracts: Rule {
  static let id: ID<RuleEntry> = ID("R-EST-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions {
      let subject = Subject.session(session)
      guard !file.parameters.directStrategies.isEmpty else {
        verdicts.untold(subject, .noDirectStrategies)
        continue
      }
      guard file.isContracted(session) else { continue }
      guard session.schedule.contract == nil else {
        verdicts.holds(subject)
        continue
      }
      let strategy = file.procedure.strategies.name(of: session.schedule.strategy)
      verdicts.misses(
        subject, "contract-missing", at: session.place(.strategy), in: file,
        ["id": session.id.rawValue, "strategy": strategy], hints: [.init("contract-missing")])
    }
  }
}
