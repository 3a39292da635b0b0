package import Model

/// What the words that authors write stand for, in Spanish and in English.
package enum Vocabulary {
  /// One meaning with its words: the first of a language is the one that messages use.
  package struct Entry<Meaning: Sendable>: Sendable {
    package let meaning: Meaning
    private let spanish: [String]
    private let english: [String]

    /// Several words of one language are separated by spaces.
    init(_ meaning: Meaning, _ spanish: String, _ english: String) {
      self.meaning = meaning
      self.spanish = spanish.split(separator: " ").map(String.init)
      self.english = english.split(separator: " ").map(String.init)
    }

    package func words(in language: Language) -> [String] {
      language == .spanish ? spanish : english
    }
  }

  private static let wordsByField: [Field: Entry<Field>] =
    Dictionary(fields.map { ($0.meaning, $0) }, uniquingKeysWith: { first, _ in first })

  /// Every word that names one of `allowed`, in either language and without accents.
  static func words(for allowed: [Field]) -> [String: Field] {
    var words: [String: Field] = [:]
    for entry in fields where allowed.contains(entry.meaning) {
      for word in Language.allCases.flatMap({ entry.words(in: $0) }) where words[word] == nil {
        words[word] = entry.meaning
      }
    }
    return words
  }

  /// The word by which an author who writes `language` knows `field`.
  package static func word(for field: Field, in language: Language) -> String {
    wordsByField[field]?.words(in: language).first ?? field.rawValue
  }

  /// The word of `list` by which an author who writes `language` knows `meaning`; empty where the list lacks it.
  package static func word<Meaning: Equatable>(
    for meaning: Meaning, of list: [Entry<Meaning>], in language: Language
  ) -> String {
    list.first { $0.meaning == meaning }?.words(in: language).first ?? ""
  }

  /// The entry of `list` that `word` names in either language, accents forgiven.
  package static func meaning<Meaning>(of word: String, in list: [Entry<Meaning>]) -> Meaning? {
    let plain = Accents.dropped(from: word)
    return list.first { entry in
      Language.allCases.contains { entry.words(in: $0).contains(plain) }
    }?.meaning
  }

  /// What a content folder called `name`, in either language, is for; nil for any other.
  package static func folder(named name: String) -> Folder? { meaning(of: name, in: folders) }
}
