import Content
import Diagnostics

/// A part of a drafted form: a heading with its questions.
struct FormSection: Sendable {
  /// Its words' name in the catalogue, below `draft.form.part`.
  let name: String
  /// Where its questions are asked in rows: what the rows are called, and how many there are.
  var rows: (id: FormWord, count: ClosedRange<Int>)?
  /// Whether there are words between the heading and the questions, below `draft.form.words`.
  var hasWords = false
  let questions: [FormQuestion]

  func lines(in language: Language, _ catalogue: Catalogue) -> [String] {
    var heading = "## " + catalogue.say("draft.form.part.\(name)")
    if let rows {
      let count = "\(rows.count.lowerBound)..\(rows.count.upperBound)"
      heading += " `\(rows.id.text(in: language))` `\(FormWord.rows.text(in: language))(\(count))`"
    }
    let words = hasWords ? [catalogue.say("draft.form.words.\(name)"), ""] : []
    let items = questions.enumerated().flatMap { $1.lines(number: $0 + 1, in: language, catalogue) }
    return [heading, ""] + words + items
  }
}
