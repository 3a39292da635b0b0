import Diagnostics
import Model

/// The names that are declared somewhere in the content, by kind.
struct DeclaredNames {
  /// In the order in which they were declared.
  private let closed: [Reference.Kind: [String]]
  private let closedSets: [Reference.Kind: Set<String>]
  private let index: ContentIndex
  private let recommendations: [String]
  private let recommendationSet: Set<String>
  private let linesByYear: [FiscalYear: [String]]

  init(_ index: ContentIndex, _ procedure: Procedure) {
    self.index = index
    closed = [
      .theme: procedure.themes.map(\.id.rawValue),
      .activityType: procedure.activityTypes.map(\.id.rawValue),
      .modality: procedure.modalities.map(\.id.rawValue),
      .strategy: procedure.strategies.map(\.id.rawValue),
      .lead: procedure.leads.map(\.id.rawValue),
      .territory: procedure.territories.map(\.id.rawValue),
      .role: procedure.roles.map(\.id.rawValue),
      .unit: procedure.units.map(\.id.rawValue),
      .responsibleParty: procedure.responsibleParties.map(\.id.rawValue),
      .policy: procedure.policies.map(\.id),
      .rule: procedure.rules.map(\.id.rawValue),
    ]
    closedSets = closed.mapValues { Set($0) }
    recommendations = index.reports.flatMap(\.recommendations).map(\.id.rawValue)
    recommendationSet = Set(recommendations)
    linesByYear = Dictionary(
      index.actionPlans.map { ($0.year, $0.lines.map(\.id.rawValue)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether what `reference` names is declared; `goals` are those of its file.
  func declares(_ reference: Reference, goals: [String]) -> Bool {
    switch reference.kind {
    case .municipality: index.gazetteer[ID(reference.name)] != nil
    case .session:
      index.isPlanned(ID(reference.name)) || index.aideMemoire(of: ID(reference.name)) != nil
    case .plan: index.plan(ID(reference.name)) != nil
    case .recommendation: recommendationSet.contains(reference.name)
    case .actionPlanLine, .goal: candidates(for: reference, goals: goals).contains(reference.name)
    default: closedSets[reference.kind, default: []].contains(reference.name)
    }
  }

  /// Whether it can be told here: a missing table and a missing file have their own reports.
  func canTell(_ reference: Reference) -> Bool {
    switch reference.kind {
    case .municipality: !index.gazetteer.municipalities.isEmpty
    case .path: false
    default: true
    }
  }

  /// All names of the kind that `reference` is of.
  func candidates(for reference: Reference, goals: [String]) -> [String] {
    switch reference.kind {
    case .municipality: index.gazetteer.municipalities.map(\.code.rawValue)
    case .session:
      (index.plannedIDs.map(\.rawValue) + index.aideMemoires.map(\.session.rawValue)).sorted()
    case .plan: index.plans.map(\.id.rawValue)
    case .recommendation: recommendations
    case .actionPlanLine(let year): year.flatMap { linesByYear[$0] } ?? []
    case .goal: goals
    default: closed[reference.kind, default: []]
    }
  }

  /// Where no name is near: those that there are, or where they would be declared.
  func hint(for reference: Reference, goals: [String]) -> Message {
    switch reference.kind {
    case .municipality: return Message("municipality-table")
    case .actionPlanLine(let year?) where linesByYear[year] == nil:
      return Message("action-plan-missing", ["year": "\(year)"])
    default:
      let names = candidates(for: reference, goals: goals)
      guard !names.isEmpty, names.count <= 20 else { return Message("declared-nowhere") }
      return Message("known-words", ["words": names.map { "«\($0)»" }.joined(separator: ", ")])
    }
  }
}
