import ArgumentParser
import Content
import Diagnostics
import Files
import Model
import Output
import Rules
import Sampling

/// Draws those who are asked to evaluate a session, in a way that anybody can repeat.
struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Sortea, entre las filas de la lista de asistencia, a quiénes se les pide evaluar la sesión.",
    discussion: """
      Saca tantas filas como pide el procedimiento, las mismas para quien repita el sorteo con la misma semilla. La \
      semilla es un texto que todos conocen y que no escoge quien sortea, como el resultado de la lotería del día. \
      Solo salen números de fila, nunca nombres.

      Termina con 0 si hubo sorteo, 1 si la sesión no se evalúa o ya tiene un sorteo guardado, 64 si falta la \
      semilla o la orden está mal escrita, 74 si no se pudo escribir.

      Ejemplo: planilla draw 2026-LEG-04 --rows 37 --seed 4821
      """)

  /// How a draw is told.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "La sesión, como 2026-LEG-04.")
  var session: String

  @Option(help: "Cuántas filas usadas tiene la lista. Si no se dice, los asistentes de la ayuda de memoria.")
  var rows: Int?

  @Option(help: "La semilla: un texto público que no escoge quien sortea.")
  var seed: String?

  @Flag(help: "Guardar el sorteo en sorteos.yml.")
  var record = false

  @Option(help: "Cómo decirlo: text para leerlo en voz alta e imprimirlo; json para otros programas.")
  var format: Format = .text

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let reading = try await Reading(folders)
    guard let agency = reading.agency else {
      let report = FindingsReport(reading, withFailures: false)
      report.write(.text)
      Console.complain(report.summary + "\n")
      throw report.status
    }
    let catalogue = reading.catalogue
    let session = try found(in: agency, catalogue)
    if let refusal = DrawRefusal(session, agency.procedure) {
      Console.complain(refusal.words(catalogue) + "\n")
      throw ExitCode.findings
    }
    let draw = try drawn(
      of: session, agency.procedure, catalogue,
      DrawWriter.path(in: reading.content, language: agency.settings.language))
    let text = record ? try recorded(draw, agency, reading) : nil
    let slip = DrawSlip(draw, on: session.date, catalogue)
    Console.write(format == .json ? slip.json : Array(slip.text.utf8))
    if let text { try write(text, draw, reading) }
  }

  /// The session that was named; capitals are forgiven.
  private func found(in agency: Agency, _ catalogue: Catalogue) throws -> Session {
    let wanted = session.lowercased()
    let found = agency.sessions.first { $0.id.rawValue.lowercased() == wanted }
    if let found { return found }
    let near = NearestWord.to(session.uppercased(), among: agency.sessions.map(\.id.rawValue))
      .map { "; " + catalogue.say("hints.did-you-mean", ["word": $0]) }
    throw ValidationError(catalogue.say("draw.no-such-session", ["session": session]) + (near ?? ""))
  }

  /// The draw that was asked for; one without rows or without a seed that may decide it is a wrong call.
  private func drawn(
    of session: Session, _ procedure: Procedure, _ catalogue: Catalogue, _ path: String
  ) throws -> Draw {
    let id = session.id.rawValue
    guard let rows = rows ?? session.aideMemoire?.headCount else {
      throw ValidationError(catalogue.say("draw.no-rows", ["session": id]))
    }
    guard (1...Draw.rowLimit).contains(rows) else {
      throw ValidationError(
        catalogue.say("draw.rows-out-of-range", ["rows": "\(rows)", "limit": "\(Draw.rowLimit)"]))
    }
    guard let seed else { throw ValidationError(catalogue.say("draw.no-seed")) }
    guard FairDraw.isSeed(seed) else {
      throw ValidationError(catalogue.say("draw.bad-seed", ["limit": "\(FairDraw.seedLimit)"]))
    }
    let minimum = procedure.parameters.minimumEvaluation
    let sample = FairDraw.sample(rows: rows, minimum: minimum, seed: seed, session: session.id)
    let nowhere = Places(file: path, whole: SourceRange(line: 1, column: 1))
    return Draw(
      session: session.id, rows: rows, minimum: minimum, seed: seed, sample: sample, places: nowhere)
  }

  /// The book of draws with `draw` in it; a session has one draw, or somebody would draw until the rows please.
  private func recorded(_ draw: Draw, _ agency: Agency, _ reading: Reading) throws -> [UInt8] {
    let path = draw.places.file
    let catalogue = reading.catalogue
    guard !agency.draws.contains(where: { $0.session == draw.session }) else {
      return try refuse("draw.already-drawn", ["session": draw.session.rawValue, "file": path], catalogue)
    }
    guard !reading.findings.contains(where: { $0.file == path && $0.severity == .error }) else {
      return try refuse("draw.book-broken", ["file": path], catalogue)
    }
    let bytes: [UInt8]
    do throws(FileTreeError) {
      bytes = try reading.content.read(path, limit: 1 << 20)
    } catch {
      guard case .missing = error.reason else {
        throw FileFailure(error, in: reading.contentFolder, catalogue)
      }
      bytes = []
    }
    guard let text = DrawWriter.text(bytes, at: path, adding: draw) else {
      let line = DrawWriter.line(draw, at: path)
      return try refuse("draw.no-place", ["file": path, "line": line], catalogue)
    }
    return text
  }

  private func refuse<Value>(_ key: String, _ words: Arguments, _ catalogue: Catalogue) throws -> Value {
    Console.complain(catalogue.say(key, words) + "\n")
    throw ExitCode.findings
  }

  private func write(_ text: [UInt8], _ draw: Draw, _ reading: Reading) throws {
    let path = draw.places.file
    do throws(OutputError) {
      try FileReplacement.write(text, to: "\(reading.contentFolder)/\(path)")
    } catch {
      Console.complain(Complaint.words(error, reading.catalogue))
      throw ExitCode.environment
    }
    Console.complain(reading.catalogue.say("draw.recorded", ["file": path]) + "\n")
  }
}
