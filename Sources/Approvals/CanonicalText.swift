import Hashing

/// Text whose bytes do not depend on the editor that wrote it.
enum CanonicalText {
  /// Between the parts of one value: INFORMATION SEPARATOR ONE.
  static let partSeparator: Character = "\u{1F}"

  /// The text in Unicode's composed form.
  static func composed(_ text: String) -> String { text.composed }

  /// The parts as one value.
  static func joined(_ parts: [String]) -> String { parts.joined(separator: String(partSeparator)) }
}
