package import Model

/// Whose sessions a calendar shows.
package enum CalendarScope: Hashable, Sendable {
  /// Every session of the entity but its internal meetings.
  case entity
  case theme(ID<Theme>)
  case department(ID<Department>)
  case session(ID<Session>)

  /// Whether `session` belongs in it; an internal meeting belongs nowhere.
  package func includes(_ session: Session, of agency: Agency) -> Bool {
    guard !agency.isInternal(session) else { return false }
    switch self {
    case .entity: return true
    case .theme(let theme): return session.theme == theme
    case .department(let department): return agency.municipality(of: session)?.departmentCode == department
    case .session(let id): return session.id == id
    }
  }
}
