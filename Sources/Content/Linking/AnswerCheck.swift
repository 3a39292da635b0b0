import Diagnostics
import Model

/// A plan answers a recommendation once; that it answers each is the procedure's business.
enum AnswerCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.plans.flatMap { repeatedAnswers($0, in: index) }
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
