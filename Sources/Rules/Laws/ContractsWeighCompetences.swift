import Diagnostics
import Model

/// The terms of reference of a session's contract weigh every competence that the procedure asks for.
///
/// Why: who is hired must know the subject as well as those who would have held the session themselves.
/// Speaks of: sessions with a contract whose strategy is not one of `estrategias_directas`; one without a
/// contract is the business of R-EST-2.
/// Needs: `parametros.estrategias_directas`, `parametros.competencias`.
/// Reports: `contract-without-competences` at the session's contract.
enum ContractsWeighCompetences: Rule {
  static let id: ID<RuleEntry> = ID("R-EST-3")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions {
      guard let contract = session.schedule.contract else { continue }
      let subject = Subject.session(session)
      if let reason = whyUntold(file.parameters) {
        verdicts.untold(subject, reason)
        continue
      }
      guard file.isContracted(session) else { continue }
      let missing = file.parameters.competences.filter { !contract.criteria.contains($0) }
      guard !missing.isEmpty else {
        verdicts.holds(subject)
        continue
      }
      verdicts.misses(
        subject, "contract-without-competences", at: session.place(.contract), in: file,
        ["id": session.id.rawValue, "competences": missing.quoted],
        hints: [.init("contract-without-competences")])
    }
  }

  private static func whyUntold(_ parameters: Procedure.Parameters) -> Message? {
    if parameters.directStrategies.isEmpty { return .noDirectStrategies }
    return parameters.competences.isEmpty ? .noCompetences : nil
  }
}
