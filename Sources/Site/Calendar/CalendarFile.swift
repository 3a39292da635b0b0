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
