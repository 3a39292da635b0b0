import ArgumentParser

/// What is done with the office's forms.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "Se ocupa de los formatos: los escribe como los leen otros programas.",
    discussion: "Ejemplo: planilla forms export evaluacion --to xlsform",
    subcommands: [FormsExportCommand.self])
}
