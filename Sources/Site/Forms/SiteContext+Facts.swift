package import Forms
package import Model

extension SiteContext {
  /// What forms say of `session`.
  package func facts(of session: Session) -> SessionFacts {
    let schedule = session.schedule
    let procedure = agency.procedure
    var facts = SessionFacts(
      id: session.id, isoDate: session.date, date: dates.long(session.date), theme: theme(session.theme).name,
      type: procedure[schedule.type]?.name ?? schedule.type.rawValue,
      modality: procedure.modalities.name(of: schedule.modality))
    facts.time = session.isUndated ? nil : session.time.map(dates.range)
    facts.municipality = agency.municipality(of: session)?.fullName ?? schedule.municipality?.rawValue
    facts.venue = schedule.venue
    facts.objective = schedule.objective
    facts.lead = schedule.lead.map { procedure.leads.name(of: $0) }
    return facts
  }
}
