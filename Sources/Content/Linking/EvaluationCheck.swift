import Diagnostics
import Model

/// A plan answers each recommendation of the report that it starts from, once.
enum EvaluationCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.plans.flatMap { plan in
      repeatedAnswers(plan, in: index) + evaluation(of: plan, in: index)
    }
  }

  /// Whether the report is the one that the plan should start from is the procedure's business.
  private static func evaluation(of plan: Plan, in index: ContentIndex) -> [Diagnostic] {
    // Of a theme that nobody declares no report can be the right one.
    guard case .report(let path) = plan.previousEvaluation, index.mayKnow(plan.theme),
      let report = index.reports.first(where: { $0.path == path }),
      report.kind == .final, report.theme == plan.theme, report.year.number == plan.year.number - 1
    else { return [] }
    return unanswered(report, by: plan)
  }

  private static func unanswered(_ report: Report, by plan: Plan) -> [Diagnostic] {
    let answered = Set(plan.answers.map(\.recommendation))
    return report.recommendations.filter { !answered.contains($0.id) }.map { recommendation in
      Diagnostic(
        "recommendation-unanswered", .warning,
        at: plan.places.place(plan.places.has(.answers) ? .answers : .previousEvaluation).firstLine,
        ["id": recommendation.id.rawValue], hints: [Message("answer-recommendation")],
        notes: [.init(Message("recommended-here"), at: recommendation.place)])
    }
  }

  private static func repeatedAnswers(_ plan: Plan, in index: ContentIndex) -> [Diagnostic] {
    guard let number = index.fileNumber[plan.places.file] else { return [] }
    var first: [String: SourceRange] = [:]
    return index.files[number].references.compactMap { reference in
      guard reference.kind == .recommendation else { return nil }
      guard let earlier = first[reference.name] else {
        first[reference.name] = reference.range
        return nil
      }
      let note = Diagnostic.Note(
        Message("first-here"), at: SourcePlace(file: plan.places.file, range: earlier))
      return Diagnostic(
        "duplicate-answer", file: plan.places.file, range: reference.range, ["id": reference.name],
        notes: [note])
    }
  }
}
