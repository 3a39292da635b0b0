/// An id of a closed list of the procedure, with the words that people read for it.
package struct Term<Kind>: Hashable, Sendable {
  package let id: ID<Kind>
  package let name: String

  package init(id: ID<Kind>, name: String) {
    self.id = id
    self.name = name
  }
}

/// How a session is attended: in person, on line, by telephone.
package enum Modality {}
/// By whose means a session is given: directly, by agreement, by consultant, by alliance.
package enum Strategy {}
/// Which body leads a session.
package enum Lead {}
/// What kind of territorial entity a session is for.
package enum Territory {}
/// A post in the procedure, never a person.
package enum Role {}
/// A part of the organisation.
package enum Unit {}
/// Who may owe a commitment: a team, a municipality, an ally.
package enum ResponsibleParty {}

extension Array {
  /// The name of the term called `id`, or the id itself where the list lacks it.
  package func name<Kind>(of id: ID<Kind>) -> String where Element == Term<Kind> {
    first { $0.id == id }?.name ?? id.rawValue
  }
}
