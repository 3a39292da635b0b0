import Diagnostics
import Model
import Template

extension PageContext {
  /// The year at a glance, of the office or of one theme.
  func calendarYearRecord(_ year: Int, theme: Theme?) -> Record {
    let calendar = calendar(of: theme)
    let grid = YearCalendar(year, of: calendar, today: site.asOf, blank: site.blankMonths)
    return calendarFrame(year, theme, calendar).setting([
      .months: .list(grid.months.map { record($0) }),
      .weekdays: .list(weekdays()),
      .holidays: .list(grid.months.flatMap(\.days).filter { $0.holiday != nil }.map { record($0) }),
    ])
  }

  /// The same year as a list by month.
  func calendarListRecord(_ year: Int, theme: Theme?) -> Record {
    let calendar = calendar(of: theme)
    let grid = YearCalendar(year, of: calendar, today: site.asOf, blank: site.blankMonths)
    let months = grid.months.filter { !$0.sessions.isEmpty || !$0.holidays.isEmpty }
    return calendarFrame(year, theme, calendar).setting([
      .months: .list(months.map { record($0, withWeeks: false) })
    ])
  }

  /// One month of the office as a grid.
  func calendarMonthRecord(_ year: Int, _ month: Int) -> Record {
    let calendar = calendar(of: nil)
    let grid = MonthGrid(year, month, of: calendar, today: site.asOf)
    let strip = (1...12).compactMap { number in
      CalendarDate(year: year, month: number, day: 1).map { first in
        monthRecord(first, sessions: calendar.sessions(inMonthFrom: first)).setting([
          .isCurrent: .flag(number == month)
        ])
      }
    }
    return Record([
      .year: .text(String(year)),
      .month: .record(record(grid)),
      .months: .list(strip),
      .weekdays: .list(weekdays()),
      .themes: .list(legend(of: grid)),
      .views: .list(views(year, theme: nil)),
      .feedAddress: .text(address(site.paths.entityFeed)),
    ])
  }

  /// With more themes than this, a theme's calendar leads to the office's and not to each other theme's:
  /// pages that each list all others would grow with the square of their number.
  private static let mostThemesToSwitch = 24

  private func calendar(of theme: Theme?) -> SessionCalendar {
    site.calendars[theme.map { .theme($0.id) } ?? .entity] ?? SessionCalendar(agency)
  }

  private func calendarFrame(_ year: Int, _ theme: Theme?, _ calendar: SessionCalendar) -> Record {
    let isList = if case .calendarList = page { true } else { false }
    func target(_ year: Int, _ theme: ID<Theme>?) -> String {
      isList ? site.paths.calendarList(year, theme: theme) : site.paths.calendar(year, theme: theme)
    }
    let years = theme == nil ? agency.calendarYears : calendar.years
    let themes =
      theme == nil || agency.procedure.themes.count <= Self.mostThemesToSwitch
      ? agency.procedure.themes.filter { site.calendars[.theme($0.id)]?.years.contains(year) ?? false }
      : agency.procedure.themes.filter { $0.id == theme?.id }
    let feed = theme.map { site.paths.themeFeed($0.id) } ?? site.paths.entityFeed
    return Record([
      .year: .text(String(year)),
      .themes: .list(legend(theme, year)),
      .theme: .record(ifAny: theme.map { record($0, year: FiscalYear(year)) }),
      .years: .list(years.map { navigationEntry(String($0), to: target($0, theme?.id)) }),
      .calendars: .list(
        [navigationEntry(site.say("words.all-themes"), to: target(year, nil))]
          + themes.map { navigationEntry($0.abbreviation, to: target(year, $0.id)) }),
      .views: .list(views(year, theme: theme?.id)),
      .feedAddress: .text(address(feed)),
    ])
  }

  private func views(_ year: Int, theme: ID<Theme>?) -> [Record] {
    [
      navigationEntry(site.say("words.view.year"), to: site.paths.calendar(year, theme: theme)),
      navigationEntry(site.say("words.view.list"), to: site.paths.calendarList(year, theme: theme)),
    ]
  }

  private func legend(_ theme: Theme?, _ year: Int) -> [Record] {
    let themes = theme.map { [$0] } ?? agency.procedure.themes
    return themes.map { record($0, year: FiscalYear(year)) }
  }

  /// The legend of one month counts that month's sessions.
  private func legend(of month: MonthGrid) -> [Record] {
    agency.procedure.themes.map { theme in
      let count = month.sessions.count { $0.theme == theme.id }
      return record(theme, year: FiscalYear(month.firstDay.year)).setting([.sessionCount: .number(count)])
    }
  }

  private func weekdays() -> [Record] {
    (1...7).map { number in
      Record([
        .name: .text(site.dates.weekday(number)), .shortName: .text(site.dates.shortWeekday(number)),
      ])
    }
  }
}
