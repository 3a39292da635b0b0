/// What may be answered to a question.
package enum AnswerType: Hashable, Sendable {
  /// A line of words, of so many characters at most.
  case text(limit: Int)
  /// Words of several lines, of so many characters at most.
  case paragraph(limit: Int)
  case integer(ClosedRange<Int>)
  case decimal
  case date
  case time
  /// One of the choices.
  case one(ChoiceList)
  /// Any of the choices.
  case several(ChoiceList)
  case yesNo
  /// A whole number on a printed scale.
  case scale(ClosedRange<Int>)
  case email
  case telephone
  /// The number of a person's identity document.
  case document
  case signature
  case calculation(Formula)

  /// Its name, the same in schemas, exports and the lock of published versions.
  package var name: String {
    switch self {
    case .text: "text"
    case .paragraph: "paragraph"
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .time: "time"
    case .one: "one"
    case .several: "several"
    case .yesNo: "yes-no"
    case .scale: "scale"
    case .email: "email"
    case .telephone: "telephone"
    case .document: "document"
    case .signature: "signature"
    case .calculation: "calculation"
    }
  }

  /// The choices of a question that is answered by marking.
  package var choices: ChoiceList? {
    switch self {
    case .one(let list), .several(let list): list
    default: nil
    }
  }
}

/// Choices in their printed order.
package struct ChoiceList: Hashable, Sendable {
  /// The list's name in the form's front matter; nil for choices written below their question.
  package let name: String?
  /// At least two; no two of one code.
  package let choices: [Choice]

  package init(name: String?, choices: [Choice]) {
    self.name = name
    self.choices = choices
  }
}

/// One thing that may be marked.
package struct Choice: Hashable, Sendable {
  /// 1–32 ASCII letters, digits, `-` and `_`: what a response says.
  package let code: String
  package let label: String
  /// Asks for words when it is marked, such as «Otro, ¿cuál?».
  package let opensText: Bool

  package init(code: String, label: String, opensText: Bool = false) {
    self.code = code
    self.label = label
    self.opensText = opensText
  }
}

/// How an answer is worked out of others: a sum of signed terms.
package struct Formula: Hashable, Sendable {
  package enum Term: Hashable, Sendable {
    case number(Int)
    /// The number answered to a question that is asked once.
    case answer(ID<Question>)
    /// How many rows a row group has.
    case rows(ID<Question>)
    /// How many rows of its group answered yes to a yes-or-no question.
    case yes(ID<Question>)
  }

  /// A term and whether it is taken away.
  package struct Part: Hashable, Sendable {
    package let term: Term
    package let isNegative: Bool
    package init(term: Term, isNegative: Bool) {
      self.term = term
      self.isNegative = isNegative
    }
  }

  /// At least one.
  package let parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
}

extension Choice {
  /// Whether `text` may be a choice's code.
  package static func isCode(_ text: String) -> Bool { ID<Choice>.isValid(text) && text.utf8.count <= 32 }
}
