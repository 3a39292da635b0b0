import Diagnostics
import Model

/// Every session says for what kind of territorial entity it is, and its municipality is one of the
/// country's.
///
/// Why: coverage is counted by territorial entity, and a code that nobody has counts nowhere.
/// Speaks of: sessions, the office's own meetings left out; one for a department or for the whole country
/// needs no municipality.
/// Needs: `datos/divipola.csv`, the procedure's list of territories.
/// Reports: `session-without-territory` at the session's id; and what the content's reader finds, at the code
/// or the word: `unknown-municipality`, `bad-municipality-code`, `unquoted-code`, `unknown-territory`.
enum PlacesAreTerritories: Rule {
  static let id: ID<RuleEntry> = ID("R-TER-1")
  static let readerCodes: [Diagnostic.Code] = [
    "unknown-municipality", "bad-municipality-code", "unquoted-code", "unknown-territory",
  ]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let gazetteer = file.agency.gazetteer
    let known = Set(file.procedure.territories.map(\.id))
    for session in file.sessions {
      let subject = Subject.session(session)
      guard let territory = session.schedule.territory else {
        verdicts.misses(
          subject, "session-without-territory", at: session.place, in: file, ["id": session.id.rawValue],
          hints: [.init("session-without-territory")])
        continue
      }
      let municipality = session.schedule.municipality
      if municipality != nil, gazetteer.municipalities.isEmpty {
        verdicts.untold(subject, Message("no-municipalities"))
      } else if known.contains(territory), municipality.map({ gazetteer[$0] != nil }) ?? true {
        verdicts.holds(subject)
      }
    }
  }
}
