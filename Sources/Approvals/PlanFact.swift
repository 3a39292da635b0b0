package import Model

/// One thing that a plan says, by what it is about and under which field.
///
/// A plan's facts are all that it means: two texts with the same facts are one plan, however they are written.
package struct PlanFact: Hashable, Sendable {
  /// What a fact is about.
  package enum Subject: Hashable, Sendable {
    case plan
    /// By its place in the list, from 0.
    case member(Int)
    case goal(ID<Plan.Goal>)
    case answer(ID<Recommendation>)
    case session(ID<Session>)
    /// A section of the text, by its heading; what stands before the first one is the empty heading's.
    case section(String)
  }

  package let subject: Subject
  package let field: Field
  /// Its place in a list, from 0; 0 for what is said once.
  package let index: Int
  /// In Unicode's composed form (NFC). The parts of a value that has several are joined by U+001F, which no
  /// author can write.
  package let value: String

  /// The value as people are told it: a text without its marks. Its parts stay apart, for `ChangeWords` to say.
  package let shown: String

  /// Whether it is a heading of the text, which titles what follows and is no words of its own.
  let isHeading: Bool

  init(
    _ subject: Subject, _ field: Field, _ index: Int = 0, _ value: String, shown: String? = nil,
    isHeading: Bool = false
  ) {
    self.subject = subject
    self.field = field
    self.index = index
    self.isHeading = isHeading
    let value = CanonicalText.composed(value)
    self.value = value
    self.shown = shown.map(CanonicalText.composed) ?? value
  }

  /// What it is told by: facts of two versions that have one name are one thing, said anew.
  var name: Name { Name(subject: subject, field: field) }

  struct Name: Hashable {
    let subject: Subject
    let field: Field
  }
}
