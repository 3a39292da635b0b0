/// What a session needs besides its facilitator: money, areas, supplies.
///
/// Shared, not copied: few sessions tell of any.
package final class SessionResources: Hashable, Sendable {
  /// A line of what the session costs.
  package struct Cost: Hashable, Sendable {
    package let concept: String
    /// Whole units of the entity's currency.
    package let amount: Int
    package let source: String?
    package let item: String?
    /// Pays for the meetings in which the session is agreed with others.
    package let isConcertation: Bool

    package init(concept: String, amount: Int, source: String?, item: String?, isConcertation: Bool) {
      self.concept = concept
      self.amount = amount
      self.source = source
      self.item = item
      self.isConcertation = isConcertation
    }
  }

  /// A technical or technological supply that the session cannot do without.
  package struct Supply: Hashable, Sendable {
    package let name: String
    package let isAvailable: Bool

    package init(name: String, isAvailable: Bool) {
      self.name = name
      self.isAvailable = isAvailable
    }
  }

  package let costs: [Cost]
  package let supplies: [Supply]
  /// The mission areas that take part.
  package let areas: [String]
  /// Whether it asks for a group of several areas.
  package let needsGroup: Bool
  /// Whether it has to be agreed with somebody outside the entity.
  package let needsConcertation: Bool

  package init(costs: [Cost], supplies: [Supply], areas: [String], needsGroup: Bool, needsConcertation: Bool)
  {
    self.costs = costs
    self.supplies = supplies
    self.areas = areas
    self.needsGroup = needsGroup
    self.needsConcertation = needsConcertation
  }

  package static func == (left: SessionResources, right: SessionResources) -> Bool {
    left.costs == right.costs && left.supplies == right.supplies && left.areas == right.areas
      && left.needsGroup == right.needsGroup && left.needsConcertation == right.needsConcertation
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(costs)
    hasher.combine(areas)
  }
}
