import Diagnostics
import Model

/// The procedure was written, then reviewed, then approved, and only then came into force.
///
/// Why: an approval that is older than what it approves was given to another text.
/// Speaks of: the days under `fechas` and the document's own; one day may do for two steps, and a step without
/// a day is passed over.
/// Needs: `fechas`, and two days at least.
/// Reports: `document-dates-disordered` at `fechas`, once.
enum DocumentDatesAreInOrder: Rule {
  static let id: ID<RuleEntry> = ID("R-DOC-3")
  static let severity: Diagnostic.Severity = .warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let procedure = file.procedure
    let subject = Subject.procedure(procedure)
    let dates = procedure.documentDates
    let days = [dates?.prepared, dates?.reviewed, dates?.approved, procedure.date]
    let told = days.compactMap { $0 }
    guard dates != nil, told.count > 1 else {
      verdicts.untold(subject, Message("no-document-dates"))
      return
    }
    guard zip(told, told.dropFirst()).contains(where: { $0 > $1 }) else {
      verdicts.holds(subject)
      return
    }
    let words = days.map { $0.map { "\($0)" } ?? "—" }
    verdicts.fails(
      subject, "document-dates-disordered", at: procedure.places.place(.dates).firstLine,
      ["prepared": words[0], "reviewed": words[1], "approved": words[2], "date": words[3]],
      hints: [Message("document-dates-disordered")])
  }
}
