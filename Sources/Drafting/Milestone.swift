import Model

/// A day after which a new session may be thought of, and what it is.
struct Milestone: Hashable, Sendable {
  /// Its raw value names its words in the catalogue.
  enum Kind: String, Hashable, Sendable {
    case siteDay = "site-day"
    case approval
    case lastSession = "last-session"
    case lastYear = "last-year"
  }

  let date: CalendarDate
  let kind: Kind

  /// The latest of `milestones`, the first of those on one day; nil of none.
  static func latest(of milestones: [Milestone]) -> Milestone? {
    milestones.reduce(nil) { latest, next in
      guard let latest, latest.date >= next.date else { return next }
      return latest
    }
  }
}
