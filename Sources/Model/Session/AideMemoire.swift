import Diagnostics

/// An *ayuda de memoria*: what became of a session, what was done and what was promised.
package struct AideMemoire: Sendable {
  /// What the author says became of the session.
  package enum Outcome: String, Hashable, Sendable {
    case held, cancelled, rescheduled
  }

  package var session: ID<Session>
  package var outcome: Outcome
  /// Only where it differs from the plan's.
  package var date: CalendarDate?
  package var time: TimeRange?
  package var movedFrom: CalendarDate?
  package var reason: String?
  /// Head count by the facilitator.
  package var headCount: Int?
  package var preparedBy: ID<Role>?
  /// The author knows that the day it was moved to is a holiday and means it.
  package var acceptsHoliday = false
  package var consultation: Consultation?
  /// Present where the session stands in no plan's list.
  package var extraordinary: Extraordinary?
  package var commitments: Commitments = .notTold
  /// Index in `body` of the heading of the section on commitments.
  package var commitmentsHeading: Int?
  package var body: Prose = .empty
  package var places: Places

  package init(session: ID<Session>, outcome: Outcome, places: Places) {
    self.session = session
    self.outcome = outcome
    self.places = places
  }
}

extension AideMemoire {
  /// What was asked by telephone; who asked is kept elsewhere, in private.
  package struct Consultation: Hashable, Sendable {
    package let entity: String
    package let post: String
    package let topic: String
    package let minutes: Int
    package init(entity: String, post: String, topic: String, minutes: Int) {
      self.entity = entity
      self.post = post
      self.topic = topic
      self.minutes = minutes
    }
  }

  /// A session outside its plan's list, with the schedule that a plan would have given and why.
  ///
  /// Shared, not copied: it is as large as all the rest, and few sessions have one.
  package final class Extraordinary: Sendable {
    package let plan: ID<Plan>
    package let reason: String
    package let schedule: PlannedSession
    package init(plan: ID<Plan>, reason: String, schedule: PlannedSession) {
      self.plan = plan
      self.reason = reason
      self.schedule = schedule
    }
  }

  /// What the section on commitments says.
  package enum Commitments: Sendable {
    /// There is no such section.
    case notTold
    /// The author says that there are none.
    case none
    case listed([Commitment])
  }
}
