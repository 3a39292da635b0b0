extension Laws {
  /// What a session is for, by whom, with what and where.
  static let sessionLaws: [any Rule.Type] = [
    SessionsHaveObjectives.self, StrategiesAreKnown.self, ContractedSessionsHaveContracts.self,
    ContractsWeighCompetences.self, TeamsAreCompetent.self, ModalitiesAreKnown.self,
    ActivityTypesAreKnown.self, InstrumentsNameOwners.self, GroupsSpanAreas.self, ConcertationIsCosted.self,
    CostsAreFunded.self, SuppliesAreAvailable.self, DocumentsAreEndorsed.self, PlacesAreTerritories.self,
  ]
}
