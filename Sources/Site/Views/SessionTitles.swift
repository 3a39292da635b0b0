import Diagnostics
import Model

/// What sessions are called: «Capacitación en Apartadó», «Foro virtual», «Consulta telefónica de Vélez».
///
/// A session's title stands on a dozen pages, so its sentences are cut into words and gaps once.
struct SessionTitles: Sendable {
  private enum Gap: String { case type, place, theme }

  /// A sentence with a place in it, and one without.
  private struct Pair: Sendable {
    let placed, nowhere: WordPattern<Gap>

    init(_ key: String, _ catalogue: Catalogue) {
      placed = WordPattern(catalogue.say("words.session-title.\(key)"))
      nowhere = WordPattern(catalogue.say("words.session-title.\(key)-nowhere"))
    }
  }

  private let inPerson, virtual, telephone: Pair
  private let ofMeeting: WordPattern<Gap>
  private let states: [Session.State: String]
  private let undated: String

  init(_ catalogue: Catalogue) {
    inPerson = Pair("in-person", catalogue)
    virtual = Pair("virtual", catalogue)
    telephone = Pair("telephone", catalogue)
    ofMeeting = WordPattern(catalogue.say("words.session-title.internal"))
    states = Dictionary(
      Session.State.allCases.map { ($0, catalogue.say("words.session-state.\($0.rawValue)")) },
      uniquingKeysWith: { first, _ in first })
    undated = catalogue.say("words.session-state.undated")
  }

  /// The title of an activity of the type called `typeName`, held at `place` where that is known.
  func title(_ schedule: PlannedSession, _ typeName: String, isByTelephone: Bool, place: String?) -> String {
    let pair = isByTelephone ? telephone : schedule.modality == .virtual ? virtual : inPerson
    return (place == nil ? pair.nowhere : pair.placed).filled { $0 == .place ? place ?? "" : typeName }
  }

  /// The title of the office's own meeting on the plan of `theme`.
  func meeting(_ typeName: String, on theme: String) -> String {
    ofMeeting.filled { $0 == .theme ? theme : typeName }
  }

  /// «realizada», «programada», «aplazada sin fecha».
  func name(of session: Session) -> String {
    session.isUndated ? undated : states[session.state] ?? session.state.rawValue
  }
}
