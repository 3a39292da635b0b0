package import Diagnostics

/// A public holiday, with the line of the table that declares it.
package struct Holiday: Hashable, Sendable {
  package let date: CalendarDate
  package let name: String
  package let place: SourcePlace

  package init(date: CalendarDate, name: String, place: SourcePlace) {
    self.date = date
    self.name = name
    self.place = place
  }
}

/// The public holidays that the office keeps, and the working days between them.
package struct HolidayCalendar: Sendable {
  /// In order of date.
  package let holidays: [Holiday]
  private let byDate: [CalendarDate: Int]

  package init(_ holidays: [Holiday]) {
    let sorted = holidays.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
    self.holidays = sorted
    byDate = Dictionary(sorted.indices.map { (sorted[$0].date, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package static let none = HolidayCalendar([])

  package subscript(date: CalendarDate) -> Holiday? { byDate[date].map { holidays[$0] } }

  /// Monday to Friday and no holiday.
  package func isWorkingDay(_ date: CalendarDate) -> Bool { date.weekday <= 5 && self[date] == nil }

  /// The first working day after `date`.
  package func nextWorkingDay(after date: CalendarDate) -> CalendarDate {
    var next = date.adding(days: 1)
    while !isWorkingDay(next) { next = next.adding(days: 1) }
    return next
  }

  /// The working day that is `count` working days after `date`.
  package func day(_ count: Int, after date: CalendarDate) -> CalendarDate {
    (0..<count).reduce(date) { day, _ in nextWorkingDay(after: day) }
  }
}
