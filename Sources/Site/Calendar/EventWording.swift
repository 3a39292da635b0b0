package import Diagnostics
package import Model

/// Says sessions as calendar events in the catalogue's words (keys `calendar.`).
package struct EventWording: Sendable {
  private let agency: Agency
  private let catalogue: Catalogue
  private let dates: DateWords
  private let address: @Sendable (Session) -> String?

  /// `address` gives a session's page in full, `https://…`; nil where the site's own address is not known.
  package init(
    _ agency: Agency, _ catalogue: Catalogue, address: @escaping @Sendable (Session) -> String? = { _ in nil }
  ) {
    self.agency = agency
    self.catalogue = catalogue
    dates = DateWords(catalogue)
    self.address = address
  }

  /// `session` as an event.
  package func event(_ session: Session) -> CalendarEvent {
    let span: CalendarEvent.Span =
      session.time.map { .hours(session.date, $0) } ?? .day(session.date)
    let status = status(of: session)
    var event = CalendarEvent(
      id: session.id.rawValue, span: span, status: status, summary: summary(of: session, status))
    event.isUndated = session.isUndated
    event.location = location(of: session)
    event.categories = [themeName(session)]
    event.url = address(session)
    event.description = description(of: session, url: event.url)
    return event
  }

  /// Tentative until the plan is approved, or while a moved session has no new day.
  private func status(of session: Session) -> CalendarEvent.Status {
    switch session.state {
    case .cancelled: .cancelled
    case .held: .confirmed
    case .rescheduled: session.isUndated ? .tentative : .confirmed
    case .planned: isApproved(session.plan) ? .confirmed : .tentative
    }
  }

  private func isApproved(_ plan: ID<Plan>) -> Bool {
    agency.index(of: plan).map { agency.plans[$0].approval != nil } ?? false
  }

  private func summary(of session: Session, _ status: CalendarEvent.Status) -> String {
    let words =
      if let municipality = agency.municipality(of: session) {
        catalogue.say(
          "calendar.summary",
          ["type": typeName(session), "theme": themeName(session), "place": place(municipality)])
      } else {
        catalogue.say(
          "calendar.summary-without-place", ["type": typeName(session), "theme": themeName(session)])
      }
    // Some programs show an event's title and not its status.
    if status == .cancelled { return catalogue.say("calendar.summary-cancelled", ["summary": words]) }
    return session.isUndated ? catalogue.say("calendar.summary-undated", ["summary": words]) : words
  }

  private func place(_ municipality: Municipality) -> String {
    guard municipality.departmentName != municipality.name else { return municipality.name }
    return catalogue.say(
      "calendar.place", ["municipality": municipality.name, "department": municipality.departmentName])
  }

  private func location(of session: Session) -> String {
    var parts: [String] = []
    for part in [
      session.schedule.venue, agency.municipality(of: session)?.name,
      agency.municipality(of: session)?.departmentName,
    ] {
      if let part, !part.isEmpty, parts.last != part { parts.append(part) }
    }
    return parts.joined(separator: ", ")
  }

  private func description(of session: Session, url: String?) -> String {
    let procedure = agency.procedure
    var lines: [String] = []
    func add(_ key: String, _ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append(catalogue.say("calendar.\(key)", Arguments(dictionaryLiteral: (name, value))))
    }
    if let objective = session.schedule.objective, !objective.isEmpty { lines.append(objective) }
    add("description-session", "session", session.id.rawValue)
    add("description-type", "type", typeName(session))
    add("description-modality", "modality", procedure.modalities.name(of: session.schedule.modality))
    if session.state != .cancelled { add("description-moved", "date", session.movedFrom.map(dates.long)) }
    if session.isUndated {
      lines.append(catalogue.say("calendar.description-undated"))
    }
    if session.state == .cancelled { add("description-cancelled", "reason", session.aideMemoire?.reason) }
    add("description-link", "link", url)
    return lines.joined(separator: "\n")
  }

  private func typeName(_ session: Session) -> String {
    agency.procedure[session.schedule.type]?.name ?? session.schedule.type.rawValue
  }

  private func themeName(_ session: Session) -> String {
    agency.procedure[session.theme]?.name ?? session.theme.rawValue
  }
}
