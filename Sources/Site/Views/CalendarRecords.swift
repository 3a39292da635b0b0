import Diagnostics
import Model
import Template

extension PageContext {
  /// The *month* record of `theme/templates/NAMES.md`.
  func record(_ month: MonthGrid, withWeeks: Bool = true) -> Record {
    let weeks = month.weeks.map { week in Record([.days: .list(days(of: week))]) }
    return monthEntries(month.firstDay, sessions: month.sessions).setting([
      .weeks: .list(withWeeks ? weeks : []),
      .holidays: .list(month.days.filter { $0.holiday != nil }.map { record($0) }),
      .hasHolidays: .flag(!month.holidays.isEmpty),
    ])
  }

  /// A month without its grid; `day` is any day of it.
  func monthEntries(_ day: CalendarDate, sessions: [Session]) -> Record {
    Record([
      .name: .text(site.dates.month(day.month)),
      .shortName: .text(site.dates.shortMonth(day.month)),
      .number: .number(day.month),
      .year: .text(String(day.year)),
      .address: .text(address(site.paths.calendarMonth(day.year, day.month))),
      .sessionCount: .number(sessions.count),
      .hasSessions: .flag(!sessions.isEmpty),
      .sessions: .list(sessions.map { record($0) }),
      .weeks: .list([]),
      .holidays: .list([]),
      .hasHolidays: .flag(false),
    ])
  }

  private func days(of week: MonthGrid.Week) -> [Record] {
    // A place of another month shows that day's number, greyed: the week's first day tells which it is.
    let known = week.days.enumerated().first { $0.element != nil }
    let monday = known.flatMap { place in place.element.map { $0.date.adding(days: -place.offset) } }
    return week.days.enumerated().map { offset, day in
      if let day { return record(day) }
      let number = monday?.adding(days: offset).day ?? 0
      return Record([
        .number: .number(number), .isOutside: .flag(true), .isEmpty: .flag(true),
        .isWeekend: .flag(offset >= 5), .sessions: .list([]), .hasSessions: .flag(false),
      ])
    }
  }

  /// A day's only session; with several, the day on its month's page.
  private func dayAddress(_ day: CalendarDay) -> String? {
    guard let first = day.sessions.first else { return nil }
    guard day.sessions.count > 1 else { return address(site.paths.session(first)) }
    let month = address(site.paths.calendarMonth(day.date.year, day.date.month))
    return "\(month)#\(dayAnchor(day.date))"
  }

  private func dayAnchor(_ date: CalendarDate) -> String {
    site.say("words.day-anchor", ["date": date.description])
  }

  /// The *day* record of `theme/templates/NAMES.md`.
  ///
  /// A year has hundreds of empty days: only one that holds something says its date in words.
  func record(_ day: CalendarDay) -> Record {
    let isEmpty = day.sessions.isEmpty && day.holiday == nil
    let words: KeyValuePairs<ViewName, Value> =
      isEmpty
      ? [:]
      : [.dateLong: .text(site.dates.full(day.date)), .dateShort: .text(site.dates.short(day.date))]
    return Record([
      .number: .number(day.date.day),
      .date: .text(day.date.description),
      .weekday: .text(site.dates.weekday(day.date.weekday)),
      .weekdayShort: .text(site.dates.shortWeekday(day.date.weekday)),
      .anchor: .text(dayAnchor(day.date)),
      .address: .text(ifAny: dayAddress(day)),
      .isOutside: .flag(false),
      .isToday: .flag(day.isToday),
      .isWeekend: .flag(day.isWeekend),
      .isHoliday: .flag(day.holiday != nil),
      .holidayName: .text(ifAny: day.holiday?.name),
      .hasSessions: .flag(!day.sessions.isEmpty),
      .sessions: .list(day.sessions.map { record($0) }),
      .isEmpty: .flag(isEmpty),
    ]).setting(words)
  }
}
