import JSON
import Model

/// The answers of one object, by the place of their names in the scope.
struct ScopeAnswers {
  /// Nil for what the document does not speak of, or could not be read.
  var values: [AnswerValue?]
  /// Names whose answer was refused: nothing further is said of them, nor of what depends on them.
  var refused: Set<Int> = []

  /// What was answered, in the form's order.
  func answers(in scope: AnswerScope) -> [ResponseDocument.Answer] {
    scope.fields.indices.compactMap { index in
      values[index].map { ResponseDocument.Answer(name: scope.fields[index].id, value: $0) }
    }
  }
}

/// Reads an object of answers, and says which of them should not be there and which should.
struct AnswersReader {
  let scope: AnswerScope
  let source: Channel.Source
  /// The answers to questions that are asked once, for the conditions of rows.
  let single: ScopeAnswers?

  func read(_ object: JSONValue, _ log: inout RefusalLog) -> ScopeAnswers {
    var answers = ScopeAnswers(values: Array(repeating: nil, count: scope.fields.count))
    var places: [Int: JSONValue] = [:]
    for (name, value) in object.members {
      guard let index = scope.index(of: name) else {
        log.refuse(.unknownQuestion, name, at: value)
        continue
      }
      places[index] = value
      answers.values[index] = AnswerReader(field: scope.fields[index]).read(value, &log)
      if answers.values[index] == nil { answers.refused.insert(index) }
    }
    for index in scope.fields.indices where !answers.refused.contains(index) {
      guard let applies = applies(index, answers) else {
        answers.refused.insert(index)
        continue
      }
      if let code = fault(scope.fields[index], answers.values[index], applies: applies) {
        let name = scope.fields[index].id.rawValue
        if let value = places[index] {
          log.refuse(code, name, at: value)
        } else {
          log.refuse(code, missing: name, in: object)
        }
        answers.refused.insert(index)
      }
    }
    return answers
  }

  /// Whether the condition of the name at `index` holds; nil where that cannot be told.
  private func applies(_ index: Int, _ answers: ScopeAnswers) -> Bool? {
    guard let condition = scope.fields[index].condition else { return true }
    let (controller, place): (ScopeAnswers, Int)
    switch scope.controllers[index] {
    case .here(let here): (controller, place) = (answers, here)
    case .single(let there): (controller, place) = (single ?? answers, there)
    case nil: return true
    }
    return controller.refused.contains(place) ? nil : condition.holds(for: controller.values[place])
  }

  /// What is wrong with there being this answer, or none.
  private func fault(_ field: AnswerField, _ answer: AnswerValue?, applies: Bool) -> Refusal.Code? {
    let isSilent = answer == nil || answer == AnswerValue.none(.notApplicable)
    if isElsewhere(field) { return isSilent ? nil : .otherMedium }
    guard applies else { return isSilent ? nil : .notAsked }
    // A table may come of either medium: what is asked on one of them may be absent.
    let isOpen = source == .table && field.question.medium != .everywhere
    switch answer {
    case AnswerValue.none(.notApplicable)?: return isOpen ? nil : .applies
    case nil: return field.isRequired && !isOpen ? .required : nil
    case .some(.none): return field.isRequired && source == .web ? .required : nil
    // Where a form insists on a signature, it does not let go without one.
    case .flag(false)? where field.type == .signature:
      return field.isRequired && source == .web ? .required : nil
    default: return nil
    }
  }

  /// Whether the question is not asked on what was filled in.
  private func isElsewhere(_ field: AnswerField) -> Bool {
    switch (field.question.medium, source) {
    case (.paper, .web), (.web, .paper): true
    default: false
    }
  }
}
