package import Model

/// An `.ics` file of the site.
package struct CalendarFile: Hashable, Sendable {
  /// From the site's root, `/` between its parts.
  package let path: String
  /// What calendar programs call it.
  package let name: String
  /// Nil for the calendar of holidays.
  package let scope: CalendarScope?
  package let eventCount: Int
  package let bytes: [UInt8]
}

extension CalendarScope {
  /// Where the scope's `.ics` file stands, from the site's root.
  package var path: String {
    switch self {
    case .entity: "calendario/agenda.ics"
    case .theme(let id): "calendario/tema/\(id).ics"
    case .department(let code): "calendario/departamento/\(code).ics"
    case .session(let id): "calendario/sesion/\(id).ics"
    }
  }

  /// Where the calendar of holidays stands.
  package static var holidaysPath: String { "calendario/festivos.ics" }

  /// The scopes that have a file: the entity, every theme, the departments and sessions that there are.
  ///
  /// Pages ask this for what they may link to. A theme without sessions has a calendar too: whoever
  /// subscribes to it early sees the first session come.
  package static func all(of agency: Agency) -> [CalendarScope] {
    let sessions = agency.sessions.filter { CalendarScope.entity.includes($0, of: agency) }
    let departments = Set(sessions.compactMap { agency.municipality(of: $0)?.departmentCode })
    return [.entity] + agency.procedure.themes.map { .theme($0.id) }
      + departments.sorted().map { .department($0) } + sessions.map { .session($0.id) }
  }
}
