import Content
package import Diagnostics
package import Model
import Rules

/// A theme's report on a period, drafted from its plan, its sessions and what was counted.
package struct ReportDraft: Sendable {
  private let materials: DraftMaterials
  private let theme: Theme
  private let plan: Plan
  private let period: ReportPeriod
  private let place: FolderName
  /// What the reader found: what a file with a mistake of its own may count is not told.
  private let mistakes: [Diagnostic]

  package init(
    _ materials: DraftMaterials, theme: Theme, plan: Plan, period: ReportPeriod, mistakes: [Diagnostic] = []
  ) {
    self.materials = materials
    self.theme = theme
    self.plan = plan
    self.period = period
    self.mistakes = mistakes
    place = materials.place(of: .reports)
  }

  /// The year of the plan whose report on such a period is most likely wanted.
  ///
  /// Of those up to the year in which the site is told: the newest closed period that lacks its report, else the
  /// newest that lacks it, else the newest.
  package static func year(
    of theme: Theme, kind: Report.Kind, number: Int?, _ materials: DraftMaterials
  ) -> FiscalYear? {
    let planned = materials.agency.plans.filter { $0.theme == theme.id }.map(\.year).sorted()
    let begun = planned.filter { $0.number <= materials.today.year }
    let years = begun.isEmpty ? Array(planned.prefix(1)) : begun
    let missing = years.filter { year in
      !materials.agency.reports.contains {
        $0.theme == theme.id && $0.year == year && $0.kind == kind && $0.period == number
      }
    }
    let closed = missing.last {
      ReportPeriod(year: $0, kind: kind, number: number).cut <= materials.today
    }
    return closed ?? missing.last ?? years.last
  }

  package var path: String {
    let names = period.fileNames
    let name = (place.language == .english ? names.last : names.first) ?? ""
    return "\(place.name)/\(period.year)/\(theme.id)-\(name).md"
  }

  /// The day by which it is due.
  package var due: CalendarDate {
    period.due(materials.procedure.parameters.reportWorkingDays, in: materials.agency.holidays)
  }

  private var isFinal: Bool { period.kind == .final }
  /// Whether the period is over, so that its totals stay as they are.
  private var isClosed: Bool { period.cut <= materials.today }

  package var draft: Draft {
    var skeleton = Skeleton(place.language, materials.catalogue)
    skeleton.open(
      "draft.report.\(period.kind.rawValue)",
      [
        "theme": theme.name, "year": "\(period.year)", "start": materials.dayAndMonth(period.start),
        "end": materials.long(period.cut),
      ])
    skeleton.blank()
    writeIdentity(in: &skeleton)
    writeDate(in: &skeleton)
    writeFigures(in: &skeleton)
    writeSignatures(in: &skeleton)
    if isFinal { writeRecommendations(in: &skeleton) }
    skeleton.close()
    let prompts = Prompts(materials.catalogue)
    for title in titles { skeleton.section(title, prompt: prompts.report(below: title, isFinal: isFinal)) }
    return Draft(path: path, bytes: skeleton.bytes)
  }

  /// The headings of the theme's last report of the kind, else the usual ones; one on evaluation among them.
  private var titles: [String] {
    let prompts = Prompts(materials.catalogue)
    let last = materials.agency.reports.filter { $0.kind == period.kind && $0.theme == theme.id }
      .max { ($0.year.number, $0.period ?? 0) < ($1.year.number, $1.period ?? 0) }
    let found = last?.body.whole.sections(level: 2).map(\.title) ?? []
    guard !found.isEmpty else { return prompts.reportTitles(isFinal: isFinal) }
    let tellsOfEvaluation = found.contains { Vocabulary.heading(titled: $0) == .evaluation }
    return tellsOfEvaluation ? found : found + [prompts.evaluationTitle]
  }

  // MARK: - Data

  private func writeIdentity(in skeleton: inout Skeleton) {
    skeleton.explain("draft.report.identity")
    let kind = Vocabulary.word(for: period.kind, of: Vocabulary.reportKinds, in: skeleton.language)
    skeleton.set(.report, kind)
    skeleton.set(.theme, theme.id.rawValue)
    skeleton.set(.year, "\(period.year)")
    if let number = period.number { skeleton.set(.period, "\(number)") }
    skeleton.blank()
  }

  private func writeDate(in skeleton: inout Skeleton) {
    skeleton.explain(
      "draft.report.date",
      [
        "due": materials.full(due), "cut": materials.long(period.cut),
        "days": "\(materials.procedure.parameters.reportWorkingDays)",
      ])
    skeleton.offer(.date, "\(due)")
    skeleton.blank()
  }

  private func writeFigures(in skeleton: inout Skeleton) {
    let file = CaseFile(agency: materials.agency, asOf: materials.today, mistakes: mistakes)
    let count = PeriodCount(plan, period, file)
    let key = isClosed ? "draft.report.figures" : "draft.report.figures-open"
    let folder = materials.place(of: .figures).name
    skeleton.explain(
      key, ["cut": materials.long(period.cut), "path": "\(folder)/\(period.year).json"])
    if isClosed { skeleton.set(.figures) } else { skeleton.offer(.figures) }
    for name in StatedFigure.Name.allCases { write(name, count[name], in: &skeleton) }
    skeleton.blank()
  }

  private func write(_ name: StatedFigure.Name, _ total: PeriodCount.Total, in skeleton: inout Skeleton) {
    let field = Self.field(of: name)
    switch total {
    case .counted(let range) where range.bounds.count == 1:
      let value = "\(range.bounds.lowerBound)"
      if isClosed { skeleton.set(field, value, indent: 2) } else { skeleton.offer(field, value, indent: 2) }
    case .counted:
      explain(Message("suppressed-figures"), in: &skeleton)
      skeleton.offer(field, indent: 2)
    case .untold(let reason):
      explain(reason, in: &skeleton)
      skeleton.offer(field, indent: 2)
    }
  }

  private func explain(_ reason: Message, in skeleton: inout Skeleton) {
    let words = materials.catalogue.say("untold.\(reason.key)", reason.arguments)
    skeleton.explain("draft.report.figure-untold", ["reason": words], indent: 2)
  }

  private static func field(of name: StatedFigure.Name) -> Field {
    switch name {
    case .planned: .planned
    case .held: .held
    case .cancelled: .cancelled
    case .participations: .participations
    case .evaluations: .evaluations
    }
  }

  /// A signature counts once it stands there: it is for whoever signs to switch it on.
  private func writeSignatures(in skeleton: inout Skeleton) {
    let signers = isFinal ? materials.procedure.parameters.finalReportSigners : []
    let roles = signers.isEmpty ? [plan.team.first?.role].compactMap(\.self) : signers
    skeleton.explain("draft.report.signatures")
    skeleton.offer(.signatures)
    for role in roles.isEmpty ? [""] : roles.map(\.rawValue) {
      let members = [skeleton.member(.role, role), skeleton.member(.date, "")]
      skeleton.write("#- \(YAMLText.mapping(members))", indent: 2)
    }
    if isFinal { skeleton.blank() }
  }

  private func writeRecommendations(in skeleton: inout Skeleton) {
    let next = period.year.number + 1
    skeleton.explain("draft.report.recommendations", ["year": "\(next)"])
    skeleton.offer(.recommendations)
    for id in RecommendationNumbers.next(2, of: plan.id, materials.agency) {
      let members = [skeleton.member(.id, id.rawValue), skeleton.member(.text, "\"\"")]
      skeleton.write("#- \(YAMLText.mapping(members))", indent: 2)
    }
  }
}
