/// A stretch of a fiscal year that a follow-up report covers; the frontier is a day: 31 March is the first
/// quarter's.
package struct ReportPeriod: Hashable, Sendable {
  package let year: FiscalYear
  package let kind: Report.Kind
  /// 1–4 for a quarter, 1–2 for a half-year, nil for the year.
  package let number: Int?

  package init(year: FiscalYear, kind: Report.Kind, number: Int?) {
    self.year = year
    self.kind = kind
    self.number = number
  }

  /// The quarters, half-years or the year as a whole, in order.
  package static func all(of kind: Report.Kind, in year: FiscalYear) -> [ReportPeriod] {
    switch kind {
    case .quarterly: (1...4).map { ReportPeriod(year: year, kind: kind, number: $0) }
    case .halfYear: (1...2).map { ReportPeriod(year: year, kind: kind, number: $0) }
    case .final: [ReportPeriod(year: year, kind: kind, number: nil)]
    }
  }

  /// Its last day, up to which it counts.
  package var cut: CalendarDate {
    let months =
      switch kind {
      case .quarterly: 3
      case .halfYear: 6
      case .final: 12
      }
    let month = number.map { $0 * months } ?? 12
    return CalendarDate.lastDay(ofMonth: month, in: year.number)
  }

  /// The day by which its report is due: `workingDays` after the cut.
  package func due(_ workingDays: Int, in calendar: HolidayCalendar) -> CalendarDate {
    calendar.day(workingDays, after: cut)
  }

  /// What its report's file is called after the theme, Spanish first: `t1` and `q1`.
  package var fileNames: [String] {
    let letters =
      switch kind {
      case .quarterly: ["t", "q"]
      case .halfYear: ["s", "h"]
      case .final: ["final"]
      }
    return letters.map { $0 + (number.map(String.init) ?? "") }
  }

  /// Whether `date` lies in it.
  package func contains(_ date: CalendarDate) -> Bool {
    guard date.year == year.number else { return false }
    return switch kind {
    case .quarterly: (date.month - 1) / 3 + 1 == number
    case .halfYear: (date.month - 1) / 6 + 1 == number
    case .final: true
    }
  }
}
