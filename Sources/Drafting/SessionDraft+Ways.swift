import Model

/// What is taken over from how the office holds such sessions.
extension SessionDraft {
  var time: TimeRange? { precedent?.schedule.time }

  var modality: ID<Modality>? { precedent?.schedule.modality ?? materials.procedure.modalities.first?.id }

  /// One by the office's own people where there is one: any other needs a contract.
  var strategy: ID<Strategy>? {
    let strategies = materials.procedure.strategies.map(\.id)
    return materials.procedure.parameters.directStrategies.first { strategies.contains($0) }
      ?? strategies.first
  }

  var lead: ID<Lead>? { precedent?.schedule.lead ?? materials.procedure.leads.first?.id }

  /// That of the newest session in the same municipality, else the procedure's first; nil without a municipality.
  var territory: ID<Territory>? {
    guard let municipality else { return nil }
    let known = materials.agency.sessions.last { $0.schedule.municipality == municipality.code }
    return known?.schedule.territory ?? materials.procedure.territories.first?.id
  }
}
