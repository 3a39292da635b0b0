package import Model

/// What a form says of the session that it is filled at, in the words that people read; nil for what is not told.
///
/// A blank form has none. The objective and the place are an author's words, of any length and script.
package struct SessionFacts: Hashable, Sendable {
  package let id: ID<Session>
  package let isoDate: CalendarDate
  /// «14 de julio de 2026».
  package let date: String
  /// «08:00–12:00».
  package var time: String?
  package var theme: String
  package var type: String
  package var modality: String
  /// «Apartadó (Antioquia)».
  package var municipality: String?
  /// The venue, or how to join.
  package var venue: String?
  package var objective: String?
  package var lead: String?
  /// The unit that answers for the session: «Equipo de POT».
  package var team: String?

  package init(
    id: ID<Session>, isoDate: CalendarDate, date: String, theme: String, type: String, modality: String
  ) {
    self.id = id
    self.isoDate = isoDate
    self.date = date
    self.theme = theme
    self.type = type
    self.modality = modality
  }
}
