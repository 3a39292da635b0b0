extension Agency {
  /// The calendar years that a plan or a session falls in, in order.
  package var calendarYears: [Int] {
    Set(plans.map(\.year.number) + sessions.lazy.filter { !isInternal($0) }.map(\.date.year)).sorted()
  }

  /// The calendar years in which a commitment was kept, in order.
  package var yearsOfKeptCommitments: [Int] {
    Set(sessions.lazy.flatMap { $0.commitments.lazy.compactMap { $0.done?.year } }).sorted()
  }

  /// The calendar years in which each theme has a session that is no internal meeting.
  package var calendarYearsByTheme: [ID<Theme>: Set<Int>] {
    var years: [ID<Theme>: Set<Int>] = [:]
    for session in sessions where !isInternal(session) {
      years[session.theme, default: []].insert(session.date.year)
    }
    return years
  }
}
