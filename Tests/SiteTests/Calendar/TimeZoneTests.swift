import Diagnostics
import Model
import Site
import TestSupport
import Testing

@Suite struct TimeZoneTests {
  @Test(arguments: [
    ("America/Bogota", -300), ("America/Caracas", -240), ("America/Argentina/Buenos_Aires", -180),
    ("America/Asuncion", -180), ("America/Mexico_City", -360), ("America/St_Johns", -210),
    ("Pacific/Galapagos", -360), ("Europe/Madrid", 60), ("America/Danmarkshavn", 0), ("UTC", 0),
  ])
  func `a zone knows its standard offset`(name: String, minutes: Int) {
    #expect(TimeZoneTable.rule(name)?.standard.minutes == minutes)
  }

  /// Instants in UTC as the IANA database has them.
  @Test(arguments: [
    ("America/New_York", 2026, "2026-03-08 07:00", "2026-11-01 06:00"),
    ("America/New_York", 2027, "2027-03-14 07:00", "2027-11-07 06:00"),
    ("America/Havana", 2026, "2026-03-08 05:00", "2026-11-01 05:00"),
    ("America/Havana", 2027, "2027-03-14 05:00", "2027-11-07 05:00"),
    ("Europe/Madrid", 2026, "2026-03-29 01:00", "2026-10-25 01:00"),
    ("Europe/Madrid", 2027, "2027-03-28 01:00", "2027-10-31 01:00"),
    ("Atlantic/Canary", 2026, "2026-03-29 01:00", "2026-10-25 01:00"),
    ("Atlantic/Canary", 2027, "2027-03-28 01:00", "2027-10-31 01:00"),
    ("America/Santiago", 2026, "2026-09-06 04:00", "2026-04-05 03:00"),
    ("America/Santiago", 2027, "2027-09-05 04:00", "2027-04-04 03:00"),
    ("Pacific/Easter", 2026, "2026-09-06 04:00", "2026-04-05 03:00"),
    ("Pacific/Easter", 2027, "2027-09-05 04:00", "2027-04-04 03:00"),
    ("America/Nuuk", 2026, "2026-03-29 01:00", "2026-10-25 01:00"),
    ("America/Nuuk", 2027, "2027-03-28 01:00", "2027-10-31 01:00"),
    ("America/St_Johns", 2026, "2026-03-08 05:30", "2026-11-01 04:30"),
    ("America/St_Johns", 2027, "2027-03-14 05:30", "2027-11-07 04:30"),
    ("America/Los_Angeles", 2026, "2026-03-08 10:00", "2026-11-01 09:00"),
    ("America/Los_Angeles", 2027, "2027-03-14 10:00", "2027-11-07 09:00"),
    ("America/Miquelon", 2026, "2026-03-08 05:00", "2026-11-01 04:00"),
    ("America/Miquelon", 2027, "2027-03-14 05:00", "2027-11-07 04:00"),
    ("America/Adak", 2026, "2026-03-08 12:00", "2026-11-01 11:00"),
    ("America/Adak", 2027, "2027-03-14 12:00", "2027-11-07 11:00"),
  ])
  func `summer time begins and ends at the instants of the time zone database`(
    name: String, year: Int, begins: String, ends: String
  ) throws {
    let rule = try #require(TimeZoneTable.rule(name))
    let daylight = try #require(rule.daylight)
    #expect(instant(daylight.begins, year, offset: rule.standard.minutes) == begins)
    #expect(instant(daylight.ends, year, offset: daylight.offset.minutes) == ends)
  }

  private func instant(_ onset: TimeZoneRule.Onset, _ year: Int, offset: Int) -> String {
    let minutes = onset.day(in: year).dayNumber * 1440 + onset.time.minutes - offset
    let time = TimeOfDay(hour: minutes % 1440 / 60, minute: minutes % 60)
    return "\(CalendarDate(dayNumber: minutes / 1440)) \(time?.description ?? "")"
  }

  @Test func `Bogotá has one offset and no rule`() throws {
    #expect(
      try written("America/Bogota") == [
        "BEGIN:VTIMEZONE", "TZID:America/Bogota", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:-0500", "TZOFFSETTO:-0500", "TZNAME:-05", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test func `a zone with summer time tells both changes`() throws {
    #expect(
      try written("America/New_York") == [
        "BEGIN:VTIMEZONE", "TZID:America/New_York",
        "BEGIN:DAYLIGHT", "DTSTART:19700308T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZNAME:EDT", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19701101T020000", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "TZNAME:EST", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test(arguments: [
    ("Europe/Madrid", ["19700329T020000", "19701025T030000"], ["BYDAY=-1SU", "BYDAY=-1SU"]),
    (
      "America/Santiago", ["19700906T000000", "19700405T000000"],
      ["BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU", "BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU"]
    ),
    (
      "America/Nuuk", ["19700328T230000", "19701025T000000"],
      ["BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA", "BYDAY=-1SU"]
    ),
    ("Pacific/Easter", ["19700905T220000", "19700404T220000"], ["BYDAY=1SA", "BYDAY=1SA"]),
  ])
  func `a yearly rule begins on a day that it names`(name: String, starts: [String], rules: [String]) throws {
    let lines = try written(name)
    #expect(lines.filter { $0.hasPrefix("DTSTART:") } == starts.map { "DTSTART:\($0)" })
    let written = lines.filter { $0.hasPrefix("RRULE:") }
    #expect(written.count == 2)
    for (line, rule) in zip(written, rules) { #expect(line.hasSuffix(";\(rule)")) }
  }

  @Test func `every zone of the table can be written, and stands in it once`() throws {
    let names = TimeZoneTable.names
    #expect(names.count > 140)
    #expect(names == names.sorted())
    #expect(TimeZoneTable.principal.first == "America/Bogota")
    for name in names { #expect(try written(name).last == "END:VTIMEZONE") }
  }

  @Test(arguments: [
    ("America/Bogotá", "America/Bogota"), ("america/bogota", "America/Bogota"), ("Bogota", "America/Bogota"),
    ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"), ("Europe/Madird", "Europe/Madrid"),
  ])
  func `an unknown zone is an error that names the nearest`(name: String, nearest: String) throws {
    let result = TimeZoneTable.rule(name, at: SampleAgency.place("sitio.yml", line: 4))
    #expect(result.value == nil)
    let problem = try #require(result.diagnostics.first)
    #expect(problem.code == "unknown-time-zone" && problem.severity == .error)
    #expect(problem.file == "sitio.yml" && problem.range?.start.line == 4)
    #expect(problem.arguments["zone"] == name)
    #expect(problem.hints.first == Message("did-you-mean", ["word": nearest]))
    #expect(problem.hints.last?.arguments["zones"]?.contains("America/Bogota, ") == true)
  }

  @Test func `a zone like none lists the known ones alone`() {
    let result = TimeZoneTable.rule("", at: SampleAgency.place("sitio.yml"))
    #expect(result.diagnostics.first?.hints.map(\.key) == ["known-time-zones"])
  }

  private func written(_ name: String) throws -> [String] {
    var writer = ICalendarWriter()
    writer.timeZone(try #require(TimeZoneTable.rule(name)))
    let lines = try #require(ICalendarReader.physicalLines(writer.bytes))
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
