package import Model

/// What somebody says of a session that is to be added to a plan; what is not said is proposed.
package struct SessionWish: Hashable, Sendable {
  package var date: CalendarDate?
  package var type: ID<ActivityType>?
  package var municipality: Municipality?

  package init() {}
}
