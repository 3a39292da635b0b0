package import Model

/// What is next and what is due on a day: the home page's two lists, and the list of commitments.
package struct Agenda: Sendable {
  /// A commitment with the session that made it, and how it stands on the agenda's day.
  package struct Entry: Sendable {
    package let commitment: Commitment
    package let session: Session
    package let state: Commitment.State
    /// Days from the agenda's day to the due day, negative once that is past; nil where no day was set.
    package let daysLeft: Int?
  }

  /// The day as of which all is told.
  package let asOf: CalendarDate
  /// Sessions of the day or later that are yet to be held, soonest first; internal meetings are left out.
  package let upcoming: [Session]
  /// Every session of `asOf` that was not cancelled or put off, held or not.
  package let today: [Session]
  /// Sessions that were moved to no day yet, by the day that they were planned for.
  package let undated: [Session]
  /// Sessions whose day is past though nobody has told what became of them, oldest first.
  package let untold: [Session]
  /// Promised and not done, past their day: longest overdue first.
  package let overdue: [Entry]
  /// Promised and not done, their day still to come: soonest first; those without a day stand last.
  package let pending: [Entry]
  /// Done by the day, the latest first.
  package let kept: [Entry]

  package init(_ agency: Agency, asOf: CalendarDate) {
    let visible = agency.sessions.filter { !agency.isInternal($0) }
    let open = visible.filter { ($0.state == .planned || $0.state == .rescheduled) && !$0.isUndated }
    self.asOf = asOf
    upcoming = open.filter { $0.date >= asOf }
    undated = visible.filter(\.isUndated)
    untold = open.filter { $0.date < asOf }
    today = visible.filter { $0.date == asOf && $0.state != .cancelled && !$0.isUndated }
    // A promise made in an internal meeting is a promise too.
    let entries = agency.sessions.flatMap { session in
      session.commitments.map { Self.entry($0, of: session, asOf) }
    }
    overdue = entries.filter { $0.state == .overdue }.sorted(by: Self.byDue)
    pending = entries.filter { $0.state == .pending }.sorted(by: Self.byDue)
    kept = entries.filter { $0.state == .kept || $0.state == .keptLate }.sorted(by: Self.lastDoneFirst)
  }

  /// Every commitment, those that need somebody first.
  package var commitments: [Entry] { overdue + pending + kept }

  /// The pending ones due within `days` days of the agenda's day.
  package func due(within days: Int) -> [Entry] {
    pending.filter { entry in entry.daysLeft.map { $0 <= days } ?? false }
  }

  private static func entry(_ commitment: Commitment, of session: Session, _ asOf: CalendarDate) -> Entry {
    Entry(
      commitment: commitment, session: session, state: commitment.state(on: asOf),
      daysLeft: commitment.due.map { $0.dayNumber - asOf.dayNumber })
  }

  private static func byDue(_ left: Entry, _ right: Entry) -> Bool {
    (left.daysLeft ?? .max, left.session.id, left.commitment.number)
      < (right.daysLeft ?? .max, right.session.id, right.commitment.number)
  }

  private static func lastDoneFirst(_ left: Entry, _ right: Entry) -> Bool {
    let days = (left.commitment.done?.dayNumber ?? 0, right.commitment.done?.dayNumber ?? 0)
    if days.0 != days.1 { return days.0 > days.1 }
    return (left.session.id, left.commitment.number) < (right.session.id, right.commitment.number)
  }
}
