package import Model

/// The ids of the recommendations on a plan's year that were ever used, and the next free ones.
package enum RecommendationNumbers {
  /// The next `count` ids, above every one that a report gives or a plan answers: `2026-POT-R1`, `2026-POT-R2`.
  package static func next(_ count: Int, of plan: ID<Plan>, _ agency: Agency) -> [ID<Recommendation>] {
    let prefix = "\(plan)-R"
    let given = agency.reports.flatMap { $0.recommendations.map(\.id.rawValue) }
    let answered = agency.plans.flatMap { $0.answers.map(\.recommendation.rawValue) }
    let used = (given + answered).compactMap { id -> Int? in
      id.hasPrefix(prefix) ? Int(id.dropFirst(prefix.count)) : nil
    }
    let first = (used.max() ?? 0) + 1
    return (first..<first + count).map { ID("\(prefix)\($0)") }
  }
}
