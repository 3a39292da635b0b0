package import Diagnostics

/// One numbered step of the procedure.
package struct Step: Hashable, Sendable {
  package let number: Int
  package let name: String
  package let description: String
  package let responsible: String
  /// What is left behind as proof.
  package let evidence: [String]
  package let remarks: String

  package init(
    number: Int, name: String, description: String, responsible: String, evidence: [String], remarks: String
  ) {
    self.number = number
    self.name = name
    self.description = description
    self.responsible = responsible
    self.evidence = evidence
    self.remarks = remarks
  }
}

/// A format of the procedure's master list; its code may be *por asignar* (to be assigned).
package struct FormatEntry: Hashable, Sendable {
  package let id: String
  package let name: String
  package let code: String
  /// Nil where the list does not give it.
  package let version: String?
  package let date: CalendarDate?
  /// Its code is yet to be given, and the list says so.
  package let isUnassigned: Bool
  /// Nil where it was not read from a file.
  package let place: SourcePlace?

  package init(
    id: String, name: String, code: String, version: String? = nil, date: CalendarDate? = nil,
    isUnassigned: Bool = false, place: SourcePlace? = nil
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.version = version
    self.date = date
    self.isUnassigned = isUnassigned
    self.place = place
  }
}

/// A row of the change-control table.
package struct VersionChange: Hashable, Sendable {
  package let date: CalendarDate
  package let from: String
  package let to: String
  package let reason: String
  /// Nil where it was not read from a file.
  package let place: SourcePlace?

  package init(date: CalendarDate, from: String, to: String, reason: String, place: SourcePlace? = nil) {
    self.date = date
    self.from = from
    self.to = to
    self.reason = reason
    self.place = place
  }
}

/// A contradiction in the procedure's own text, and how this office reads it.
package struct Finding: Hashable, Sendable {
  package let id: String
  package let text: String
  package let reading: String

  package init(id: String, text: String, reading: String) {
    self.id = id
    self.text = text
    self.reading = reading
  }
}

/// An operating policy with the number that rules cite, such as `5.10`.
package struct Policy: Sendable {
  package let id: String
  package let text: ProseSlice
  package let place: SourcePlace

  package init(id: String, text: ProseSlice, place: SourcePlace) {
    self.id = id
    self.text = text
    self.place = place
  }
}

/// A term of the glossary: a `###` heading under *Definiciones* and what follows it.
package struct Definition: Sendable {
  package let term: String
  /// The heading's anchor, unique on the glossary page.
  package let anchor: String
  package let text: ProseSlice
  package let place: SourcePlace

  package init(term: String, anchor: String, text: ProseSlice, place: SourcePlace) {
    self.term = term
    self.anchor = anchor
    self.text = text
    self.place = place
  }
}
