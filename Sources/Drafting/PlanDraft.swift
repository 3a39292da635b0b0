import Content
import Diagnostics
package import Model

/// A theme's plan for a year, drafted from its last plan, the year's action plan and last year's final report.
package struct PlanDraft: Sendable {
  let materials: DraftMaterials
  let theme: Theme
  let year: FiscalYear
  let place: FolderName
  /// The theme's newest plan before this one.
  let previous: Plan?
  /// Last year's final report, whose recommendations the plan answers.
  let report: Report?
  let actionPlan: ActionPlan?

  package init(_ materials: DraftMaterials, theme: Theme, year: FiscalYear) {
    self.materials = materials
    self.theme = theme
    self.year = year
    place = materials.place(of: .plans)
    previous = materials.plan(of: theme.id, before: year)
    report = materials.finalReport(of: theme.id, year.number - 1)
    actionPlan = materials.agency.actionPlans.first { $0.year == year }
  }

  /// The year after the theme's newest plan, or the one in which the site is told; nil past the last fiscal year.
  ///
  /// A plan for a year to come is not followed by another: its own year is the answer.
  package static func nextYear(of theme: Theme, _ materials: DraftMaterials) -> FiscalYear? {
    let now = materials.today.year
    let newest = materials.agency.plans.last { $0.theme == theme.id }?.year.number
    return FiscalYear(newest.map { $0 > now ? $0 : $0 + 1 } ?? now)
  }

  package var path: String { "\(place.name)/\(year)/\(theme.id).md" }

  /// The files that the draft takes data from, and those that it would take data from if they could be read.
  package var sources: [DraftSource] {
    let last = year.number - 1
    let reports = materials.place(of: .reports).name
    return [
      previous.map { DraftSource(path: $0.places.file, body: $0.body) }
        ?? DraftSource(path: "\(place.name)/\(last)/\(theme.id).md"),
      report.map { DraftSource(path: $0.path, body: $0.body) }
        ?? DraftSource(path: "\(reports)/\(last)/\(theme.id)-final.md"),
      DraftSource(path: actionPlanPath),
    ]
  }

  /// How many answers its author has to decide on before the site can be built.
  package var openDecisions: Int { report?.recommendations.count ?? 0 }

  package var draft: Draft {
    var skeleton = Skeleton(place.language, materials.catalogue)
    skeleton.open("draft.plan.intro", ["theme": theme.name, "year": "\(year)"])
    skeleton.blank()
    writeIdentity(in: &skeleton)
    writeTeam(in: &skeleton)
    writeActionPlan(in: &skeleton)
    writeEvaluation(in: &skeleton)
    writeAnswers(in: &skeleton)
    writeGoals(in: &skeleton)
    writeBudget(in: &skeleton)
    writeAudience(in: &skeleton)
    writeSessions(in: &skeleton)
    skeleton.close()
    for title in titles { skeleton.section(title, prompt: Prompts(materials.catalogue).plan(below: title)) }
    return Draft(path: path, bytes: skeleton.bytes)
  }

  /// The headings of the theme's last plan, else those that plans usually have.
  private var titles: [String] {
    let last = previous?.body.whole.sections(level: 2).map(\.title) ?? []
    return last.isEmpty ? Prompts(materials.catalogue).planTitles : last
  }

  /// Where the year's action plan is or would be.
  var actionPlanPath: String { "\(materials.place(of: .actionPlans).name)/\(year).yml" }

  // MARK: - Who it is of

  private func writeIdentity(in skeleton: inout Skeleton) {
    skeleton.explain("draft.plan.identity")
    skeleton.set(.theme, theme.id.rawValue)
    skeleton.set(.year, "\(year)")
    skeleton.blank()
    if let previous, let title = previous.title {
      skeleton.explain("draft.plan.title", ["year": "\(previous.year)"])
      skeleton.set(.title, YAMLText.quoted(title.replacing("\(previous.year)", with: "\(year)")))
    } else {
      skeleton.explain("draft.plan.title-off")
      skeleton.offer(.title, "\"\"")
    }
    skeleton.blank()
  }

  private func writeTeam(in skeleton: inout Skeleton) {
    if let previous, !previous.team.isEmpty {
      skeleton.explain("draft.plan.team", ["year": "\(previous.year)"])
      skeleton.set(.team)
      for member in previous.team { skeleton.write("- \(line(member, skeleton))", indent: 2) }
    } else {
      let roles = materials.procedure.roles.map(\.id.rawValue).joined(separator: ", ")
      skeleton.explain("draft.plan.team-off", ["names": roles])
      skeleton.offer(.team, "[\(YAMLText.mapping([skeleton.member(.role, "")]))]")
    }
    skeleton.blank()
  }

  private func line(_ member: Plan.TeamMember, _ skeleton: Skeleton) -> String {
    let language = skeleton.language
    var members = [skeleton.member(.role, member.role.rawValue)]
    if let unit = member.unit { members.append(skeleton.member(.unit, unit.rawValue)) }
    if let bond = member.bond {
      members.append(
        skeleton.member(.bond, Vocabulary.word(for: bond, of: Vocabulary.bonds, in: language)))
    }
    if !member.competences.isEmpty {
      let words = member.competences.map { Vocabulary.word(for: $0, of: Vocabulary.criteria, in: language) }
      members.append(skeleton.member(.competences, YAMLText.list(words)))
    }
    return YAMLText.mapping(members)
  }

  private func writeAudience(in skeleton: inout Skeleton) {
    if let previous, !previous.audience.isEmpty {
      skeleton.explain("draft.plan.audience", ["year": "\(previous.year)"])
      skeleton.set(.audience, YAMLText.list(previous.audience.map(YAMLText.plain)))
    } else {
      skeleton.explain("draft.plan.audience-off")
      skeleton.offer(.audience, "[]")
    }
    skeleton.blank()
  }
}
