package import Diagnostics
package import Model

/// What rules look at: the agency, the day on which it is looked at, and what is known beside its texts.
package struct CaseFile: Sendable {
  package let agency: Agency
  /// The day as of which it is judged: what is due later is not missing yet.
  package let asOf: CalendarDate
  /// The fingerprint of each plan's meaning as it stands now.
  package let fingerprints: [ID<Plan>: String]
  /// What was changed in each plan since it was approved, where the approved text was found.
  package let changesSinceApproval: [ID<Plan>: [Diagnostic.Note]]
  /// What the content's reader found, in reading order.
  package let mistakes: [Diagnostic]
  /// Content files that have a mistake of their own: what they may hold is not reported as missing.
  package let unread: Set<String>

  /// The sessions in calendar order, the office's own meetings left out.
  package let sessions: [Session]
  /// Those that were held on or before the day of judgement.
  package let heldSessions: [Session]

  package init(
    agency: Agency, asOf: CalendarDate, fingerprints: [ID<Plan>: String] = [:],
    changesSinceApproval: [ID<Plan>: [Diagnostic.Note]] = [:], mistakes: [Diagnostic] = []
  ) {
    self.agency = agency
    self.asOf = asOf
    self.fingerprints = fingerprints
    self.changesSinceApproval = changesSinceApproval
    self.mistakes = mistakes
    unread = Set(mistakes.lazy.filter { $0.severity == .error }.map(\.file))
    sessions = agency.sessions.filter { !agency.isInternal($0) }
    heldSessions = sessions.filter { $0.state == .held && $0.date <= asOf }
  }

  package var procedure: Procedure { agency.procedure }
  package var parameters: Procedure.Parameters { agency.procedure.parameters }

  package func type(of session: Session) -> ActivityType? { procedure[session.schedule.type] }

  /// Whether it is evaluated: its type is evaluable, and one of the bodies whose sessions are led it.
  package func isEvaluated(_ session: Session) -> Bool {
    guard type(of: session)?.isEvaluable == true else { return false }
    return session.schedule.lead.map(parameters.evaluatedLeads.contains) ?? false
  }

  /// What was counted at `session`; nil where its year has no figures, or it is none of theirs.
  package func figures(of session: Session) -> SessionFigures? {
    agency.figures(of: session.year)?.sessions[session.id]
  }
}
