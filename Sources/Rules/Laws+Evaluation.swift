extension Laws {
  /// What is left of a session: evaluations, aide-mémoires, registers.
  static let evaluationLaws: [any Rule.Type] = [SessionsAreEvaluated.self, PlansAreEvaluated.self]
}
