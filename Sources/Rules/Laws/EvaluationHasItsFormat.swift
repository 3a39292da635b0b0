import Diagnostics
import Model

/// The format by which sessions are evaluated is one of the procedure's list.
///
/// Why: without the format there is nothing to hand out, and the evaluation is lost.
/// Speaks of: sessions that are evaluated and were not cancelled. That the office lacks the format is told
/// once, whatever the number of sessions.
/// Needs: `parametros.formato_evaluacion`, `formatos`.
/// Reports: `evaluation-format-missing` at the parameter's value.
enum EvaluationHasItsFormat: Rule {
  static let id: ID<RuleEntry> = ID("R-EVA-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let evaluated = file.sessions.filter { $0.state != .cancelled && file.isEvaluated($0) }
    guard !evaluated.isEmpty else { return }
    let office = Subject.procedure(file.procedure)
    guard let format = file.parameters.evaluationFormat else {
      verdicts.untold(office, .noParameter("formato_evaluacion"))
      return
    }
    guard !file.procedure.formats.contains(where: { $0.id == format }) else {
      for session in evaluated { verdicts.holds(session.plan) }
      return
    }
    guard !file.procedureIsUnread else {
      verdicts.untold(office, .unreadFile)
      return
    }
    verdicts.fails(
      office, "evaluation-format-missing",
      at: file.parameters.evaluationFormatPlace ?? file.procedure.places.place(.parameters).firstLine,
      ["format": format], hints: [Message("evaluation-format-missing")])
  }
}
