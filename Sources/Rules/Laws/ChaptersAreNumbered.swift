import Diagnostics
import Model

/// The document's chapters are numbered from 1, in order, without a gap.
///
/// Why: a number that is missing leaves open whether a chapter was taken out, and what cites it.
/// Speaks of: the list `capitulos`, which gives the numbers as they stand in the document.
/// Needs: `capitulos`.
/// Reports: `chapter-missing` at the list, with the numbers that lack; `chapters-disordered` where none lacks
/// and one stands twice or out of its place.
enum ChaptersAreNumbered: Rule {
  static let id: ID<RuleEntry> = ID("R-DOC-5")
  static let severity: Diagnostic.Severity = .warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let procedure = file.procedure
    let subject = Subject.procedure(procedure)
    let place = procedure.places.place(.sections).firstLine
    let numbers = procedure.sections
    guard let last = numbers.max() else {
      verdicts.untold(subject, Message("no-chapters"))
      return
    }
    guard !file.procedureIsUnread else {
      verdicts.untold(subject, .unreadFile)
      return
    }
    let missing = Set(1...max(last, 1)).subtracting(numbers).sorted()
    if !missing.isEmpty {
      let words: Arguments = ["missing": missing.map(String.init).joined(separator: ", ")]
      verdicts.fails(subject, "chapter-missing", at: place, words, hints: [Message("chapter-missing")])
    } else if numbers != Array(1...max(last, 1)) {
      verdicts.fails(subject, "chapters-disordered", at: place, hints: [Message("chapters-disordered")])
    } else {
      verdicts.holds(subject)
    }
  }
}
