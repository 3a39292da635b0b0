import Diagnostics
import Model
import Rules

/// Why nobody is asked to evaluate a session, and the procedure's sentence on it.
struct DrawRefusal {
  private let key: String
  private let arguments: Arguments
  /// The rule by which sessions are evaluated, where it is in force.
  private let entry: RuleEntry?

  /// Nil where the session is evaluated.
  init?(_ session: Session, _ procedure: Procedure) {
    let parameters = procedure.parameters
    let id = session.id.rawValue
    let type = procedure[session.schedule.type]
    if session.state == .cancelled {
      (key, arguments) = ("cancelled", ["session": id])
    } else if type?.isEvaluable != true {
      (key, arguments) = (
        "type-not-evaluated", ["session": id, "type": type?.name ?? session.schedule.type.rawValue]
      )
    } else if session.schedule.lead.map(parameters.evaluatedLeads.contains) != true {
      let leads = parameters.evaluatedLeads.map { procedure.leads.name(of: $0) }.joined(separator: ", ")
      (key, arguments) = (
        leads.isEmpty ? "no-evaluated-leads" : "lead-not-evaluated", ["session": id, "leads": leads]
      )
    } else {
      return nil
    }
    entry = procedure.rules.first { $0.id.rawValue == "R-EVA-1" && $0.offReason == nil }
  }

  /// One line for the refusal and, where the procedure has one, one for its sentence.
  func words(_ catalogue: Catalogue) -> String {
    let refusal = catalogue.say("draw.\(key)", arguments)
    guard let citation = entry?.citation.message else { return refusal }
    return refusal + "\n" + catalogue.say("notes.\(citation.key)", citation.arguments)
  }
}
