package import Model

/// The months of some years as they are without a session: drawn once, shown in every calendar that has none then.
package struct BlankMonths: Sendable {
  private let years: [Int: [MonthGrid]]

  package init(_ years: [Int], _ holidays: HolidayCalendar, today: CalendarDate?) {
    let blank = SessionCalendar(blankFor: holidays)
    self.years = Dictionary(
      years.map { year in (year, (1...12).map { MonthGrid(year, $0, of: blank, today: today) }) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The months of `year` as `calendar` has them.
  func months(of year: Int, in calendar: SessionCalendar, today: CalendarDate?) -> [MonthGrid] {
    (1...12).map { month in
      if let blank = years[year], !calendar.isBusy(year, month) { return blank[month - 1] }
      return MonthGrid(year, month, of: calendar, today: today)
    }
  }
}
