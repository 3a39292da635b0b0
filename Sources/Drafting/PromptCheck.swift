package import Diagnostics
package import Model

/// Finds the notes of a draft that still stand where their author was to write.
package enum PromptCheck {
  /// A warning for each, at the note.
  package static func findings(in agency: Agency, _ catalogue: Catalogue) -> [Diagnostic] {
    let bodies =
      agency.plans.map(\.body) + agency.sessions.compactMap { $0.aideMemoire?.body }
      + agency.reports.map(\.body)
    let notes = bodies.flatMap { $0.callouts(.note) }
    guard !notes.isEmpty else { return [] }
    let prompts = Set(Prompts(catalogue).all.map(MarkdownText.oneLine))
    return notes.filter { prompts.contains(MarkdownText.oneLine($0.plainText)) }.map { note in
      let place = note.place.firstLine
      return Diagnostic(
        "prompt-left", .warning, file: place.file, range: place.range, hints: [Message("prompt-left")])
    }
  }
}

extension Prose {
  /// The callouts of `kind` that stand in no other block.
  fileprivate func callouts(_ kind: Callout) -> [ProseNode] {
    guard nodes.contains(where: { $0.kind == .callout }) else { return [] }
    return blocks.filter { $0.kind == .callout && Callout.allCases[$0.detail] == kind }
  }
}
