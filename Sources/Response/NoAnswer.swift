/// Why there is no answer: four things that no empty text may stand for.
package enum NoAnswer: String, Hashable, Sendable, CaseIterable {
  /// Left blank.
  case missing
  /// The person preferred not to say.
  case refused
  /// Something is written, and nobody can read it.
  case illegible
  /// Its condition did not hold, or it is not asked on this medium.
  case notApplicable = "not-applicable"
}
