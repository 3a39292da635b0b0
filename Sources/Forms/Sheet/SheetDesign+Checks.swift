package import Diagnostics
package import Model

extension SheetDesign {
  /// What a session says that no sheet of this form can hold, each at its place in the plan; none for most sessions.
  package func findings(for facts: SessionFacts, at places: Places) -> [Diagnostic] {
    var findings = overfull(facts).map { field in
      let place = places.place(field.written)
      return Diagnostic(
        "sheet-text-too-long", file: place.file, range: place.range, hints: [Message("sheet-text-too-long")])
    }
    let code = SheetCode(
      form: form, version: version, session: facts.id, serial: Self.serialLimit, page: pageCount,
      layout: layout.hash)
    if !SheetCode.fits(code.letters) {
      let place = places.place(.id)
      findings.append(
        Diagnostic(
          "sheet-code-too-long", file: place.file, range: place.range, ["code": code.letters],
          hints: [Message("sheet-code-too-long")]))
    }
    return findings
  }

  /// No session has more sheets of one form.
  package static let serialLimit = 9_999

  /// The fields of a session that do not fit into their slots, whatever the size.
  func overfull(_ facts: SessionFacts) -> [SessionField] {
    var fields: [SessionField] = []
    for slot in pages.flatMap(\.slots) {
      if case .session(let field) = slot.kind, !fields.contains(field), let text = facts[field],
        slot.fitted(text) == nil
      {
        fields.append(field)
      }
    }
    return fields
  }
}

extension SessionField {
  /// The key of the plan that it is written under.
  fileprivate var written: Field {
    switch self {
    case .session: .id
    case .date: .date
    case .time: .time
    case .modality: .modality
    case .type: .type
    case .theme: .theme
    case .place: .venue
    case .objective: .objective
    case .responsible: .lead
    }
  }
}
