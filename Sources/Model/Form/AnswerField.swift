/// One name under which a response answers: a question's, or that of the words which a choice asks for.
package struct AnswerField: Sendable {
  package let id: ID<Question>
  package let question: Question
  /// The choice whose words these are; nil for the question's own answer.
  package let choice: Choice?
  package let type: AnswerType
  /// Answered only where this holds; the words of a choice only where it is marked.
  package let condition: Question.Condition?

  /// Whether a response has to have it wherever it is asked; what is worked out need not be told.
  package var isRequired: Bool {
    if case .calculation = type { return false }
    return choice == nil && question.isRequired
  }

  /// A question's own answer.
  package init(_ question: Question) {
    id = question.id
    self.question = question
    choice = nil
    type = question.type
    condition = question.condition
  }

  /// The words that `choice` of `question` asks for.
  package init(wordsOf choice: Choice, of question: Question) {
    id = question.openTextID(of: choice)
    self.question = question
    self.choice = choice
    type = .text(limit: Question.openTextLimit)
    condition = Question.Condition(
      question: question.id, comparison: .equal, value: choice.code, place: question.place)
  }
}

extension Question {
  /// The most characters of the words that a choice asks for.
  package static let openTextLimit = 120

  /// Its own answer, then the words that its choices ask for.
  package var answerFields: [AnswerField] {
    let choices = type.choices?.choices ?? []
    return [AnswerField(self)]
      + choices.filter(\.opensText).map { AnswerField(wordsOf: $0, of: self) }
  }
}
