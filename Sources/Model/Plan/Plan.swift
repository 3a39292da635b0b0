import Diagnostics

/// What one theme's team will do in one fiscal year: goals, sessions and budget, as approved.
package struct Plan: Sendable {
  package var id: ID<Plan>
  package var theme: ID<Theme>
  package var year: FiscalYear
  /// Nil where the plan is named after its theme and year.
  package var title: String?
  package var team: [TeamMember] = []
  package var actionPlanLines: [ID<ActionPlanLine>] = []
  package var previousEvaluation: PreviousEvaluation
  package var answers: [Answer] = []
  package var goals: [Goal] = []
  package var budget: Budget?
  package var audience: [String] = []
  /// In order of date.
  package var sessions: [PlannedSession] = []
  package var approval: Approval?
  package var body: Prose = .empty
  package var places: Places

  package init(
    id: ID<Plan>, theme: ID<Theme>, year: FiscalYear, previousEvaluation: PreviousEvaluation, places: Places
  ) {
    self.id = id
    self.theme = theme
    self.year = year
    self.previousEvaluation = previousEvaluation
    self.places = places
  }
}

extension Plan {
  /// A post in the team, never a person.
  package struct TeamMember: Hashable, Sendable {
    package let role: ID<Role>
    package let unit: ID<Unit>?
    /// How the post is bound to the entity; nil where the plan does not say.
    package let bond: Bond?
    /// The competences on record, as `tecnica`.
    package let competences: [String]

    /// A public servant's post, or a contractor's.
    package enum Bond: String, Hashable, Sendable { case servant, contractor }

    package init(role: ID<Role>, unit: ID<Unit>?, bond: Bond? = nil, competences: [String] = []) {
      self.role = role
      self.unit = unit
      self.bond = bond
      self.competences = competences
    }
  }

  /// Last year's final report, or why there is none.
  package enum PreviousEvaluation: Hashable, Sendable {
    /// The report's path from the content folder.
    case report(path: String)
    case none(reason: String)
    /// The author wrote neither.
    case missing
  }

  /// What this plan makes of one recommendation of last year's report.
  package struct Answer: Hashable, Sendable {
    package enum Decision: String, Hashable, Sendable { case accepted, declined }
    package let recommendation: ID<Recommendation>
    package let decision: Decision
    /// What will be done, or why not.
    package let text: String
    package init(recommendation: ID<Recommendation>, decision: Decision, text: String) {
      self.recommendation = recommendation
      self.decision = decision
      self.text = text
    }
  }

  /// A counted aim, such as six municipalities.
  package struct Goal: Hashable, Sendable {
    package let id: ID<Goal>
    package let text: String
    package let unit: String
    package let value: Int
    package let actionPlanLine: ID<ActionPlanLine>?
    package init(id: ID<Goal>, text: String, unit: String, value: Int, actionPlanLine: ID<ActionPlanLine>?) {
      self.id = id
      self.text = text
      self.unit = unit
      self.value = value
      self.actionPlanLine = actionPlanLine
    }
  }

  package struct Budget: Hashable, Sendable {
    /// Whole units of the entity's currency.
    package let amount: Int
    package let source: String
    package let item: String
    package init(amount: Int, source: String, item: String) {
      self.amount = amount
      self.source = source
      self.item = item
    }
  }

  /// Who approved the plan, when, and of which text.
  package struct Approval: Hashable, Sendable {
    package let role: ID<Role>
    package let date: CalendarDate
    /// The day of its first approval, where this is a later one.
    package let first: CalendarDate?
    /// `sha256:` and 64 hexadecimal digits; nil where the plan was approved on paper only.
    package let fingerprint: String?
    /// The review meeting.
    package let session: ID<Session>?
    /// Nil where it was not read from a file.
    package let places: Places?
    package init(
      role: ID<Role>, date: CalendarDate, first: CalendarDate? = nil, fingerprint: String?,
      session: ID<Session>?, places: Places? = nil
    ) {
      self.role = role
      self.date = date
      self.first = first
      self.fingerprint = fingerprint
      self.session = session
      self.places = places
    }

    /// The day from which the plan could be carried out.
    package var inForceSince: CalendarDate { first ?? date }

    /// Whether `other` says the same, wherever each is written.
    package func says(_ other: Approval) -> Bool {
      role == other.role && date == other.date && first == other.first && fingerprint == other.fingerprint
        && session == other.session
    }
  }
}
