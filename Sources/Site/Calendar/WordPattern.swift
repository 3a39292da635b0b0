/// A sentence of the catalogue cut once into its words and its gaps: `{day} de {month}`.
///
/// Dates stand hundreds of times on a page; looking the braces up anew each time would be the page's cost.
struct WordPattern<Gap: RawRepresentable<String> & Sendable>: Sendable {
  private enum Part: Sendable {
    case words(String)
    case gap(Gap)
  }

  private let parts: [Part]

  /// A gap that `Gap` does not know stays in its braces.
  init(_ sentence: String) {
    var parts: [Part] = []
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      if let gap = Gap(rawValue: name) {
        if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
        parts.append(.gap(gap))
      } else {
        parts.append(.words(String(rest[...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  /// The sentence with each gap filled.
  func filled(_ value: (Gap) -> String) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .words(let words): result += words
      case .gap(let gap): result += value(gap)
      }
    }
    return result
  }
}
