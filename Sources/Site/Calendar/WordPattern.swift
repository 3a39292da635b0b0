/// A sentence of the catalogue cut once into its words and its gaps: `{day} de {month}`.
///
/// Dates stand hundreds of times on a page; looking the braces up anew each time would be the page's cost.
struct WordPattern: Sendable {
  private enum Part: Sendable {
    case words(String)
    case gap(String)
  }

  private let parts: [Part]

  init(_ sentence: String) {
    var parts: [Part] = []
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.gap(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  /// The sentence with each gap filled; a gap that `value` does not know stays in its braces.
  func filled(_ value: (String) -> String?) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .words(let words): result += words
      case .gap(let name): result += value(name) ?? "{\(name)}"
      }
    }
    return result
  }
}
