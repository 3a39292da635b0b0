@_spi(_Unicode) private import Swift

/// Text whose bytes do not depend on the editor that wrote it.
enum CanonicalText {
  /// Between the parts of one value: INFORMATION SEPARATOR ONE.
  static let partSeparator: Character = "\u{1F}"

  /// Normalization Form C of Unicode Standard Annex 15: `é` is one character however it was typed.
  ///
  /// The standard library's own table, which it keeps for comparing strings.
  static func composed(_ text: String) -> String {
    // Nothing below U+0300 combines with what stands before it.
    guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  /// The parts as one value.
  static func joined(_ parts: [String]) -> String { parts.joined(separator: String(partSeparator)) }
}
