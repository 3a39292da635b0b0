package import Model

/// What was answered to one question.
package enum AnswerValue: Hashable, Sendable {
  /// Words, in Normalization Form C; an e-mail address, a telephone, a document's number.
  case text(String)
  /// A whole number, a point on a scale, a calculation.
  case whole(Int)
  /// A number as it was written, so that no digit of it is lost.
  case decimal(String)
  case date(CalendarDate)
  case time(TimeOfDay)
  /// The code of the choice that was marked.
  case choice(String)
  /// The codes of the choices that were marked, in the form's order; never none.
  case choices([String])
  /// Yes or no; whether it was signed.
  case flag(Bool)
  case none(NoAnswer)
}

extension Question.Condition {
  /// Whether `answer` is one that the condition asks for; without an answer no condition holds.
  package func holds(for answer: AnswerValue?) -> Bool {
    switch answer {
    case nil, .some(.none): false
    case .choice(let code):
      switch comparison {
      case .equal: code == value
      case .notEqual: code != value
      default: Int(code).map(compares) ?? false
      }
    case .choices(let codes): codes.contains(value) == (comparison == .equal)
    case .flag(let flag): (flag == (value == "true")) == (comparison == .equal)
    case .whole(let number): compares(number)
    case .text, .decimal, .date, .time: false
    }
  }

  private func compares(_ number: Int) -> Bool {
    guard let bound = Int(value) else { return false }
    return switch comparison {
    case .equal: number == bound
    case .notEqual: number != bound
    case .less: number < bound
    case .lessOrEqual: number <= bound
    case .greater: number > bound
    case .greaterOrEqual: number >= bound
    }
  }
}
