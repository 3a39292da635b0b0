/// The order of a Spanish or English dictionary: accents folded, case ignored, ñ between n and o.
struct AlphabeticalKey: Comparable {
  private let letters: [UInt32]
  private let word: String

  init(_ word: String) {
    self.word = word
    letters = word.lowercased().unicodeScalars.map(Self.weight)
  }

  /// The upper-case letter that the word is filed under.
  var initial: String {
    guard let first = word.lowercased().unicodeScalars.first else { return "" }
    let folded = first == "ñ" ? first : Self.folded[first] ?? first
    return String(Character(folded)).uppercased()
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
    return left.word < right.word
  }

  /// Twice the letter's code, so that ñ finds room after n.
  private static func weight(_ letter: Unicode.Scalar) -> UInt32 {
    letter == "ñ" ? ("n" as Unicode.Scalar).value * 2 + 1 : (folded[letter] ?? letter).value * 2
  }

  private static let folded: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "à": "a", "è": "e", "ò": "o", "ç": "c",
    "â": "a", "ê": "e", "ô": "o", "ã": "a", "õ": "o", "ï": "i", "ö": "o", "ä": "a", "ë": "e",
  ]
}
