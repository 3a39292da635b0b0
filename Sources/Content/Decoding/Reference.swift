import Diagnostics
import Model

/// A name that an author used for something declared elsewhere, to be looked up once all files are read.
struct Reference: Hashable, Sendable {
  /// What kind of thing is named.
  enum Kind: Hashable, Sendable {
    case theme, activityType, modality, strategy, lead, territory, role, unit, responsibleParty
    case municipality, session, plan, recommendation, policy, rule
    /// Of the action plan of that year.
    case actionPlanLine(FiscalYear?)
    /// Of the plan in the same file; of the session's plan in an aide-mémoire.
    case goal
    /// A file, by its path from the content folder.
    case path
  }

  let kind: Kind
  let name: String
  let range: SourceRange
}
