import ArgumentParser
import Content
import Diagnostics
import Model
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

      Un sorteo guardado es el único de su sesión: repetirlo con su semilla muestra lo mismo, y otro no se hace.

      Termina con 0 si hubo sorteo o se repitió el guardado, 1 si la sesión no se evalúa o ya tiene guardado otro, \
      64 si falta la semilla o la orden está mal escrita, 74 si no se pudo escribir.

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
    // Nobody else records a draw between reading the book and writing it.
    if record { try await folders.holdingContent { try await draw() } } else { try await draw() }
  }

  private func draw() async throws {
    let reading = try await Reading(folders)
    guard let agency = reading.agency else { throw PlanArgument.refuse(reading) }
    try reading.refuseBrokenProcedure()
    let catalogue = reading.catalogue
    let session = try found(in: agency, catalogue)
    if let refusal = DrawRefusal(session, agency.procedure) {
      Console.complain(refusal.words(catalogue) + "\n")
      throw ExitCode.findings
    }
    let path = DrawWriter.path(in: reading.content, language: agency.settings.language)
    try refuseBroken(path, reading)
    if let recorded = agency.draws.first(where: { $0.session == session.id }) {
      return try tell(recorded, agency, catalogue)
    }
    let draw = try drawn(of: session, agency.procedure, catalogue, path)
    let edit = record ? try edit(with: draw, reading) : nil
    // First recorded, then read aloud: of a draw that could not be recorded nobody hears.
    if let edit { try edit.book.replace(with: edit.text) }
    write(draw, on: session, catalogue)
    if edit != nil { Console.complain(catalogue.say("draw.recorded", ["file": path]) + "\n") }
  }

  /// A book that cannot be read whole may hold the draw that is asked for; to one with any mistake nothing is added.
  private func refuseBroken(_ path: String, _ reading: Reading) throws {
    let mistakes = reading.findings.filter { $0.file == path && $0.severity == .error }
    guard mistakes.contains(where: { record || !DrawAudit.codes.contains($0.code) }) else { return }
    return try refuse("draw.book-broken", ["file": path], reading.catalogue)
  }

  private func write(_ draw: Draw, on session: Session, _ catalogue: Catalogue) {
    let slip = DrawSlip(draw, on: session.date, catalogue)
    Console.write(format == .json ? slip.json : Array(slip.text.utf8))
  }

  /// Repeats the session's recorded draw where that is what is asked for; any other is refused.
  private func tell(_ recorded: Draw, _ agency: Agency, _ catalogue: Catalogue) throws {
    guard let session = agency[recorded.session] else { return }
    let words: Arguments = [
      "session": recorded.session.rawValue, "file": recorded.places.file, "seed": recorded.seed,
      "rows": "\(recorded.rows)", "sample": recorded.sample.map(String.init).joined(separator: ", "),
    ]
    let isSame =
      seed.map { $0.utf8.elementsEqual(recorded.seed.utf8) } == true
      && (rows ?? recorded.rows) == recorded.rows
    guard isSame else { return try refuse("draw.already-drawn", words, catalogue) }
    let isSound = !DrawAudit(agency).findings(in: recorded).contains { $0.severity == .error }
    guard isSound else {
      write(
        try drawn(of: session, agency.procedure, catalogue, recorded.places.file, rows: recorded.rows),
        on: session, catalogue)
      return try refuse("draw.book-differs", words, catalogue)
    }
    write(recorded, on: session, catalogue)
    Console.complain(catalogue.say("draw.repeated", words) + "\n")
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
    of session: Session, _ procedure: Procedure, _ catalogue: Catalogue, _ path: String,
    rows recorded: Int? = nil
  ) throws -> Draw {
    let id = session.id.rawValue
    guard let rows = rows ?? recorded ?? session.aideMemoire?.headCount else {
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

  /// The book of draws, and its text with `draw` in it.
  private func edit(with draw: Draw, _ reading: Reading) throws -> (book: ContentEdit, text: [UInt8]) {
    let path = draw.places.file
    let book = try ContentEdit(path, in: reading)
    guard let text = DrawWriter.text(book.before, at: path, adding: draw) else {
      let line = DrawWriter.line(draw, at: path)
      return try refuse("draw.no-place", ["file": path, "line": line], reading.catalogue)
    }
    return (book, text)
  }

  private func refuse<Value>(_ key: String, _ words: Arguments, _ catalogue: Catalogue) throws -> Value {
    Console.complain(catalogue.say(key, words) + "\n")
    throw ExitCode.findings
  }
}
