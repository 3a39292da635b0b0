import ArgumentParser
import Diagnostics
import Model

/// Says what is wrong with the content, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Dice qué está mal en el contenido, en qué línea, y cómo se arregla.",
    discussion: """
      No escribe nada, y dice todo lo que impediría construir el sitio. Termina con 0 si no hay errores (con --strict tampoco avisos), 1 si los hay, 64 si la orden \
      está mal escrita, 74 si una carpeta no se puede leer.

      Ejemplo: planilla check --strict
      """)

  /// How findings are said.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, github }

  @OptionGroup var folders: FolderOptions

  @Option(help: "Cómo decirlo: text para leerlo; json, sarif o github para otros programas.")
  var format: Format = .text

  @Option(help: "El día en el que se revisa, como 2026-09-30.")
  var date: String?

  @Flag(help: "Los avisos cuentan como errores.")
  var strict = false

  func run() async throws {
    var reading = try await Reading(folders, date: date)
    let failure = try inspect(&reading)
    let report = FindingsReport(reading)
    report.write(format)
    if let failure { throw failure }
    if format == .text { Console.complain(report.summary + "\n") }
    if report.fails(strict: strict) { throw report.status }
  }

  /// Adds what a build would refuse beyond the content's own errors; answers the file that it could not read.
  private func inspect(_ reading: inout Reading) throws -> FileFailure? {
    guard let agency = reading.agency, let asOf = reading.asOf,
      !reading.mistakes.contains(where: { $0.severity == .error })
    else { return nil }
    do {
      try SiteDraft.inspect(&reading, agency, asOf: asOf)
      return nil
    } catch let failure as FileFailure {
      return failure
    }
  }
}
