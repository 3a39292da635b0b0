import Diagnostics
import Model

/// The sentences of sheets, from the catalogue's `sheet.` keys.
struct SheetWords: Sendable {
  let catalogue: Catalogue

  func say(_ key: String, _ arguments: Arguments = [:]) -> String {
    catalogue.say("sheet.\(key)", arguments)
  }

  var yes: String { catalogue.say("site.yes") }
  var no: String { catalogue.say("site.no") }

  /// When a question is asked, in words: «Si respondió «Sí» a la pregunta 2».
  func condition(of question: Question, in form: FormTemplate) -> String? {
    guard let condition = question.condition else { return nil }
    let asked = form[condition.question]
    return say(
      "condition.\(condition.comparison.key)",
      ["value": value(condition.value, of: asked), "number": "\(asked?.number ?? 0)"])
  }

  /// An answer's value as it is printed beside its question.
  private func value(_ value: String, of question: Question?) -> String {
    switch question?.type {
    case .yesNo: value == "true" ? yes : no
    case .one(let list), .several(let list):
      list.choices.first { $0.code == value }.map(\.label) ?? value
    default: value
    }
  }
}

extension Question.Condition.Comparison {
  /// Its part of a catalogue key.
  fileprivate var key: String {
    switch self {
    case .equal: "equal"
    case .notEqual: "not-equal"
    case .less: "less"
    case .lessOrEqual: "less-or-equal"
    case .greater: "greater"
    case .greaterOrEqual: "greater-or-equal"
    }
  }
}
