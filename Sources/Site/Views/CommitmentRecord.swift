import Diagnostics
import Model
import Template

/// The *commitment* record of `theme/templates/NAMES.md`.
struct CommitmentView: View {
  let page: PageContext
  let commitment: Commitment
  let session: Session
  let state: Commitment.State

  private var site: SiteContext { page.site }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .number: .number(commitment.number)
    case .anchor: .text(commitment.anchor(site.catalogue))
    case .text: .text(commitment.text)
    case .responsibleName:
      .text(ifAny: commitment.responsible.map { page.agency.procedure.responsibleParties.name(of: $0) })
    case .due: .text(ifAny: commitment.due?.description)
    case .dueLong: .text(ifAny: commitment.due.map(site.dates.full))
    case .dueShort: .text(ifAny: commitment.due.map(site.dates.short))
    case .done: .text(ifAny: done?.description)
    case .doneLong: .text(ifAny: done.map(site.dates.full))
    case .doneShort: .text(ifAny: done.map(site.dates.short))
    case .state: .text(state.rawValue)
    case .stateName: page.text("words.commitment-state.\(state.rawValue)")
    case .delay: .text(ifAny: delay)
    case .address: .text(sessionAddress + "#" + commitment.anchor(site.catalogue))
    case .sessionId: .text(session.id.rawValue)
    case .sessionTitle: .text(page.title(of: session))
    case .sessionAddress: .text(sessionAddress)
    default: page.themeValue(name, session.theme)
    }
  }

  private var sessionAddress: String { page.address(site.paths.session(session)) }

  /// What was done after the day as of which the site is told is not known yet.
  private var done: CalendarDate? { commitment.done.flatMap { $0 <= site.asOf ? $0 : nil } }

  /// «hace 46 días», «en 12 días», «hoy»; nil for what is kept or has no day.
  private var delay: String? {
    guard state == .overdue || state == .pending, let due = commitment.due else { return nil }
    return site.dates.distance(to: due, from: site.asOf)
  }
}

extension PageContext {
  func record(_ commitment: Commitment, of session: Session) -> Record {
    let state = commitment.state(on: site.asOf)
    return Record(CommitmentView(page: self, commitment: commitment, session: session, state: state))
  }

  func record(_ entry: Agenda.Entry) -> Record { record(entry.commitment, of: entry.session) }
}

extension Commitment {
  /// Its id on its session's page: `compromiso-1`.
  func anchor(_ catalogue: Catalogue) -> String {
    catalogue.say("words.commitment-anchor", ["number": String(number)])
  }
}
