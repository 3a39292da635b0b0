import ArgumentParser
import Diagnostics
import Drafting
import Model

/// Begins a theme's report on a period.
struct NewReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Empieza el informe de un tema: de un trimestre, de un semestre o final.",
    discussion: """
      Trae las cifras del período, según el plan, las ayudas de memoria y la carpeta de cifras, y dice para cuándo es. \
      El período es t1, t2, t3 o t4; s1 o s2; o final.

      Ejemplo: planilla new report pot t3
      """)

  @Argument(help: "El tema, como pot.")
  var theme: ThemeArgument

  @Argument(help: "El período: t1, t2, t3, t4, s1, s2 o final.")
  var period: String

  @Option(help: "El año del plan. Si no se dice, el último período que ya terminó y no tiene informe.")
  var year: YearArgument?

  @OptionGroup var options: NewOptions

  func run() async throws {
    let reading = try await Reading(options.folders)
    let materials = try reading.materials()
    let theme = try theme.find(in: materials)
    let (plan, period) = try found(theme, materials)
    let report = ReportDraft(materials, theme: theme, plan: plan, period: period, mistakes: reading.findings)
    let file = NewFile(report.draft, reading)
    let written = materials.agency.reports.first {
      $0.theme == theme.id && $0.year == period.year && $0.kind == period.kind && $0.period == period.number
    }
    try file.refuse(where: written?.path)
    try file.refuse(whereBroken: [DraftSource(path: plan.places.file, body: plan.body)])
    try file.write(dryRun: options.dryRun)
    guard !options.dryRun else { return }
    file.say("new.due", ["date": materials.full(report.due)])
    file.say("new.fill-in")
  }

  /// The plan that is reported on, and the period.
  private func found(_ theme: Theme, _ materials: DraftMaterials) throws -> (Plan, ReportPeriod) {
    let catalogue = materials.catalogue
    let asked = try year?.find(catalogue)
    let plans = materials.agency.plans.filter { $0.theme == theme.id }
    guard let some = asked ?? plans.last?.year ?? FiscalYear(materials.today.year) else {
      throw ValidationError(catalogue.say("new.no-year"))
    }
    let names = ReportPeriod.named(in: some)
    guard let named = names.first(where: { $0.name == period.lowercased() })?.period else {
      // Of two letters every other period is near.
      let nearest = (period.count > 2 ? NearestWord.to(period, among: names.map(\.name)) : nil)
        .map { "; " + catalogue.say("hints.did-you-mean", ["word": $0]) }
      throw ValidationError(catalogue.say("new.no-such-period", ["period": period]) + (nearest ?? ""))
    }
    let year = asked ?? ReportDraft.year(of: theme, kind: named.kind, number: named.number, materials)
    guard let year, let plan = plans.first(where: { $0.year == year }) else {
      let known = plans.map { "\($0.year)" }.joined(separator: ", ")
      throw ValidationError(
        catalogue.say(
          known.isEmpty ? "new.no-plan" : "new.no-plan-of-year",
          ["theme": theme.id.rawValue, "year": "\(some)", "known": known]))
    }
    return (plan, ReportPeriod(year: year, kind: named.kind, number: named.number))
  }
}
