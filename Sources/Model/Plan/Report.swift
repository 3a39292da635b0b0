package import Diagnostics

/// The narrative of a follow-up report, as its author wrote it.
package struct Report: Sendable {
  package enum Kind: String, Hashable, Sendable { case quarterly, halfYear, final }

  package var kind: Kind
  package var theme: ID<Theme>
  package var year: FiscalYear
  /// 1–4 for a quarterly report, 1–2 for a half-year's, nil for a final one.
  package var period: Int?
  package var date: CalendarDate?
  package var recommendations: [Recommendation] = []
  package var signatures: [Signature] = []
  /// Totals that its author wrote by hand.
  package var statedFigures: [StatedFigure] = []
  /// It has a section on evaluation that is not empty.
  package var citesEvaluation = false
  package var body: Prose = .empty
  /// From the content folder, such as `informes/2025/pot-final.md`.
  package var path: String
  package var places: Places

  package init(kind: Kind, theme: ID<Theme>, year: FiscalYear, path: String, places: Places) {
    self.kind = kind
    self.theme = theme
    self.year = year
    self.path = path
    self.places = places
  }
}

/// A total that a report's author wrote by hand, to be held against what was counted.
package struct StatedFigure: Hashable, Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case planned, held, cancelled, participations, evaluations
  }

  package let name: Name
  package let value: Int
  package let place: SourcePlace

  package init(name: Name, value: Int, place: SourcePlace) {
    self.name = name
    self.value = value
    self.place = place
  }
}

/// What a final report asks of next year's plan, which must answer it.
package struct Recommendation: Hashable, Sendable {
  package let id: ID<Recommendation>
  package let text: String
  package let place: SourcePlace

  package init(id: ID<Recommendation>, text: String, place: SourcePlace) {
    self.id = id
    self.text = text
    self.place = place
  }
}
