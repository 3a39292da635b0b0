import Diagnostics
import Model

/// When a question is asked, in words: «Solo si en la pregunta 12 respondió «Aceptable» o menos».
struct WebCondition {
  private let condition: Question.Condition?
  private let form: FormTemplate
  private let kit: WebFormKit

  init(_ condition: Question.Condition?, in form: FormTemplate, _ kit: WebFormKit) {
    self.condition = condition
    self.form = form
    self.kit = kit
  }

  /// Nil for a question that is always asked.
  var words: String? {
    guard let condition, let question = form[condition.question] else { return nil }
    let key: String =
      switch condition.comparison {
      case .equal: "equal"
      case .notEqual: "other"
      case .less: "less"
      case .lessOrEqual: "at-most"
      case .greater: "more"
      case .greaterOrEqual: "at-least"
      }
    return kit.say(
      "when.\(key)", ["question": question.text, "answer": label(condition.value, of: question)])
  }

  private func label(_ value: String, of question: Question) -> String {
    if case .yesNo = question.type { return kit.catalogue.say(value == "true" ? "site.yes" : "site.no") }
    return question.type.choices?.choices.first { $0.code == value }?.label ?? value
  }
}
