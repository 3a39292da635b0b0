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

  private static func fill(_ sentence: String, _ arguments: Arguments) -> String {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += arguments[String(name)] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
