extension Diagnostic {
  /// A finding said in one language.
  package struct Words: Sendable {
    package struct Note: Sendable {
      package let sentence: String
      package let place: SourcePlace?
    }

    package let sentence: String
    package let notes: [Note]
    package let hints: [String]
  }

  /// The finding's sentences, safe to show: no control characters from what it quotes.
  package func words(in catalogue: Catalogue) -> Words {
    Words(
      sentence: Self.safe(catalogue.say("diagnostics.\(code)", catalogue.withReason(arguments))),
      notes: notes.map {
        Words.Note(
          sentence: Self.safe(catalogue.say("notes.\($0.message.key)", $0.message.arguments)), place: $0.place
        )
      },
      hints: hints.map { Self.safe(catalogue.say("hints.\($0.key)", $0.arguments)) })
  }

  private static func safe(_ sentence: String) -> String {
    guard sentence.unicodeScalars.contains(where: { Excerpt.safe($0) != $0 }) else { return sentence }
    var text = ""
    text.unicodeScalars.append(contentsOf: sentence.unicodeScalars.map(Excerpt.safe))
    return text
  }
}
