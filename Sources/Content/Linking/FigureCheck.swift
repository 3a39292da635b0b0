import Diagnostics
import Model

/// Totals that cannot be, by what is written elsewhere: a mean outside the scale, more people than were counted.
enum FigureCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.figures.flatMap { figures in
      means(of: figures, in: index) + plans(of: figures, in: index)
    }
  }

  /// By the scale that the procedure's evaluations are marked on.
  private static func means(of figures: Figures, in index: ContentIndex) -> [Diagnostic] {
    guard let scale = index.procedure?.parameters.evaluationScale else { return [] }
    let marks = Double(scale.lowerBound)...Double(scale.upperBound)
    return figures.sessions.compactMap { id, session in
      guard let mean = session.mean, let place = session.meanPlace, !marks.contains(mean) else { return nil }
      return Diagnostic(
        "mean-outside-scale", at: place,
        [
          "id": id.rawValue, "mean": shown(mean), "least": "\(scale.lowerBound)",
          "most": "\(scale.upperBound)",
        ],
        hints: [Message("mean-outside-scale")])
    }
  }

  /// As it is written: `99`, not `99.0`.
  private static func shown(_ mean: Double) -> String { Int(exactly: mean).map(String.init) ?? "\(mean)" }

  /// Nobody comes to a plan's sessions without being counted at one of them.
  private static func plans(of figures: Figures, in index: ContentIndex) -> [Diagnostic] {
    var participations: [ID<Plan>: Int] = [:]
    for (id, session) in figures.sessions {
      guard let plan = index.planOfSession(id) else { continue }
      participations[plan, default: 0] += session.participations.most
    }
    return figures.plans.compactMap { id, plan in
      let most = participations[id, default: 0]
      guard index.plan(id) != nil, plan.distinct.least > most else { return nil }
      return Diagnostic(
        "more-than-participations", at: plan.place,
        [
          "id": id.rawValue, "key": Vocabulary.word(for: .distinct, in: .english),
          "number": String(plan.distinct.least), "participations": String(most),
        ], hints: [Message("figures-again")])
    }
  }
}

extension ContentIndex {
  /// The plan that the session belongs to, by the plan's own list or by its aide-mémoire.
  fileprivate func planOfSession(_ id: ID<Session>) -> ID<Plan>? {
    planned(id)?.plan.id ?? aideMemoire(of: id)?.extraordinary?.plan
  }
}
