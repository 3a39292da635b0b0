import Diagnostics
import Model

/// A team that holds sessions itself is made of public servants with every competence on record.
///
/// Why: who gives assistance in the entity's name answers for it, and knows what it is about.
/// Speaks of: plans with a session whose strategy is one of `estrategias_directas`, the office's own meetings
/// left out. Where a post's bond is not told, and nothing else is amiss, it cannot be told.
/// Needs: `parametros.estrategias_directas`, `parametros.competencias`.
/// Reports: `plan-without-team` at the plan's theme; `team-not-servants` and `team-without-competences` at
/// its team, each with the posts that it is about.
enum TeamsAreCompetent: Rule {
  static let id: ID<RuleEntry> = ID("R-COM-1")
  static let severity = Diagnostic.Severity.warning

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let parameters = file.parameters
    for plan in file.agency.plans {
      guard !parameters.directStrategies.isEmpty else {
        verdicts.untold(.plan(plan), .noDirectStrategies)
        continue
      }
      let holdsItself = file.agency.sessions(of: plan.id).contains {
        file.isDirect($0) && !file.agency.isInternal($0)
      }
      guard holdsItself else { continue }
      if parameters.competences.isEmpty {
        verdicts.untold(.plan(plan), .noCompetences)
      } else {
        judge(plan, file, &verdicts)
      }
    }
  }

  private static func judge(_ plan: Plan, _ file: CaseFile, _ verdicts: inout Verdicts) {
    let subject = Subject.plan(plan)
    guard !plan.team.isEmpty else {
      verdicts.misses(
        subject, "plan-without-team", at: plan.places.place(.theme), in: file, ["id": plan.id.rawValue],
        hints: [.init("team")])
      return
    }
    let asked = file.parameters.competences
    let contractors = plan.team.filter { $0.bond == .contractor }
    let unskilled = plan.team.filter { member in !asked.allSatisfy(member.competences.contains) }
    if contractors.isEmpty, unskilled.isEmpty {
      if plan.team.contains(where: { $0.bond == nil }) {
        verdicts.untold(subject, Message("no-bond"))
      } else {
        verdicts.holds(subject)
      }
    }
    let place = plan.places.place(.team).firstLine
    if !contractors.isEmpty {
      verdicts.fails(subject, "team-not-servants", at: place, ["posts": posts(contractors, file)])
    }
    if !unskilled.isEmpty {
      verdicts.misses(
        subject, "team-without-competences", at: place, in: file,
        ["posts": posts(unskilled, file), "competences": asked.quoted], hints: [.init("team")])
    }
  }

  /// The names of the members' posts, each once.
  private static func posts(_ members: [Plan.TeamMember], _ file: CaseFile) -> String {
    var seen: Set<ID<Role>> = []
    return members.filter { seen.insert($0.role).inserted }.map { file.procedure.roles.name(of: $0.role) }
      .quoted
  }
}
