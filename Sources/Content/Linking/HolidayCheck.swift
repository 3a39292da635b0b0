import Diagnostics
import Model

/// No session falls on a public holiday or a weekend, unless its author says `festivo: aceptado`.
///
/// A planned date that the session was since moved away from stays as approved, and is only noted.
enum HolidayCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.plans.flatMap { plan in plan.sessions.compactMap { planned($0, in: index) } }
      + index.aideMemoires.compactMap { held($0, in: index) }
  }

  private static func planned(_ session: PlannedSession, in index: ContentIndex) -> Diagnostic? {
    guard !session.acceptsHoliday else { return nil }
    let aide = index.aideMemoire(of: session.id)
    let hasMoved =
      aide?.outcome == .cancelled || aide?.outcome == .rescheduled
      || aide?.date.map { $0 != session.date } == true
    let finding = finding(
      session.id, session.date, at: session.places.place(.date), isHistory: hasMoved, in: index)
    // Whether the session was held that day cannot be told.
    if finding != nil, aide == nil, index.hasUnreadAideMemoire(of: session.id) { return nil }
    return finding
  }

  private static func held(_ aide: AideMemoire, in index: ContentIndex) -> Diagnostic? {
    guard let date = aide.date, !aide.acceptsHoliday, aide.extraordinary?.schedule.acceptsHoliday != true
    else { return nil }
    // A date that only repeats the plan's was reported there.
    if index.planned(aide.session)?.session.date == date { return nil }
    return finding(aide.session, date, at: aide.places.place(.date), isHistory: false, in: index)
  }

  private static func finding(
    _ id: ID<Session>, _ date: CalendarDate, at place: SourcePlace, isHistory: Bool, in index: ContentIndex
  ) -> Diagnostic? {
    let next = index.holidays.nextWorkingDay(after: date).description
    if let holiday = index.holidays[date] {
      return Diagnostic(
        isHistory ? "planned-on-holiday" : "session-on-holiday", isHistory ? .note : .error, at: place,
        ["id": id.rawValue, "holiday": holiday.name],
        hints: isHistory ? [] : [Message("next-working-day", ["date": next])],
        notes: [.init(Message("holiday-here", ["holiday": holiday.name]), at: holiday.place)])
    }
    guard date.weekday > 5, !isHistory else { return nil }
    return Diagnostic(
      "session-on-weekend", .warning, at: place, ["id": id.rawValue],
      hints: [Message("next-working-day", ["date": next])])
  }
}
