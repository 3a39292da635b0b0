import Diagnostics

/// The written procedure that the office follows: its words, its vocabulary and its parameters.
package struct Procedure: Sendable {
  package var code: String
  /// Other codes under which the document is known, such as one left in an old page header.
  package var aliases: [String] = []
  package var title: String
  package var process: String
  package var version: String
  package var date: CalendarDate?
  package var themes: [Theme] = [] {
    didSet {
      themeNumber = Dictionary(
        themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
  /// Every page asks for its theme, and an office may have a thousand.
  private var themeNumber: [ID<Theme>: Int] = [:]
  package var activityTypes: [ActivityType] = []
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
  package var policies: [Policy] = []
  package var definitions: [Definition] = []
  package var body: Prose = .empty
  package var places: Places

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
    /// Working days from a cut to the day its report is due.
    package var reportWorkingDays = 10
    package init() {}
  }

  package subscript(theme: ID<Theme>) -> Theme? { themeNumber[theme].map { themes[$0] } }
  package subscript(type: ID<ActivityType>) -> ActivityType? { activityTypes.first { $0.id == type } }
}
