package import Model

/// A day for a new session, and why no earlier one.
package struct DateProposal: Hashable, Sendable {
  /// A day that was passed over.
  package struct Passed: Hashable, Sendable {
    package let date: CalendarDate
    package let obstacle: TeamCalendar.Obstacle
  }

  /// So many days are left for convening and preparing.
  package static let gap = 21
  /// For so many days a day without anybody's session is looked for.
  private static let patience = 14

  package let date: CalendarDate
  /// The day from which the gap counts.
  package let base: CalendarDate
  /// In order of date.
  package let passed: [Passed]
  /// Another team's session on that day, where the search found no day without one.
  package let beside: ID<Session>?

  /// Whether the gap was left.
  package var leavesGap: Bool { date.dayNumber - base.dayNumber >= Self.gap }

  /// The first suitable day of `year` a gap after `base`; nearer where the year ends before; nil where none is left.
  ///
  /// A suitable day is a working day on which the team has no session and, for two weeks of looking, nobody has.
  package init?(in calendar: TeamCalendar, year: FiscalYear, after base: CalendarDate) {
    guard let first = CalendarDate(year: year.number, month: 1, day: 1) else { return nil }
    let last = CalendarDate.lastDay(ofMonth: 12, in: year.number)
    let start = max(base.adding(days: Self.gap), first)
    let patient = min(start.adding(days: Self.patience), last)
    let nearest = max(base.adding(days: 1), first)
    let found =
      Self.first(from: start, to: patient, in: calendar) { $0 == nil }
      ?? Self.first(from: start, to: last, in: calendar) { $0?.isOfOthers ?? true }
      ?? Self.first(from: nearest, to: last, in: calendar) { $0?.isOfOthers ?? true }
    guard let found else { return nil }
    date = found.date
    passed = found.passed
    self.base = base
    beside = if case .otherSession(let id) = calendar.obstacle(on: found.date) { id } else { nil }
  }

  private static func first(
    from start: CalendarDate, to end: CalendarDate, in calendar: TeamCalendar,
    where suits: (TeamCalendar.Obstacle?) -> Bool
  ) -> (date: CalendarDate, passed: [Passed])? {
    var passed: [Passed] = []
    var day = start
    while day <= end {
      let obstacle = calendar.obstacle(on: day)
      if suits(obstacle) { return (day, passed) }
      if let obstacle { passed.append(Passed(date: day, obstacle: obstacle)) }
      day = day.adding(days: 1)
    }
    return nil
  }
}
