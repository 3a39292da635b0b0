import Model

/// Whether one name of a response has to be, may be or may not be answered.
struct FieldRule {
  /// Whether the question is asked, by its condition and on this channel.
  let isAsked: Bool
  /// Whether something has to stand in its place.
  let isOwed: Bool
  /// Whether that has to be an answer.
  let insists: Bool

  init(_ field: AnswerField, channel: String, among answers: JSONTree, besides single: JSONTree?) {
    let isWeb = channel.hasPrefix("web")
    let isTable = channel == "csv" || channel == "xlsx"
    let isHere: Bool
    switch field.question.medium {
    case .everywhere: isHere = true
    case .web: isHere = isWeb || isTable
    case .paper: isHere = !isWeb
    }
    let applies: Bool
    if let condition = field.condition {
      let name = condition.question.rawValue
      let given = answers[name] ?? single?[name]
      applies = given.map { Self.holds(condition, $0) } ?? false
    } else {
      applies = true
    }
    isAsked = isHere && applies
    isOwed = isAsked && field.isRequired && (field.question.medium == .everywhere || !isTable)
    insists = isOwed && isWeb
  }

  private static func holds(_ condition: Question.Condition, _ answer: JSONTree) -> Bool {
    switch answer {
    case .array(let marks):
      return marks.contains { $0.text == condition.value } == (condition.comparison == .equal)
    case .text(let code):
      if condition.comparison == .equal { return code == condition.value }
      if condition.comparison == .notEqual { return code != condition.value }
      return Int(code).map { compares($0, condition) } ?? false
    case .number: return answer.whole.map { compares($0, condition) } ?? false
    case .flag(let flag): return (String(flag) == condition.value) == (condition.comparison == .equal)
    case .object, .null: return false
    }
  }

  private static func compares(_ number: Int, _ condition: Question.Condition) -> Bool {
    let bound = Int(condition.value) ?? 0
    return switch condition.comparison {
    case .equal: number == bound
    case .notEqual: number != bound
    case .less: number < bound
    case .lessOrEqual: number <= bound
    case .greater: number > bound
    case .greaterOrEqual: number >= bound
    }
  }
}
