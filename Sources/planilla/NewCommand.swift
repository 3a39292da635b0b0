import ArgumentParser

/// Begins a file for its author to go on with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Empieza un plan, una sesión, un informe o un formato: lo que ya se sabe, escrito; lo demás, explicado.",
    discussion: """
      Lo que se sabe sale del procedimiento, del plan de acción, del plan del año pasado y de las cifras. Lo que falta \
      lo señala planilla check. Nunca se escribe encima de un archivo que ya está.

      Termina con 0 si quedó escrito, 1 si ya había un archivo o uno de los que hacen falta tiene errores, 64 si la \
      orden está mal escrita, 74 si no se pudo escribir.

      Ejemplo: planilla new plan pot
      """,
    subcommands: [
      NewPlanCommand.self, NewSessionCommand.self, NewReportCommand.self, NewFormCommand.self,
    ])
}
