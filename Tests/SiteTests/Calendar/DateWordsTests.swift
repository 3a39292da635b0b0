import Diagnostics
import Model
import Site
import TestSupport
import Testing

@Suite struct DateWordsTests {
  private let spanish = DateWords(CalendarWords.spanish)
  private let english = DateWords(CalendarWords.english)
  private let day = SampleAgency.date("2026-07-14")

  @Test func `a day is said in Spanish`() {
    #expect(spanish.full(day) == "martes 14 de julio de 2026")
    #expect(spanish.long(day) == "14 de julio de 2026")
    #expect(spanish.short(day) == "14 jul 2026")
    #expect(spanish.dayAndMonth(day) == "14 de julio")
    #expect(spanish.shortDayAndMonth(day) == "14 jul")
    #expect(spanish.monthAndYear(day) == "julio de 2026")
    #expect(spanish.quarter(Quarter(containing: day)) == "T3 de 2026")
  }

  @Test func `a day is said in English`() {
    #expect(english.full(day) == "Tuesday 14 July 2026")
    #expect(english.short(day) == "14 Jul 2026")
    #expect(english.quarter(Quarter(containing: day)) == "Q3 2026")
  }

  @Test func `every month and weekday has its names`() {
    #expect(spanish.month(1) == "enero" && spanish.month(12) == "diciembre")
    #expect(spanish.shortMonth(9) == "sep")
    #expect(spanish.weekday(3) == "miércoles" && spanish.shortWeekday(6) == "sáb")
    #expect((1...7).map(spanish.weekdayInitial).joined() == "LMXJVSD")
    #expect(Set((1...12).map(english.month)).count == 12)
  }

  @Test func `hours are of 24`() throws {
    let range = try #require(TimeRange("08:00-16:05"))
    #expect(spanish.time(range.start) == "08:00")
    #expect(spanish.range(range) == "08:00–16:05")
  }

  @Test(arguments: [
    ("2026-09-30", "hoy"), ("2026-10-01", "mañana"), ("2026-09-29", "ayer"), ("2026-10-02", "en 2 días"),
    ("2026-08-31", "hace 30 días"),
  ])
  func `how far a day lies is said from today`(date: String, words: String) {
    #expect(spanish.distance(to: SampleAgency.date(date), from: SampleAgency.today) == words)
  }

  @Test func `a third language orders the parts as it likes`() {
    let catalogue = Catalogue(
      language: "x",
      sentences: ["dates.short": "{year}/{month2}/{day2}", "dates.full": "{weekday-short}, {day} {nothing}}"])
    let words = DateWords(catalogue)
    #expect(words.short(SampleAgency.date("2026-03-04")) == "2026/03/04")
    #expect(words.full(day) == "dates.weekday-short-2, 14 {nothing}}")
  }

  @Test func `a pattern with an open brace is left as written`() {
    let words = DateWords(
      Catalogue(language: "x", sentences: ["dates.long": "{day} {mon", "dates.short": ""]))
    #expect(words.long(day) == "14 {mon")
    #expect(words.short(day).isEmpty)
  }
}

@Suite struct NumberWordsTests {
  private let spanish = NumberWords(CalendarWords.spanish)
  private let english = NumberWords(CalendarWords.english)

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (84_600_000, "84.600.000"), (123_456, "123.456"),
    (-1234, "−1.234"), (Int.max, "9.223.372.036.854.775.807"), (Int.min, "−9.223.372.036.854.775.808"),
  ])
  func `thousands are parted`(number: Int, words: String) {
    #expect(spanish.integer(number) == words)
  }

  @Test(arguments: [
    (434, 2, "4,34"), (5, 2, "0,05"), (-5, 1, "−0,5"), (1_234_567, 2, "12.345,67"), (40, 1, "4,0"),
    (7, 0, "7"),
  ])
  func `decimals are given in units of the last place`(units: Int, places: Int, words: String) {
    #expect(spanish.decimal(units, places: places) == words)
  }

  @Test func `money has its sign`() {
    #expect(spanish.money(84_600_000) == "$\u{A0}84.600.000")
    #expect(english.money(84_600_000) == "$84,600,000")
  }

  @Test func `a share is rounded by halves up`() {
    #expect(spanish.percent(1, of: 8, places: 1) == "12,5\u{A0}%")
    #expect(spanish.percent(1, of: 8) == "13\u{A0}%")
    #expect(spanish.percent(2, of: 3, places: 2) == "66,67\u{A0}%")
    #expect(english.percent(3, of: 3) == "100%")
    #expect(spanish.percent(0, of: 5) == "0\u{A0}%")
    #expect(spanish.percent(1, of: 0) == nil)
  }
}
