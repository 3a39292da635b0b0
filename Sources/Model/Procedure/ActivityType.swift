/// A kind of activity, and what the procedure asks of it.
package struct ActivityType: Hashable, Sendable {
  /// Where its definition comes from.
  package enum Origin: String, Hashable, Sendable { case procedure, own }

  package let id: ID<ActivityType>
  package let name: String
  /// Evaluated by part of those present.
  package var isEvaluable = false
  /// Leaves an attendance register.
  package var takesAttendance = true
  /// A consultation by telephone: counted apart, never as participation.
  package var isByTelephone = false
  /// A meeting of the office itself, which is no assistance to anybody and stays out of counts and calendars.
  package var isInternal = false
  package var origin: Origin = .procedure

  package init(id: ID<ActivityType>, name: String) {
    self.id = id
    self.name = name
  }
}
