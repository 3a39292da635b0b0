import Diagnostics
import Model
import Template

/// The *month* record of `theme/templates/NAMES.md`; without a grid where it is shown as a list.
struct MonthView: View {
  let page: PageContext
  /// Any day of it.
  let day: CalendarDate
  let sessions: [Session]
  let grid: MonthGrid?
  let withWeeks: Bool

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .name: .text(page.site.dates.month(day.month))
    case .shortName: .text(page.site.dates.shortMonth(day.month))
    case .number: .number(day.month)
    case .year: .text(String(day.year))
    case .address: .text(page.address(page.site.paths.calendarMonth(day.year, day.month)))
    case .sessionCount: .number(sessions.count)
    case .hasSessions: .flag(!sessions.isEmpty)
    case .sessions: .list(sessions.map { page.record($0) })
    case .weeks: .list(withWeeks ? grid?.weeks.map { page.record($0) } ?? [] : [])
    case .holidays: .list(grid?.days.filter { $0.holiday != nil }.map { page.record($0) } ?? [])
    case .hasHolidays: .flag(!(grid?.holidays.isEmpty ?? true))
    default: nil
    }
  }
}

/// A row of a month: seven places, those of other months greyed.
private struct WeekView: View {
  let page: PageContext
  let week: MonthGrid.Week

  func value(_ name: ViewName) -> Value? { name == .days ? .list(days) : nil }

  private var days: [Record] {
    // A place of another month shows that day's number: the week's first day tells which it is.
    let known = week.days.enumerated().first { $0.element != nil }
    let monday = known.flatMap { place in place.element.map { $0.date.adding(days: -place.offset) } }
    return week.days.enumerated().map { offset, day in
      if let day { return page.record(day) }
      let number = monday?.adding(days: offset).day ?? 0
      return Record(OutsideDayView(number: number, isWeekend: offset >= 5))
    }
  }
}

/// A day of another month in a grid.
private struct OutsideDayView: View {
  let number: Int
  let isWeekend: Bool

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .number: .number(number)
    case .isOutside, .isEmpty: .flag(true)
    case .isWeekend: .flag(isWeekend)
    case .sessions: .list([])
    case .hasSessions: .flag(false)
    default: nil
    }
  }
}

/// The *day* record of `theme/templates/NAMES.md`.
struct DayView: View {
  let page: PageContext
  let day: CalendarDay

  private var dates: DateWords { page.site.dates }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .number: .number(day.date.day)
    case .date: .text(day.date.description)
    case .dateLong: .text(dates.full(day.date))
    case .dateShort: .text(dates.short(day.date))
    case .weekday: .text(dates.weekday(day.date.weekday))
    case .weekdayShort: .text(dates.shortWeekday(day.date.weekday))
    case .anchor: .text(anchor)
    case .address: .text(ifAny: address)
    case .isOutside: .flag(false)
    case .isToday: .flag(day.isToday)
    case .isWeekend: .flag(day.isWeekend)
    case .isHoliday: .flag(day.holiday != nil)
    case .holidayName: .text(ifAny: day.holiday?.name)
    case .hasSessions: .flag(!day.sessions.isEmpty)
    case .sessions: .list(day.sessions.map { page.record($0) })
    case .isEmpty: .flag(day.sessions.isEmpty && day.holiday == nil)
    default: nil
    }
  }

  /// A day's only session; with several, the day on its month's page.
  private var address: String? {
    guard let first = day.sessions.first else { return nil }
    guard day.sessions.count > 1 else { return page.address(page.site.paths.session(first)) }
    let month = page.address(page.site.paths.calendarMonth(day.date.year, day.date.month))
    return "\(month)#\(anchor)"
  }

  private var anchor: String { page.site.say("words.day-anchor", ["date": day.date.description]) }
}

extension PageContext {
  func record(_ month: MonthGrid, withWeeks: Bool = true) -> Record {
    Record(
      MonthView(
        page: self, day: month.firstDay, sessions: month.sessions, grid: month, withWeeks: withWeeks))
  }

  /// A month without its grid; `day` is any day of it.
  func monthRecord(_ day: CalendarDate, sessions: [Session]) -> Record {
    Record(MonthView(page: self, day: day, sessions: sessions, grid: nil, withWeeks: false))
  }

  func record(_ day: CalendarDay) -> Record { Record(DayView(page: self, day: day)) }

  fileprivate func record(_ week: MonthGrid.Week) -> Record { Record(WeekView(page: self, week: week)) }
}
