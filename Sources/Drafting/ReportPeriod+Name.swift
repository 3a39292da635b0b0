package import Model

extension ReportPeriod {
  /// Every name that a period of `year` goes by on a command line, with it: `t1` and `q1`, `s2` and `h2`, `final`.
  package static func named(in year: FiscalYear) -> [(name: String, period: ReportPeriod)] {
    [Report.Kind.quarterly, .halfYear, .final].flatMap { kind in
      all(of: kind, in: year).flatMap { period in period.fileNames.map { ($0, period) } }
    }
  }

  /// Its first day.
  var start: CalendarDate {
    let length =
      switch kind {
      case .quarterly: 3
      case .halfYear: 6
      case .final: 12
      }
    let month = number.map { ($0 - 1) * length + 1 } ?? 1
    return CalendarDate.lastDay(ofMonth: month, in: year.number).adding(
      days: 1 - CalendarDate.daysIn(month: month, of: year.number))
  }
}
