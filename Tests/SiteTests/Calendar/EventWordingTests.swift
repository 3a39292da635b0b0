import Model
import Site
import TestSupport
import Testing

@Suite struct EventWordingTests {
  private func event(
    _ id: String, in sample: SampleAgency = SampleAgency(), address: String? = nil
  ) throws -> CalendarEvent {
    let agency = sample.agency
    let session = try #require(agency[ID<Session>(id)])
    return EventWording(agency, CalendarWords.spanish) { session in address.map { "\($0)/\(session.id).html" }
    }
    .event(session)
  }

  @Test func `a session is said by type, theme and place`() throws {
    let event = try event("2026-PP-02", address: "https://ejemplo.gov.co")
    let time = try #require(TimeRange("14:00-17:00"))
    #expect(event.id == "2026-PP-02")
    #expect(event.span == .hours(SampleAgency.date("2026-10-28"), time))
    #expect(event.summary == "Taller · Planes parciales · Mosquera (Nariño)")
    #expect(event.location == "Casa de la Cultura, Mosquera, Nariño")
    #expect(event.categories == ["Planes parciales"])
    #expect(event.url == "https://ejemplo.gov.co/2026-PP-02.html")
    #expect(
      event.description == """
        Incorporar la gestión del riesgo
        Sesión: 2026-PP-02
        Tipo: Taller
        Modalidad: Presencial
        Más información: https://ejemplo.gov.co/2026-PP-02.html
        """)
  }

  @Test func `a session without hours is a whole day, and one without a place names none`() throws {
    let event = try event("2026-POT-01")
    #expect(event.span == .day(SampleAgency.date("2026-05-20")))
    #expect(event.summary == "Foro · Planes de ordenamiento territorial")
    #expect(event.location == "Sala virtual de la entidad")
    #expect(event.url == nil)
    #expect(!event.description.contains("Más información"))
  }

  @Test(arguments: [
    ("2026-POT-01", CalendarEvent.Status.confirmed), ("2026-POT-03", .confirmed), ("2026-PP-01", .cancelled),
    ("2026-PP-02", .tentative), ("2026-PP-03", .confirmed),
  ])
  func `the status follows the state, and the plan's approval`(
    id: String, status: CalendarEvent.Status
  ) throws {
    #expect(try event(id).status == status)
  }

  @Test func `a planned session of an approved plan is confirmed`() throws {
    var sample = SampleAgency()
    sample.sessions.append(SampleAgency.session("2026-POT-09", on: "2026-11-04"))
    #expect(try event("2026-POT-09", in: sample).status == .confirmed)
  }

  @Test func `a cancelled session says so in its title, and why`() throws {
    let event = try event("2026-PP-01")
    #expect(event.summary == "CANCELADA: Taller · Planes parciales · Armenia (Quindío)")
    #expect(event.description.hasSuffix("\nCancelada: Deslizamiento en la vía"))
  }

  @Test func `a moved session names the day it left`() throws {
    #expect(try event("2026-POT-03").description.contains("estaba prevista para el 16 de septiembre de 2026"))
  }

  @Test func `a session put off without a new day is tentative`() throws {
    var sample = SampleAgency()
    sample.replace(SampleAgency.session("2026-POT-03", on: "2026-09-16", .rescheduled(to: "2026-09-16")))
    let event = try event("2026-POT-03", in: sample)
    #expect(event.status == .tentative)
    #expect(event.isUndated)
    #expect(event.summary.hasPrefix("APLAZADA: "))
    #expect(event.description.hasSuffix("Aplazada: aún no tiene nueva fecha"))
  }

  @Test func `neither a moved session nor a cancelled one is called postponed`() throws {
    let moved = try event("2026-POT-03")
    #expect(!moved.isUndated)
    #expect(!moved.summary.contains("APLAZADA"))
    let cancelled = try event("2026-PP-01")
    #expect(!cancelled.isUndated)
    #expect(!cancelled.summary.contains("APLAZADA"))
  }

  @Test func `a place is not named twice`() throws {
    var sample = SampleAgency()
    sample.sessions.append(SampleAgency.session("2026-POT-09", on: "2026-11-04", in: "11001", venue: nil))
    let event = try event("2026-POT-09", in: sample)
    #expect(event.location == "Bogotá, D.C.")
    #expect(event.summary.hasSuffix(" · Bogotá, D.C."))
  }

  @Test func `the digest changes with what matters and with nothing else`() throws {
    let zone = try #require(TimeZoneTable.rule("America/Bogota"))
    let lima = try #require(TimeZoneTable.rule("America/Lima"))
    let event = try event("2026-PP-02")
    let digest = event.digest(zone: zone)
    #expect(digest.count == 16)
    var others: [CalendarEvent] = []
    for change in 0..<5 {
      var other = event
      switch change {
      case 0: other.span = .day(SampleAgency.date("2026-10-28"))
      case 1: other.summary += "."
      case 2: other.location = ""
      case 3: other.status = .confirmed
      default: (other.location, other.summary) = (other.summary, other.location)
      }
      others.append(other)
    }
    let digests = Set(others.map { $0.digest(zone: zone) } + [event.digest(zone: lima), digest])
    #expect(digests.count == 7)
    var same = event
    same.description = ""
    same.url = "https://otro.co"
    same.categories = []
    #expect(same.digest(zone: zone) == digest)
  }
}
