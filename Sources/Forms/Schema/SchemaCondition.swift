import Bytes
import Model

/// Writes when a condition holds, as a schema of the object of answers that its question stands in.
enum SchemaCondition {
  static func holds(_ field: AnswerField, _ scope: SchemaScope, _ object: inout JSONWriter) {
    guard let condition = field.condition, let question = scope.controller(of: field) else { return }
    let name = question.id.rawValue
    object.texts("required", [name])
    object.object("properties") { $0.object(name) { value(condition, question.type, &$0) } }
  }

  /// The answers of which the condition holds; an absence is none of them.
  private static func value(
    _ condition: Question.Condition, _ type: AnswerType, _ object: inout JSONWriter
  ) {
    switch type {
    case .one(let list): object.texts("enum", list.codes(where: condition))
    case .several:
      object.text("type", "array")
      let marked: (inout JSONWriter) -> Void = {
        $0.object("contains") { $0.text("const", condition.value) }
      }
      if condition.comparison == .equal { marked(&object) } else { object.object("not", marked) }
    case .yesNo: object.flag("const", (condition.value == "true") == (condition.comparison == .equal))
    default: number(condition, &object)
    }
  }

  private static func number(_ condition: Question.Condition, _ object: inout JSONWriter) {
    let number = Int(condition.value) ?? 0
    object.text("type", "integer")
    switch condition.comparison {
    case .equal: object.number("const", number)
    case .notEqual: object.object("not") { $0.number("const", number) }
    case .less: object.number("exclusiveMaximum", number)
    case .lessOrEqual: object.number("maximum", number)
    case .greater: object.number("exclusiveMinimum", number)
    case .greaterOrEqual: object.number("minimum", number)
    }
  }
}

extension ChoiceList {
  /// The codes that a condition on one choice holds for, in the list's order.
  func codes(where condition: Question.Condition) -> [String] {
    choices.map(\.code).filter { code in
      switch condition.comparison {
      case .equal: return code == condition.value
      case .notEqual: return code != condition.value
      default: break
      }
      guard let number = Int(code), let bound = Int(condition.value) else { return false }
      return switch condition.comparison {
      case .less: number < bound
      case .lessOrEqual: number <= bound
      case .greater: number > bound
      default: number >= bound
      }
    }
  }
}
