import Model

/// A plan's answer to a recommendation, with the plan that gives it.
struct PlacedAnswer: Sendable {
  let answer: Plan.Answer
  /// Index of its plan in the agency's list.
  let plan: Int

  static func all(of agency: Agency) -> [ID<Recommendation>: PlacedAnswer] {
    var answers: [ID<Recommendation>: PlacedAnswer] = [:]
    for (index, plan) in agency.plans.enumerated() {
      for answer in plan.answers where answers[answer.recommendation] == nil {
        answers[answer.recommendation] = PlacedAnswer(answer: answer, plan: index)
      }
    }
    return answers
  }
}
