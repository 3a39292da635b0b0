import Diagnostics

/// A session as its plan schedules it: never touched by how it goes.
package struct PlannedSession: Hashable, Sendable {
  package var id: ID<Session>
  package var date: CalendarDate
  package var time: TimeRange?
  package var municipality: ID<Municipality>?
  /// The venue, or how to join.
  package var venue: String?
  package var territory: ID<Territory>?
  package var type: ID<ActivityType>
  package var modality: ID<Modality>
  package var strategy: ID<Strategy>
  package var lead: ID<Lead>?
  package var goal: ID<Plan.Goal>?
  package var objective: String?
  package var contract: Contract?
  package var audience: [String] = []
  /// BCP 47 tags of the languages it is held in, where not only the site's own.
  package var languages: [String] = []
  package var documents: [EndorsedDocument] = []
  package var instruments: [Instrument] = []
  /// Nil where the plan tells of none.
  package var resources: SessionResources?
  /// The author knows that the date is a holiday and means it.
  package var acceptsHoliday = false
  package var places: Places

  package init(
    id: ID<Session>, date: CalendarDate, type: ID<ActivityType>, modality: ID<Modality>,
    strategy: ID<Strategy>, places: Places
  ) {
    self.id = id
    self.date = date
    self.type = type
    self.modality = modality
    self.strategy = strategy
    self.places = places
  }
}

extension PlannedSession {
  /// The agreement or contract under which somebody else carries the session out.
  package struct Contract: Hashable, Sendable {
    package let kind: String
    package let number: String
    package let object: String
    /// Evaluation criteria of its terms of reference.
    package let criteria: [String]
    package init(kind: String, number: String, object: String, criteria: [String]) {
      self.kind = kind
      self.number = number
      self.object = object
      self.criteria = criteria
    }
  }

  /// A document that its owner unit reviewed and endorsed before use.
  package struct EndorsedDocument: Hashable, Sendable {
    package let title: String
    package let version: String
    package let endorsed: CalendarDate?
    package init(title: String, version: String, endorsed: CalendarDate?) {
      self.title = title
      self.version = version
      self.endorsed = endorsed
    }
  }

  /// A technical instrument of this or another entity.
  package struct Instrument: Hashable, Sendable {
    package let title: String
    package let owner: String?
    package init(title: String, owner: String?) {
      self.title = title
      self.owner = owner
    }
  }
}
