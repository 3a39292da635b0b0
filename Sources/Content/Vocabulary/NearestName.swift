import Diagnostics

/// «Did you mean» over a list of the vocabulary, whatever the language.
enum NearestName {
  static func to<Meaning>(_ word: String, in list: [Vocabulary.Entry<Meaning>]) -> String? {
    NearestWord.to(
      Accents.dropped(from: word),
      among: list.flatMap { entry in Language.allCases.flatMap { entry.words(in: $0) } })
  }
}
