import Diagnostics
import Model

/// A calculation speaks of numbers that the form asks for, and of rows that it has.
enum FormulaCheck {
  static func inspect(_ sections: [FormTemplate.Section], _ decoder: inout FieldDecoder) {
    let numbers = Set(
      sections.lazy.filter { $0.group == nil }.flatMap(\.questions).filter(\.isNumber).map(\.id))
    let groups = Set(sections.compactMap(\.group?.id))
    let rowAnswers = Set(
      sections.lazy.filter { $0.group != nil }.flatMap(\.questions).filter { $0.type == .yesNo }.map(\.id))
    for question in sections.flatMap(\.questions) {
      guard case .calculation(let formula) = question.type else { continue }
      for part in formula.parts {
        let (name, isKnown) =
          switch part.term {
          case .number: (ID<Question>(""), true)
          case .answer(let id): (id, numbers.contains(id))
          case .rows(let id): (id, groups.contains(id))
          case .yes(let id): (id, rowAnswers.contains(id))
          }
        guard !isKnown else { continue }
        decoder.report(
          "form-formula-name", at: question.place.range, ["name": name.rawValue],
          hints: [Message("form-formula")])
      }
    }
  }
}

extension Question {
  /// Whether it is answered by a whole number.
  var isNumber: Bool {
    switch type {
    case .integer, .scale: true
    default: false
    }
  }
}
