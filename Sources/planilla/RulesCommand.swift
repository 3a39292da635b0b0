import ArgumentParser
import Bytes
import Diagnostics
import Model
import Rules

/// Says which rules the procedure puts into force, and how the agency stands by each.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Muestra las reglas del procedimiento, con la frase que las sostiene y cómo se cumplen.",
    discussion: """
      No escribe nada. Qué incumple cada regla, y dónde, lo dice planilla check.

      Ejemplo: planilla rules
      """)

  /// How rules are told.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var folders: FolderOptions

  @Option(help: "Cómo decirlo: text para leerlo; json para otros programas.")
  var format: Format = .text

  @Option(help: "El día en el que se revisa, como 2026-09-30.")
  var date: String?

  func run() async throws {
    let reading = try await Reading(folders, date: date)
    guard let conformity = reading.conformity else {
      let report = FindingsReport(reading)
      report.write(.text)
      Console.complain(report.summary + "\n")
      throw report.status
    }
    let table = RulesTable(conformity, reading.catalogue)
    switch format {
    case .text: Console.write(table.text(columns: Console.columns))
    case .json: Console.write(table.json)
    }
  }
}
