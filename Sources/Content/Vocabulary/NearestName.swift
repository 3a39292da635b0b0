import Diagnostics

/// «Did you mean» over a list of the vocabulary, Spanish words first.
enum NearestName {
  static func to<Meaning>(_ word: String, in list: [Vocabulary.Entry<Meaning>]) -> String? {
    let plain = Accents.dropped(from: word)
    for language in Language.allCases {
      let words = list.flatMap { $0.words(in: language) }
      if let nearest = NearestWord.to(plain, among: words) { return nearest }
    }
    return nil
  }
}
