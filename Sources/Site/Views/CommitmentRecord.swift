import Diagnostics
import Model
import Template

extension PageContext {
  /// The *commitment* record of `theme/templates/NAMES.md`.
  func record(_ commitment: Commitment, of session: Session) -> Record {
    let state = commitment.state(on: site.asOf)
    let anchor = commitment.anchor(site.catalogue)
    let parties = agency.procedure.responsibleParties
    // What was done after the day as of which the site is told is not known yet.
    let done = commitment.done.flatMap { $0 <= site.asOf ? $0 : nil }
    return Record([
      .number: .number(commitment.number),
      .anchor: .text(anchor),
      .text: .text(commitment.text),
      .responsibleName: .text(ifAny: commitment.responsible.map { parties.name(of: $0) }),
      .due: .text(ifAny: commitment.due?.description),
      .dueLong: .text(ifAny: commitment.due.map(site.dates.full)),
      .dueShort: .text(ifAny: commitment.due.map(site.dates.short)),
      .done: .text(ifAny: done?.description),
      .doneLong: .text(ifAny: done.map(site.dates.full)),
      .doneShort: .text(ifAny: done.map(site.dates.short)),
      .state: .text(state.rawValue),
      .stateName: text("words.commitment-state.\(state.rawValue)"),
      .delay: .text(ifAny: delay(commitment, state)),
      .address: .text(address(site.paths.session(session)) + "#" + anchor),
      .sessionId: .text(session.id.rawValue),
      .sessionTitle: .text(title(of: session)),
      .sessionAddress: .text(address(site.paths.session(session))),
    ]).merging(themeEntries(session.theme))
  }

  func record(_ entry: Agenda.Entry) -> Record { record(entry.commitment, of: entry.session) }

  /// What is still owed of a plan's sessions, overdue first.
  func openCommitments(where isWanted: (Session) -> Bool) -> [Record] {
    (site.agenda.overdue + site.agenda.pending).filter { isWanted($0.session) }.map { record($0) }
  }

  /// «hace 46 días», «en 12 días», «hoy»; nil for what is kept or has no day.
  private func delay(_ commitment: Commitment, _ state: Commitment.State) -> String? {
    guard state == .overdue || state == .pending, let due = commitment.due else { return nil }
    return site.dates.distance(to: due, from: site.asOf)
  }
}

extension Commitment {
  /// Its id on its session's page: `compromiso-1`.
  func anchor(_ catalogue: Catalogue) -> String {
    catalogue.say("words.commitment-anchor", ["number": String(number)])
  }
}
