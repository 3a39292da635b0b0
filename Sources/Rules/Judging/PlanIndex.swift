import Model

/// Plans by what their reports name them by: a theme and a year.
struct PlanIndex {
  private struct Key: Hashable {
    let theme: ID<Theme>
    let year: Int
  }

  private let plans: [Key: Plan]

  init(_ agency: Agency) {
    plans = Dictionary(
      agency.plans.map { (Key(theme: $0.theme, year: $0.year.number), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  subscript(theme: ID<Theme>, year: Int) -> Plan? { plans[Key(theme: theme, year: year)] }

  /// The plan that `report` is about.
  subscript(report: Report) -> Plan? { self[report.theme, report.year.number] }
}

extension Report {
  /// The stretch of the year that it tells of.
  var covers: ReportPeriod { ReportPeriod(year: year, kind: kind, number: period) }
}

extension Subject {
  /// `report`, which its theme's plan answers for.
  static func report(_ report: Report, _ plans: PlanIndex) -> Subject {
    Subject(plan: plans[report]?.id, name: report.path)
  }
}
