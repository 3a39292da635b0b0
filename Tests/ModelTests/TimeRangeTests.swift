import Model
import Testing

@Suite struct TimeRangeTests {
  @Test(arguments: [("08:00-12:00", 480, 720), ("00:00-23:59", 0, 1_439), ("09:05-09:06", 545, 546)])
  func `a range is read to the minute and written the same`(text: String, start: Int, end: Int) throws {
    let range = try #require(TimeRange(text))
    #expect(range.start.minutes == start)
    #expect(range.end.minutes == end)
    #expect(range.minutes == end - start)
    #expect(range.description == text)
  }

  @Test(arguments: [
    "", "08:00", "8:00-12:00", "08:00–12:00", "08:00-12:00 ", "12:00-08:00", "08:00-08:00", "24:00-25:00",
    "08:60-09:00", "0x:00-12:00", "08.00-12.00", "08:00-12:0a", "+8:00-12:00", "08:00-1:000", "ñ8:00-12:0",
  ])
  func `what is no range of hours is none`(text: String) {
    #expect(TimeRange(text) == nil)
  }

  @Test(arguments: ["08:5", "0:: 0", "::0:0", "08:05:00", "-1:00", " 8:00"])
  func `a time of day is four digits and a colon`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}
