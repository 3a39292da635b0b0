import Diagnostics
import Model
import Site
import TestSupport
import Testing

@Suite struct CalendarsTests {
  private func build(
    _ sample: SampleAgency = SampleAgency(), lock: [UInt8]? = nil, on day: String = "2026-06-01"
  ) -> Checked<Calendars> {
    let inputs = Calendars.Inputs(
      lock: lock, today: SampleAgency.date(day), timeZonePlace: SampleAgency.place("sitio.yml"))
    return Calendars.make(sample.agency, CalendarWords.spanish, inputs)
  }

  private func calendar(_ path: String, _ calendars: Calendars) throws -> ICalendarReader.Component {
    let file = try #require(calendars.files.first { $0.path == path }, "\(path)")
    return try #require(ICalendarReader.calendar(file.bytes), "\(path)")
  }

  @Test func `there is a calendar for the entity, each theme, department and session, and for the holidays`()
    throws
  {
    let calendars = build().value
    let counts = Dictionary(uniqueKeysWithValues: calendars.files.map { ($0.path, $0.eventCount) })
    #expect(counts["calendario/entidad.ics"] == 8)
    #expect(counts["calendario/tema-pot.ics"] == 4 && counts["calendario/tema-pp.ics"] == 4)
    #expect(counts["calendario/departamento-27.ics"] == 2 && counts["calendario/departamento-11.ics"] == nil)
    #expect(counts["sesiones/2026/2026-PP-01.ics"] == 1)
    #expect(counts["sesiones/2026/2026-POT-00.ics"] == nil)
    #expect(counts["calendario/festivos.ics"] == 9)
    #expect(calendars.files.map(\.path) == calendars.files.map(\.path).sorted())
    for file in calendars.files {
      let events = try calendar(file.path, calendars).all("VEVENT")
      #expect(events.count == file.eventCount)
      #expect(Set(events.compactMap { $0["UID"] }).count == file.eventCount)
    }
  }

  @Test func `every page's calendar is among the files`() {
    let agency = SampleAgency().agency
    let paths = SitePaths(CalendarWords.spanish)
    let promised = CalendarScope.all(of: agency).map { paths.feed($0, of: agency) } + [paths.holidayFeed]
    #expect(promised.sorted() == build().value.files.map(\.path))
  }

  @Test func `a calendar says what it is and how often to look again`() throws {
    let entity = try calendar("calendario/entidad.ics", build().value)
    #expect(entity["VERSION"] == "2.0" && entity["CALSCALE"] == "GREGORIAN" && entity["METHOD"] == "PUBLISH")
    #expect(entity["PRODID"] == "-//Planilla//Planilla//ES")
    #expect(entity.text("X-WR-CALNAME") == "Planes de asistencia técnica · MinEjemplo")
    #expect(entity["NAME"] == entity["X-WR-CALNAME"])
    #expect(entity["REFRESH-INTERVAL"] == "PT12H" && entity["X-PUBLISHED-TTL"] == "PT12H")
    #expect(entity.all("VTIMEZONE").map { $0["TZID"] } == ["America/Bogota"])
  }

  @Test func `an event says all of its session`() throws {
    let event = try #require(try calendar("calendario/tema-pot.ics", build().value).event("2026-POT-02"))
    #expect(event["UID"] == "2026-POT-02@minejemplo")
    #expect(event["DTSTAMP"] == "20260601T000000Z" && event["LAST-MODIFIED"] == "20260601T000000Z")
    #expect(event["SEQUENCE"] == "0" && event["STATUS"] == "CONFIRMED" && event["TRANSP"] == "OPAQUE")
    #expect(event["DTSTART"] == "20260714T080000" && event["DTEND"] == "20260714T120000")
    #expect(event.lines.first { $0.name == "DTSTART" }?.parameters == ";TZID=America/Bogota")
    #expect(event.text("LOCATION") == "Casa de la Cultura, Apartadó, Antioquia")
    #expect(
      event.text("SUMMARY") == "Capacitación · Planes de ordenamiento territorial · Apartadó (Antioquia)")
  }

  @Test func `a session without hours is a whole day that keeps nobody busy`() throws {
    let event = try #require(try calendar("calendario/entidad.ics", build().value).event("2026-POT-01"))
    #expect(event["DTSTART"] == "20260520" && event["DTEND"] == "20260521")
    #expect(event.lines.first { $0.name == "DTSTART" }?.parameters == ";VALUE=DATE")
    #expect(event["TRANSP"] == "TRANSPARENT")
  }

  @Test func `a cancelled session stays, as cancelled, with a higher number`() throws {
    var sample = SampleAgency()
    sample.replace(SampleAgency.session("2026-PP-01", on: "2026-08-20", in: "63001"))
    let before = build(sample).value
    #expect(try calendar("calendario/entidad.ics", before).event("2026-PP-01")?["STATUS"] == "TENTATIVE")
    let after = build(lock: before.lock, on: "2026-08-19").value
    let event = try #require(try calendar("calendario/entidad.ics", after).event("2026-PP-01"))
    #expect(event["STATUS"] == "CANCELLED" && event["SEQUENCE"] == "1" && event["TRANSP"] == "TRANSPARENT")
    #expect(event["DTSTAMP"] == "20260819T000000Z" && event["DTSTART"] == "20260820T080000")
  }

  @Test func `a session put off to no day says so in its title, and keeps nobody busy`() throws {
    var sample = SampleAgency()
    sample.replace(SampleAgency.session("2026-POT-07", on: "2026-10-06"))
    let before = build(sample).value
    let planned = try calendar("calendario/entidad.ics", before).event("2026-POT-07")
    #expect(planned?["TRANSP"] == "OPAQUE")
    sample.replace(SampleAgency.session("2026-POT-07", on: "2026-10-06", .postponed))
    let after = build(sample, lock: before.lock, on: "2026-10-01").value
    let event = try #require(try calendar("calendario/entidad.ics", after).event("2026-POT-07"))
    #expect(event["STATUS"] == "TENTATIVE" && event["SEQUENCE"] == "1" && event["TRANSP"] == "TRANSPARENT")
    #expect(event.text("SUMMARY")?.hasPrefix("APLAZADA: ") == true)
  }

  @Test func `a moved session keeps its id on its new day`() throws {
    var sample = SampleAgency()
    let before = build(sample).value
    sample.replace(
      SampleAgency.session("2026-PP-02", on: "2026-10-28", .rescheduled(to: "2026-11-05"), in: "52473"))
    let after = build(sample, lock: before.lock, on: "2026-10-20").value
    let events = (
      try calendar("calendario/entidad.ics", before).event("2026-PP-02"),
      try calendar("calendario/entidad.ics", after).event("2026-PP-02")
    )
    #expect(events.0?["UID"] == events.1?["UID"])
    #expect(events.0?["DTSTART"] == "20261028T140000" && events.1?["DTSTART"] == "20261105T080000")
    #expect(events.0?["SEQUENCE"] == "0" && events.1?["SEQUENCE"] == "1")
    #expect(try calendar("calendario/entidad.ics", after).event("2026-PP-03")?["SEQUENCE"] == "0")
    #expect(after.lockHasChanged)
  }

  @Test func `the same content gives the same bytes on any later day`() {
    let first = build()
    let again = build(lock: first.value.lock, on: "2026-06-01")
    let later = build(lock: first.value.lock, on: "2027-03-02")
    #expect(first.value.lockHasChanged && !again.value.lockHasChanged && !later.value.lockHasChanged)
    #expect(first.value.files == again.value.files && first.value.files == later.value.files)
    #expect(later.value.lock == first.value.lock)
    #expect(first.value.files == build().value.files)
    #expect(
      String(decoding: first.value.lock, as: UTF8.self).hasPrefix(
        "# one line a session\n# not to be edited\n@minejemplo\n2025-POT-01 0 2026-06-01 "))
  }

  @Test func `ids stay when the site gets an address`() throws {
    let before = build().value
    var sample = SampleAgency()
    sample.settings.baseURL = "https://ejemplo.gov.co"
    let after = build(sample, lock: before.lock, on: "2026-07-01").value
    #expect(!after.lockHasChanged)
    #expect(
      try calendar("calendario/entidad.ics", after).event("2026-PP-02")?["UID"] == "2026-PP-02@minejemplo")
    #expect(
      try calendar("calendario/entidad.ics", build(sample).value).event("2026-PP-02")?["UID"]
        == "2026-PP-02@ejemplo.gov.co")
  }

  @Test func `a session that left keeps its line but no event`() throws {
    let before = build().value
    var sample = SampleAgency()
    sample.remove("2026-PP-02")
    let after = build(sample, lock: before.lock, on: "2026-07-01").value
    #expect(after.lock == before.lock)
    #expect(try calendar("calendario/entidad.ics", after).event("2026-PP-02") == nil)
  }

  @Test func `a broken lock is never written over`() {
    let broken = Array("2026-POT-02 x\n".utf8)
    let result = build(lock: broken)
    #expect(result.diagnostics.map(\.code) == ["calendar-lock-broken-line"])
    #expect(result.value.lock == broken && !result.value.lockHasChanged)
    #expect(!result.value.files.isEmpty)
  }

  @Test func `an unknown zone stops the calendars instead of letting hours float`() {
    var sample = SampleAgency()
    sample.settings.timeZone = "America/Bogotta"
    let result = build(sample)
    #expect(result.diagnostics.map(\.code) == ["unknown-time-zone"])
    #expect(result.value.files.isEmpty && !result.value.lockHasChanged)
  }

  @Test func `hostile words stay words`() throws {
    var sample = SampleAgency()
    let hostile = "x\r\nEND:VEVENT\nBEGIN:VEVENT\r\nUID:otro\0\u{1B}[2J;ATTENDEE=a,b\\n\u{2028}🗓"
    sample.sessions.append(
      SampleAgency.session("2026-POT-09", on: "2026-11-04", venue: hostile, objective: hostile))
    sample.holidays.append(
      Holiday(
        date: SampleAgency.date("2026-11-02"), name: hostile, place: SampleAgency.place("datos/festivos.csv"))
    )
    sample.settings.title = hostile
    let calendars = build(sample).value
    let clean = "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:otro[2J;ATTENDEE=a,b\\n\n🗓"
    let entity = try calendar("calendario/entidad.ics", calendars)
    #expect(entity.all("VEVENT").count == 9)
    #expect(entity.text("NAME") == "\(clean) · MinEjemplo")
    let event = try #require(entity.event("2026-POT-09"))
    #expect(event.text("LOCATION") == "\(clean), Apartadó, Antioquia")
    #expect(event.text("DESCRIPTION")?.hasPrefix("\(clean)\nSesión: ") == true)
    let holidays = try calendar("calendario/festivos.ics", calendars)
    #expect(holidays.all("VEVENT").contains { $0.text("SUMMARY") == clean })
  }

  @Test func `two holidays on one day have two ids`() throws {
    let holidays = try calendar("calendario/festivos.ics", build().value).all("VEVENT")
    #expect(
      holidays.prefix(2).map { $0["UID"] } == [
        "festivo-2025-06-30@minejemplo", "festivo-2025-06-30-2@minejemplo",
      ])
    #expect(
      holidays.allSatisfy {
        $0["TRANSP"] == "TRANSPARENT" && $0["DTSTAMP"]?.hasSuffix("0101T000000Z") == true
      })
  }

  @Test func `without holidays there is no calendar of them`() {
    var sample = SampleAgency()
    sample.holidays = []
    #expect(!build(sample).value.files.contains { $0.path == "calendario/festivos.ics" })
  }

  @Test func `a theme without sessions has a calendar that programs accept`() throws {
    var sample = SampleAgency()
    sample.procedure.themes.append(Theme(id: ID("leg"), abbreviation: "LEG", name: "Legalización"))
    let theme = try calendar("calendario/tema-leg.ics", build(sample).value)
    #expect(theme.all("VEVENT").isEmpty && theme.all("VTIMEZONE").count == 1)
  }

  @Test func `time grows with the number of sessions and no faster`() {
    var sample = SampleAgency()
    let start = SampleAgency.date("2026-01-01")
    func fill(_ count: Int) -> Duration {
      sample.sessions = (0..<count).map { index in
        SampleAgency.session("2026-POT-\(index + 1)", on: "\(start.adding(days: index % 365))")
      }
      let clock = ContinuousClock()
      return clock.measure { #expect(build(sample).value.files.count == count + 5) }
    }
    let few = fill(400)
    let many = fill(4_000)
    #expect(many < few * 30, "\(few) for 400, \(many) for 4,000")
  }
}
