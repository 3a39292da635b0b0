/// The sentences of one language, by dotted key: `diagnostics.unknown-key`, `site.home.next`.
///
/// Loaded from `theme/strings/<language>.yml`; `{name}` in a sentence stands for an argument.
package struct Catalogue: Sendable {
  /// The language's BCP 47 tag, such as `es` or `es-CO`.
  package let language: String
  private let sentences: [String: String]

  package init(language: String, sentences: [String: String]) {
    self.language = language
    self.sentences = sentences
  }

  /// These sentences with `other`'s in the place of those of the same key.
  package func overlaid(by other: Catalogue) -> Catalogue {
    Catalogue(language: language, sentences: sentences.merging(other.sentences) { _, new in new })
  }

  /// Every key, sorted.
  package var keys: [String] { sentences.keys.sorted() }

  /// The sentence for `key` as it stands, or nil.
  package subscript(key: String) -> String? { sentences[key] }

  /// The sentence for `key` with its arguments put in; a missing sentence shows its key and arguments.
  package func say(_ key: String, _ arguments: Arguments = [:]) -> String {
    guard let sentence = sentences[key] else {
      let values = arguments.list.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      return values.isEmpty ? key : "\(key) (\(values))"
    }
    guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
    return Self.fill(sentence, arguments)
  }

  /// The names in braces of a sentence, in order: what a translation must keep.
  package static func argumentNames(of sentence: String) -> [String] {
    sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// By bytes: the sentence's words are copied whole and only what stands in braces is looked at.
  private static func fill(_ sentence: String, _ arguments: Arguments) -> String {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    let text = sentence.utf8
    var result = ""
    var start = text.startIndex
    while let brace = text[start...].firstIndex(of: open), let end = text[brace...].firstIndex(of: close) {
      let name = sentence[text.index(after: brace)..<end]
      result += sentence[start..<brace]
      if let value = arguments.list.first(where: { $0.name == name })?.value {
        result += value
      } else {
        result += sentence[brace...end]
      }
      start = text.index(after: end)
    }
    return result + sentence[start...]
  }
}
