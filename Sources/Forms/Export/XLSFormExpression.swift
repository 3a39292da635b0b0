import Model

/// Conditions and sums in the XPath of XLSForm.
struct XLSFormExpression {
  private let types: [ID<Question>: AnswerType]
  private let known: Set<ID<Question>>

  init(_ form: FormTemplate) {
    types = Dictionary(form.questions.map { ($0.id, $0.type) }, uniquingKeysWith: { first, _ in first })
    known = Set(form.electronicSections.flatMap(\.fields).map(\.id))
  }

  /// A name as XML has it: it begins with a letter, and `meta` is taken.
  static func name(_ id: ID<Question>) -> String {
    let text = id.rawValue
    let startsWithDigit = text.utf8.first.map { $0 < UInt8(ascii: "A") } ?? false
    return startsWithDigit || text == "meta" ? "_" + text : text
  }

  private func reference(_ id: ID<Question>) -> String { "${\(Self.name(id))}" }

  /// Whether a question is asked; without an answer no condition holds.
  func relevance(_ condition: Question.Condition) -> String {
    let question = reference(condition.question)
    let sign = condition.comparison.rawValue
    switch types[condition.question] {
    case .several?:
      let marked = "selected(\(question), '\(condition.value)')"
      return condition.comparison == .equal ? marked : "\(question) != '' and not(\(marked))"
    case .integer?, .scale?: return "\(question) != '' and \(question) \(sign) \(condition.value)"
    default: break
    }
    switch condition.comparison {
    case .equal: return "\(question) = '\(condition.value)'"
    case .notEqual: return "\(question) != '' and \(question) != '\(condition.value)'"
    default: return "\(question) != '' and \(question) \(sign) \(condition.value)"
    }
  }

  /// What is not answered adds nothing.
  func sum(_ formula: Formula) -> String {
    var text = ""
    for part in formula.parts {
      guard let term = term(part.term) else { continue }
      if text.isEmpty {
        text = part.isNegative ? "0 - \(term)" : term
      } else {
        text += part.isNegative ? " - \(term)" : " + \(term)"
      }
    }
    return text.isEmpty ? "0" : text
  }

  /// Nil for a question that is on paper alone.
  private func term(_ term: Formula.Term) -> String? {
    switch term {
    case .number(let number): number < 0 ? "(\(number))" : String(number)
    case .answer(let id): known.contains(id) ? "coalesce(\(reference(id)), 0)" : nil
    case .rows(let id): "count(\(reference(id)))"
    case .yes(let id): known.contains(id) ? "count(\(reference(id))[. = 'true'])" : nil
    }
  }
}
