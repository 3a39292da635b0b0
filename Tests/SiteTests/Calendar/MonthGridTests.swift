import Model
import Site
import TestSupport
import Testing

@Suite struct MonthGridTests {
  private let calendar = SessionCalendar(SampleAgency().agency)

  @Test func `weeks begin on Monday and hold no day of another month`() throws {
    let july = MonthGrid(2026, 7, of: calendar, today: SampleAgency.date("2026-07-14"))
    #expect(july.weeks.map(\.number) == [27, 28, 29, 30, 31])
    #expect(july.weeks.allSatisfy { $0.days.count == 7 })
    #expect(july.weeks[0].days.prefix(2).allSatisfy { $0 == nil })
    #expect(july.weeks[0].days[2]?.date.description == "2026-07-01")
    #expect(july.days.map(\.date.day) == Array(1...31))
    #expect(july.weeks[4].days.suffix(2).allSatisfy { $0 == nil })
  }

  @Test(arguments: 1...400)
  func `every month of four centuries has its days once, in their columns`(offset: Int) {
    for month in 1...12 {
      let grid = MonthGrid(1999 + offset, month, of: calendar)
      #expect((4...6).contains(grid.weeks.count))
      #expect(grid.days.count == CalendarDate.daysIn(month: month, of: grid.year))
      for week in grid.weeks {
        for (column, day) in week.days.enumerated() where day != nil {
          #expect(day?.date.weekday == column + 1)
        }
      }
    }
  }

  @Test func `a day tells its sessions, its holiday and who left it`() throws {
    let july = MonthGrid(2026, 7, of: calendar, today: SampleAgency.date("2026-07-14"))
    let monday = july.days[12]
    #expect(monday.holiday?.name == "Virgen de Chiquinquirá")
    #expect(monday.sessions.isEmpty)
    #expect(monday.movedAway.map(\.id.rawValue) == ["2026-POT-02"])
    #expect(!monday.isToday && !monday.isWorkingDay && !monday.isWeekend)
    let tuesday = july.days[13]
    #expect(tuesday.sessions.map(\.id.rawValue) == ["2026-POT-02"])
    #expect(tuesday.isToday && tuesday.isWorkingDay)
    #expect(tuesday.count(.held) == 1 && tuesday.count(.planned) == 0)
    #expect(july.days[17].isWeekend)
    #expect(july.holidays.count == 2)
    #expect(july.sessions.count == 1)
  }

  @Test func `a month knows its first day and its quarter`() {
    let september = MonthGrid(2026, 9, of: calendar)
    #expect(september.firstDay.description == "2026-09-01")
    #expect(september.quarter.number == 3)
    #expect(september.endsQuarter)
    #expect(september.days[29].endsQuarter && !september.days[28].endsQuarter)
    #expect(!MonthGrid(2026, 8, of: calendar).endsQuarter)
  }

  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2024-12-30", 2025, 1), ("2027-01-01", 2026, 53), ("2025-12-29", 2026, 1),
    ("2020-12-31", 2020, 53), ("2023-01-01", 2022, 52), ("2026-07-14", 2026, 29),
  ])
  func `a week belongs to the year of its Thursday`(date: String, year: Int, number: Int) {
    let week = SampleAgency.date(date).isoWeek
    #expect(week.year == year && week.number == number)
  }

  @Test(arguments: [
    ("2026-02-10", "2026-01-01", "2026-03-31"), ("2026-06-30", "2026-04-01", "2026-06-30"),
    ("2026-07-01", "2026-07-01", "2026-09-30"), ("2026-12-31", "2026-10-01", "2026-12-31"),
  ])
  func `a quarter reaches from its first day to its last`(date: String, first: String, last: String) {
    let quarter = Quarter(containing: SampleAgency.date(date))
    #expect(quarter.firstDay.description == first)
    #expect(quarter.lastDay.description == last)
  }
}

@Suite struct YearCalendarTests {
  private let agency = SampleAgency().agency

  @Test func `a year has twelve months and four quarters`() {
    let year = YearCalendar(2026, of: SessionCalendar(agency), today: SampleAgency.today)
    #expect(year.months.map(\.month) == Array(1...12))
    #expect(year.quarters.map(\.quarter.number) == [1, 2, 3, 4])
    #expect(
      year.quarters.map { $0.months.map(\.month) } == [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]])
    #expect(year.quarters.map(\.sessions.count) == [0, 1, 3, 2])
    #expect(year.months.flatMap(\.days).filter(\.isToday).map(\.date) == [SampleAgency.today])
  }

  @Test func `its sessions are counted by state, without internal meetings`() {
    let year = YearCalendar(2026, of: SessionCalendar(agency))
    #expect(year.sessions.map(\.id.rawValue).contains("2026-POT-00") == false)
    #expect(Session.State.allCases.map(year.count) == [1, 3, 1, 1])
    #expect(year.months.filter { !$0.sessions.isEmpty }.map(\.month) == [5, 7, 8, 9, 10])
  }

  @Test(arguments: [
    (CalendarScope.entity, 8), (.theme(ID("pot")), 4), (.theme(ID("pp")), 4), (.theme(ID("otro")), 0),
    (.department(ID("27")), 2), (.department(ID("52")), 2), (.department(ID("11")), 0),
    (.session(ID("2026-PP-01")), 1), (.session(ID("2026-POT-00")), 0),
  ])
  func `a scope shows its own sessions`(scope: CalendarScope, count: Int) {
    let calendar = SessionCalendar(agency, scope: scope)
    #expect(calendar.sessions.count == count)
    #expect(
      calendar.sessions.allSatisfy {
        calendar.sessions(on: $0.date).contains { scope.includes($0, of: agency) }
      })
  }

  @Test func `sessions of one day stand by hour`() {
    var sample = SampleAgency()
    sample.sessions += [
      SampleAgency.session("2026-PP-08", on: "2026-11-04", time: "14:00-15:00"),
      SampleAgency.session("2026-PP-09", on: "2026-11-04", time: "08:00-09:00"),
      SampleAgency.session("2026-PP-07", on: "2026-11-04", time: nil),
    ]
    let calendar = SessionCalendar(sample.agency)
    let ids = calendar.sessions(on: SampleAgency.date("2026-11-04")).map(\.id.rawValue)
    #expect(ids == ["2026-PP-07", "2026-PP-09", "2026-PP-08"])
    #expect(calendar.years == [2025, 2026])
    #expect(calendar.sessions(on: SampleAgency.date("2026-11-05")).isEmpty)
  }
}
