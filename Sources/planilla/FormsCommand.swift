import ArgumentParser

/// What is done with the office's forms.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "Imprime los formatos, anota las versiones que se publican y los lleva a otros programas.",
    discussion: "Ejemplo: planilla forms print 2026-POT-04 --form evaluacion --copies 40",
    subcommands: [FormsExportCommand.self, FormsLockCommand.self, FormsPrintCommand.self])
}
