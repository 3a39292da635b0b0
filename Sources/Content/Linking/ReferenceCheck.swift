import Diagnostics
import Model

/// Every name that an author used for something declared elsewhere is declared there.
enum ReferenceCheck {
  /// Suggestions are worked out for so many findings: a tree with thousands has another trouble.
  private static let suggestionLimit = 200

  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    guard let procedure = index.procedure else { return [] }
    let names = DeclaredNames(index, procedure)
    let promised = PromisedNames(index.files, procedure, unread: index.unread)
    var found: [Diagnostic] = []
    for file in index.files {
      let declared = goals(for: file, in: index)
      let goals = declared ?? []
      for reference in file.references where !names.declares(reference, goals: goals) {
        guard names.canTell(reference), !promised.mayDeclare(reference) else { continue }
        if reference.kind == .goal, declared == nil { continue }
        let isWorthAWord = found.count < suggestionLimit
        let nearest =
          isWorthAWord
          ? NearestWord.to(reference.name, among: names.candidates(for: reference, goals: goals)) : nil
        let hint =
          nearest.map { Message("did-you-mean", ["word": $0]) } ?? names.hint(for: reference, goals: goals)
        found.append(
          Diagnostic(
            reference.kind.code, file: file.path, range: reference.range, ["name": reference.name],
            hints: [hint]))
      }
    }
    return found
  }

  /// The goals that a file's sessions may serve: its plan's; nil where they cannot be told.
  private static func goals(for file: ParsedFile, in index: ContentIndex) -> [String]? {
    guard case .aideMemoire(let aide) = file.content else { return file.goals }
    let plan = aide.extraordinary.flatMap { index.plan($0.plan) }
    return plan.flatMap { index.fileNumber[$0.places.file] }.flatMap { index.files[$0].goals }
  }
}

extension Reference.Kind {
  /// The code of a name of this kind that nobody declared.
  fileprivate var code: Diagnostic.Code {
    switch self {
    case .theme: "unknown-theme"
    case .activityType: "unknown-activity-type"
    case .modality: "unknown-modality"
    case .strategy: "unknown-strategy"
    case .lead: "unknown-lead"
    case .territory: "unknown-territory"
    case .role: "unknown-role"
    case .unit: "unknown-unit"
    case .responsibleParty: "unknown-responsible"
    case .municipality: "unknown-municipality"
    case .session: "unknown-session"
    case .plan: "unknown-plan"
    case .recommendation: "unknown-recommendation"
    case .policy: "unknown-policy"
    case .rule: "unknown-rule"
    case .actionPlanLine: "unknown-action-plan-line"
    case .goal: "unknown-goal"
    case .path: "missing-target"
    }
  }
}
