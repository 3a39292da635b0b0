package import Diagnostics

/// One question of a form.
package struct Question: Sendable {
  /// Where a question is asked.
  package enum Medium: String, Hashable, Sendable, CaseIterable { case everywhere, paper, web }

  /// ASCII letters, digits, `-` and `_`; no other question or row group of the form has it.
  package let id: ID<Question>
  /// From 1, through the form; within the row for questions of a row group.
  package var number: Int
  package var text: String
  package var hint: String?
  package var type: AnswerType
  package var isRequired = false
  /// Its answers are counted and averaged in the figures.
  package var isIndicator = false
  package var privacy: PrivacyClass
  /// Asked only where this holds; nil for always.
  package var condition: Condition?
  package var medium: Medium = .everywhere
  /// Where it differs from the form's.
  package var retention: RetentionPeriod?
  package var place: SourcePlace

  package init(
    id: ID<Question>, number: Int, text: String, type: AnswerType, privacy: PrivacyClass, place: SourcePlace
  ) {
    self.id = id
    self.number = number
    self.text = text
    self.type = type
    self.privacy = privacy
    self.place = place
  }

  /// Whose words a choice with a space for words is answered with: `materiales-otro`.
  package func openTextID(of choice: Choice) -> ID<Question> { ID("\(id)-\(choice.code)") }
}

extension Question {
  /// When a question is asked: an earlier answer compared with a value.
  package struct Condition: Hashable, Sendable {
    package enum Comparison: String, Hashable, Sendable, CaseIterable {
      case equal = "="
      case notEqual = "!="
      case less = "<"
      case lessOrEqual = "<="
      case greater = ">"
      case greaterOrEqual = ">="
    }

    /// An earlier question of the same section, or one that is asked once.
    package let question: ID<Question>
    package let comparison: Comparison
    /// A choice's code, a number, or `true` and `false` for a yes-or-no question. Of several choices, `=` asks whether
    /// it is among those marked.
    package let value: String
    package let place: SourcePlace

    package init(question: ID<Question>, comparison: Comparison, value: String, place: SourcePlace) {
      self.question = question
      self.comparison = comparison
      self.value = value
      self.place = place
    }
  }
}
