/// A draw of those who are asked to evaluate a session, as it was recorded: rows of its register, and no people.
package struct Draw: Sendable {
  /// The most rows that a register has.
  package static let rowLimit = 10_000

  package let session: ID<Session>
  /// The used rows of the attendance register.
  package let rows: Int
  /// Per cent of the rows, as the procedure had it on that day.
  package let minimum: Int
  /// The public text that decided which rows were drawn.
  package let seed: String
  /// The rows drawn, as they were written.
  package let sample: [Int]
  package let places: Places

  package init(
    session: ID<Session>, rows: Int, minimum: Int, seed: String, sample: [Int], places: Places
  ) {
    self.session = session
    self.rows = rows
    self.minimum = minimum
    self.seed = seed
    self.sample = sample
    self.places = places
  }

  /// Whether both tell of the same draw with the same outcome, wherever they were written.
  package func agrees(with other: Draw) -> Bool {
    session == other.session && rows == other.rows && minimum == other.minimum
      && seed.utf8.elementsEqual(other.seed.utf8)
      && sample == other.sample
  }
}
