import Bytes
package import Model

/// An `.ics` file of the site, put together when it is asked for: a site has one for each session.
package struct CalendarFile: Hashable, Sendable {
  /// From the site's root, `/` between its parts.
  package let path: String
  /// What calendar programs call it.
  package let name: String
  /// Nil for the calendar of holidays.
  package let scope: CalendarScope?
  package var eventCount: Int { events.count }
  let frame: CalendarFrame
  /// The lines of each event.
  let events: [[UInt8]]

  package var bytes: [UInt8] {
    var writer = frame.opened(name)
    if scope != nil { writer.append(lines: frame.zoneLines) }
    for event in events { writer.append(lines: event) }
    writer.end("VCALENDAR")
    return writer.bytes
  }
}

/// What all calendar files of a site have alike.
struct CalendarFrame: Hashable, Sendable {
  /// The site's language, in capitals.
  let language: String
  /// The lines on the zone, which files of sessions have.
  let zoneLines: [UInt8]

  func opened(_ name: String) -> ICalendarWriter {
    var writer = ICalendarWriter()
    writer.begin("VCALENDAR")
    writer.line("VERSION", literal: "2.0")
    writer.line("PRODID", text: "-//Planilla//Planilla//\(language)")
    writer.line("CALSCALE", literal: "GREGORIAN")
    writer.line("METHOD", literal: "PUBLISH")
    writer.line("NAME", text: name)
    writer.line("X-WR-CALNAME", text: name)
    writer.line("REFRESH-INTERVAL;VALUE=DURATION", literal: "PT12H")
    writer.line("X-PUBLISHED-TTL", literal: "PT12H")
    return writer
  }
}

extension CalendarScope {
  /// The scopes that have a file: the entity, every theme, the departments and sessions that there are.
  ///
  /// A theme without sessions has a calendar too: whoever subscribes to it early sees the first session come.
  package static func all(of agency: Agency) -> [CalendarScope] {
    let sessions = agency.sessions.filter { CalendarScope.entity.includes($0, of: agency) }
    let departments = Set(sessions.compactMap { agency.municipality(of: $0)?.departmentCode })
    return [.entity] + agency.procedure.themes.map { .theme($0.id) }
      + departments.sorted().map { .department($0) } + sessions.map { .session($0.id) }
  }
}

extension SitePaths {
  /// Where the scope's `.ics` file stands, from the site's root.
  ///
  /// - Precondition: a session's scope is of a session of `agency`.
  package func feed(_ scope: CalendarScope, of agency: Agency) -> String {
    switch scope {
    case .entity: return entityFeed
    case .theme(let theme): return themeFeed(theme)
    case .department(let department): return departmentFeed(department)
    case .session(let id):
      guard let session = agency[id] else { preconditionFailure("a calendar is of a session that there is") }
      return sessionFeed(session)
    }
  }
}
