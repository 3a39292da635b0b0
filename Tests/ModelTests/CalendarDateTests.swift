import Model
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11016, 2), ("2026-07-14", 20648, 2), ("2024-12-31", 20088, 2),
  ])
  func `a date knows its day number and weekday`(text: String, dayNumber: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.dayNumber == dayNumber)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-7-14", "26-07-14", "2026/07/14", "",
  ])
  func `a day that does not exist is no date`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `every day of 400 years comes back from its number`() {
    for number in -5000...140_000 {
      let date = CalendarDate(dayNumber: number)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }
}
