import Diagnostics
import Model

/// A condition speaks of an earlier question, with a comparison and a value that fit its type.
enum ConditionCheck {
  /// Reports what does not fit, and puts `true` and `false` in the place of the words for yes and no.
  static func inspect(_ sections: inout [FormTemplate.Section], _ decoder: inout FieldDecoder) {
    let all = Set(sections.flatMap(\.questions).map(\.id))
    var single: [ID<Question>: Question] = [:]
    for section in sections.indices {
      var earlier = single
      for number in sections[section].questions.indices {
        let question = sections[section].questions[number]
        if let condition = question.condition {
          sections[section].questions[number].condition =
            inspect(condition, earlier: earlier, isLater: all.contains(condition.question), &decoder)
          inspect(condition, of: question, on: earlier[condition.question], &decoder)
        }
        earlier[question.id] = question
      }
      if sections[section].group == nil { single = earlier }
    }
  }

  /// Reports a question that is asked where the one that it hangs on is not: nobody could answer it there.
  private static func inspect(
    _ condition: Question.Condition, of question: Question, on earlier: Question?,
    _ decoder: inout FieldDecoder
  ) {
    guard let earlier, earlier.medium != .everywhere, earlier.medium != question.medium else { return }
    decoder.report(
      "form-condition-medium", .warning, at: condition.place.range, ["name": earlier.id.rawValue],
      hints: [Message("form-condition-medium")])
  }

  /// The condition as it can be told; nil where it cannot.
  private static func inspect(
    _ condition: Question.Condition, earlier: [ID<Question>: Question], isLater: Bool,
    _ decoder: inout FieldDecoder
  ) -> Question.Condition? {
    guard let question = earlier[condition.question] else {
      let near = NearestWord.to(condition.question.rawValue, among: earlier.keys.map(\.rawValue).sorted())
      decoder.report(
        isLater ? "form-condition-later" : "form-condition-unknown", at: condition.place.range,
        ["name": condition.question.rawValue],
        hints: [near.map { Message("did-you-mean", ["word": $0]) } ?? Message("form-condition-earlier")])
      return nil
    }
    let isOrdered = condition.comparison != .equal && condition.comparison != .notEqual
    switch question.type {
    case .one(let list) where !isOrdered || list.areNumbers,
      .several(let list) where !isOrdered:
      let codes = list.choices.map(\.code)
      if codes.contains(condition.value) { return condition }
      let near = NearestWord.to(condition.value, among: codes).map { Message("did-you-mean", ["word": $0]) }
      let known = codes.prefix(12).map { "«\($0)»" }.joined(separator: ", ")
      return refuse(condition, near ?? Message("known-words", ["words": known]), &decoder)
    case .yesNo where !isOrdered:
      if let answer = Vocabulary.meaning(of: condition.value, in: Vocabulary.booleans) {
        return Question.Condition(
          question: condition.question, comparison: condition.comparison, value: answer ? "true" : "false",
          place: condition.place)
      }
      let words = Vocabulary.booleans.compactMap { $0.words(in: decoder.language).first }
      return refuse(
        condition, Message("known-words", ["words": words.map { "«\($0)»" }.joined(separator: ", ")]),
        &decoder)
    case .integer, .scale:
      if condition.value.utf8.count <= 9, Int(condition.value) != nil { return condition }
      return refuse(condition, Message("whole-number"), &decoder)
    default:
      decoder.report(
        isOrdered ? "form-condition-order" : "form-condition-type", at: condition.place.range,
        ["name": question.id.rawValue], hints: [Message("form-condition")])
      return nil
    }
  }

  private static func refuse(
    _ condition: Question.Condition, _ hint: Message, _ decoder: inout FieldDecoder
  ) -> Question.Condition? {
    decoder.report(
      "form-condition-value", at: condition.place.range,
      ["value": condition.value, "name": condition.question.rawValue], hints: [hint])
    return nil
  }
}

extension ChoiceList {
  /// Whether its codes can be put in order: each a whole number.
  fileprivate var areNumbers: Bool { choices.allSatisfy { Int($0.code) != nil } }
}
