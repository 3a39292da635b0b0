import Diagnostics
import Model

/// A plan starts from its theme's final report of the year before, and answers its recommendations.
enum EvaluationCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.plans.flatMap { plan in
      repeatedAnswers(plan, in: index) + evaluation(of: plan, in: index)
    }
  }

  private static func evaluation(of plan: Plan, in index: ContentIndex) -> [Diagnostic] {
    // Of a theme that nobody declares no report can be the right one.
    guard case .report(let path) = plan.previousEvaluation, index.mayKnow(plan.theme) else { return [] }
    let place = plan.places.place(.previousEvaluation)
    guard let number = index.fileNumber[path] else { return [] }
    // A file that could not be decoded has its own report.
    guard let report = index.reports.first(where: { $0.path == path }) else {
      return index.files[number].kind == .report ? [] : [other(plan, at: place)]
    }
    guard report.kind == .final, report.theme == plan.theme, report.year.number == plan.year.number - 1 else {
      return [other(plan, at: place)]
    }
    return unanswered(report, by: plan)
  }

  private static func other(_ plan: Plan, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "previous-evaluation-other", at: place,
      ["theme": plan.theme.rawValue, "year": String(plan.year.number - 1)])
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
