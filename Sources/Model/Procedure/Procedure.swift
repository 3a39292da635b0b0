package import Diagnostics

/// The written procedure that the office follows: its words, its vocabulary and its parameters.
package struct Procedure: Sendable {
  package var code: String
  /// Other codes under which the document is known, such as one left in an old page header.
  package var aliases: [String] = []
  /// Where each of `aliases` was written, in their order; empty where they were not read from a file.
  package var aliasPlaces: [SourcePlace] = []
  package var title: String
  package var process: String
  package var version: String
  package var date: CalendarDate?
  package var themes: [Theme] = [] { didSet { themePlaces = Self.places(themes.map(\.id)) } }
  package var activityTypes: [ActivityType] = [] {
    didSet { typePlaces = Self.places(activityTypes.map(\.id)) }
  }
  package var modalities: [Term<Modality>] = []
  package var strategies: [Term<Strategy>] = []
  package var leads: [Term<Lead>] = []
  package var territories: [Term<Territory>] = []
  package var roles: [Term<Role>] = []
  package var units: [Term<Unit>] = []
  /// Who may owe a commitment.
  package var responsibleParties: [Term<ResponsibleParty>] = []
  package var steps: [Step] = []
  package var formats: [FormatEntry] = []
  package var parameters = Parameters()
  package var changes: [VersionChange] = []
  /// The document's own contradictions, told and not corrected.
  package var findings: [Finding] = []
  /// The rules that it puts into force; a rule that is not here is nobody's law.
  package var rules: [RuleEntry] = []
  /// Failures that the office answers for.
  package var acknowledgments: [Acknowledgment] = []
  package var documentDates: DocumentDates?
  /// The numbers of its chapters, as they stand.
  package var sections: [Int] = []
  package var policies: [Policy] = []
  package var definitions: [Definition] = []
  package var body: Prose = .empty
  package var places: Places
  private var themePlaces: [ID<Theme>: Int] = [:]
  private var typePlaces: [ID<ActivityType>: Int] = [:]

  package init(code: String, title: String, process: String, version: String, places: Places) {
    self.code = code
    self.title = title
    self.process = process
    self.version = version
    self.places = places
  }
}

extension Procedure {
  /// Numbers of the procedure that another office may set otherwise.
  package struct Parameters: Hashable, Sendable {
    /// Per cent of those present who must evaluate an evaluable session.
    package var minimumEvaluation = 10
    /// The marks that an evaluation is given, worst to best.
    package var evaluationScale = 1...5
    /// Working days from a cut to the day its report is due.
    package var reportWorkingDays = 10
    /// Strategies under which the entity's own people hold a session; under any other there is a contract.
    package var directStrategies: [ID<Strategy>] = []
    /// Bodies whose sessions are evaluated when they lead.
    package var evaluatedLeads: [ID<Lead>] = []
    /// What the terms of reference of a contract must weigh, and each member of a team must have.
    package var competences: [String] = []
    /// Posts that may approve a plan.
    package var approvers: [ID<Role>] = []
    /// Posts that sign a final report, each of them.
    package var finalReportSigners: [ID<Role>] = []
    /// Format of the list that records evaluations.
    package var evaluationFormat: String?
    /// Where it was written.
    package var evaluationFormatPlace: SourcePlace?
    package init() {}
  }

  package subscript(theme: ID<Theme>) -> Theme? { themePlaces[theme].map { themes[$0] } }
  package subscript(type: ID<ActivityType>) -> ActivityType? { typePlaces[type].map { activityTypes[$0] } }

  /// Where each id first stands.
  private static func places<Owner>(_ ids: [ID<Owner>]) -> [ID<Owner>: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
