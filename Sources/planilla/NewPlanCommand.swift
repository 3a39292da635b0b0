import ArgumentParser
import Diagnostics
import Drafting
import Model

/// Begins a theme's plan for a year.
struct NewPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Empieza el plan de un tema para un año.",
    discussion: """
      Trae el equipo, el público y los títulos del plan anterior, las líneas y las metas del plan de acción del año, y \
      una respuesta por decidir para cada recomendación del último informe final. Propone una fecha para la primera \
      sesión.

      Ejemplo: planilla new plan pot --year 2027
      """)

  @Argument(help: "El tema, como pot.")
  var theme: ThemeArgument

  @Option(help: "El año del plan. Si no se dice, el que sigue al último plan del tema.")
  var year: YearArgument?

  @OptionGroup var options: NewOptions

  func run() async throws {
    let reading = try await Reading(options.folders)
    let materials = try reading.materials()
    let theme = try theme.find(in: materials)
    guard let year = try year?.find(materials.catalogue) ?? PlanDraft.nextYear(of: theme, materials) else {
      throw ValidationError(materials.catalogue.say("new.no-year"))
    }
    let plan = PlanDraft(materials, theme: theme, year: year)
    let file = NewFile(plan.draft, reading)
    try file.refuse(where: materials.plan(of: theme.id, year.number)?.places.file)
    try file.refuse(whereBroken: plan.sources)
    try file.write(dryRun: options.dryRun)
    guard !options.dryRun else { return }
    file.say("new.fill-in")
    if plan.openDecisions > 0 { file.say("new.decide", ["count": "\(plan.openDecisions)"]) }
    file.say("new.more-sessions", ["plan": "\(year)-\(theme.abbreviation)"])
  }
}
