package import Diagnostics

/// A subject that the procedure gives technical assistance in, such as land-use plans.
package struct Theme: Hashable, Sendable {
  package let id: ID<Theme>
  /// The upper-case letters in a session's id: `POT`.
  package let abbreviation: String
  package let name: String
  package let summary: String
  /// Where its id was written; nil for one that no file declares.
  package var place: SourcePlace?

  package init(id: ID<Theme>, abbreviation: String, name: String, summary: String = "") {
    self.id = id
    self.abbreviation = abbreviation
    self.name = name
    self.summary = summary
  }
}
