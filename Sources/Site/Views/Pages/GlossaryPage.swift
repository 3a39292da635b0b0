import Model
import Template

extension PageContext {
  /// The glossary: the procedure's definitions by initial letter, accents folded, ñ a letter of its own.
  func glossaryRecord() -> Record {
    let sorted = agency.procedure.definitions.map { (AlphabeticalKey($0.term), $0) }.sorted { $0.0 < $1.0 }
    var letters: [(letter: String, terms: [Record])] = []
    for (key, definition) in sorted {
      let term = Record([
        .term: .text(definition.term),
        .anchor: .text(definition.anchor),
        .content: .markup(ifAny: html(definition.text)),
      ])
      if letters.last?.letter == key.initial {
        letters[letters.count - 1].terms.append(term)
      } else {
        letters.append((key.initial, [term]))
      }
    }
    return Record([
      .letters: .list(letters.map { letterRecord($0.letter, $0.terms) }),
      .procedureAddress: .text(address(site.paths.procedure)),
    ])
  }

  private func letterRecord(_ letter: String, _ terms: [Record]) -> Record {
    let anchor = letter == "Ñ" ? "letra-enye" : "letra-\(letter.lowercased())"
    return Record([.letter: .text(letter), .anchor: .text(anchor), .terms: .list(terms)])
  }
}
