extension Agency {
  /// The calendar years in which each theme has a session that is no internal meeting.
  package var calendarYearsByTheme: [ID<Theme>: Set<Int>] {
    var years: [ID<Theme>: Set<Int>] = [:]
    for session in sessions where !isInternal(session) {
      years[session.theme, default: []].insert(session.date.year)
    }
    return years
  }
}
