import Content
import Diagnostics

/// A question of a drafted form: what is asked, what it is called and how it is answered.
struct FormQuestion: Sendable {
  /// How a question is answered.
  enum Answer: Hashable, Sendable {
    case text(Int)
    case paragraph(Int)
    case integer(ClosedRange<Int>)
    case date, yesNo, email, telephone, document, signature
    /// One of the list of that name in the front matter, or of the choices below the question.
    case one(list: FormWord?)

    func text(in language: Language) -> String {
      func word(_ spanish: String, _ english: String) -> String {
        FormWord(spanish, english).text(in: language)
      }
      return switch self {
      case .text(let limit): "\(word("texto", "text"))(\(limit))"
      case .paragraph(let limit): "\(word("parrafo", "paragraph"))(\(limit))"
      case .integer(let range): "\(word("entero", "integer"))(\(range.lowerBound)..\(range.upperBound))"
      case .date: word("fecha", "date")
      case .yesNo: word("si-no", "yes-no")
      case .email: word("correo", "email")
      case .telephone: word("telefono", "telephone")
      case .document: word("documento", "document")
      case .signature: word("firma", "signature")
      case .one(let list):
        word("uno", "one") + (list.map { "(\($0.text(in: language)))" } ?? "")
      }
    }
  }

  /// One thing that may be marked: its words' name in the catalogue, and its code.
  struct Choice: Sendable {
    let name: String
    let code: FormWord
    /// Asks for words when it is marked.
    var opensText = false
  }

  /// Its words' name in the catalogue, below `draft.form.ask`.
  let name: String
  let id: FormWord
  let answer: Answer
  var marks: [FormWord] = []
  var choices: [Choice] = []

  /// The item of an ordered list that it is, its choices below it.
  func lines(number: Int, in language: Language, _ catalogue: Catalogue) -> [String] {
    let spans = [id.text(in: language), answer.text(in: language)] + marks.map { $0.text(in: language) }
    let words = catalogue.say("draft.form.ask.\(name)")
    return ["\(number). \(words) \(Self.code(spans))"]
      + choices.map { choice in
        let text = choice.opensText ? [FormWord("texto", "text").text(in: language)] : []
        let label = catalogue.say("draft.form.choice.\(choice.name)")
        return "   - \(label) \(Self.code([choice.code.text(in: language)] + text))"
      }
  }

  private static func code(_ spans: [String]) -> String {
    spans.map { "`\($0)`" }.joined(separator: " ")
  }
}
