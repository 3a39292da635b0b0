package import Diagnostics

/// A line of the institutional action plan that themes' plans answer to.
package struct ActionPlanLine: Hashable, Sendable {
  package let id: ID<ActionPlanLine>
  package let theme: ID<Theme>?
  package let indicator: String
  package let unit: String
  package let target: Int
  package let responsible: ID<Unit>?
  package let place: SourcePlace

  package init(
    id: ID<ActionPlanLine>, theme: ID<Theme>?, indicator: String, unit: String, target: Int,
    responsible: ID<Unit>?, place: SourcePlace
  ) {
    self.id = id
    self.theme = theme
    self.indicator = indicator
    self.unit = unit
    self.target = target
    self.responsible = responsible
    self.place = place
  }
}

/// The institutional action plan of one year.
package struct ActionPlan: Sendable {
  package let year: FiscalYear
  package let lines: [ActionPlanLine]

  package init(year: FiscalYear, lines: [ActionPlanLine]) {
    self.year = year
    self.lines = lines
  }

  package subscript(id: ID<ActionPlanLine>) -> ActionPlanLine? { lines.first { $0.id == id } }
}
