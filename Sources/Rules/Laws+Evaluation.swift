extension Laws {
  /// What is left of a session: evaluations, aide-mémoires, registers.
  static let evaluationLaws: [any Rule.Type] = [
    EvaluationHasItsFormat.self, OnlyTheirSessionsAreEvaluated.self, SessionsAreEvaluated.self,
    PlansAreEvaluated.self, ReportsTellOfEvaluation.self, SessionsHaveTheirMemoires.self,
    CommitmentsAreToldInFull.self, ConsultationsAreRecorded.self, RegistersComeBack.self,
  ]
}
