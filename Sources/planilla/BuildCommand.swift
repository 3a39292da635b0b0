import ArgumentParser
import Bytes
import Diagnostics
import Files
import Model
import Output
import Rules
import Site

/// Makes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Construye el sitio con el contenido y el tema.",
    discussion: """
      Solo se escribe lo que cambió, y el sitio nuevo toma el lugar del anterior de una sola vez. Si el contenido \
      tiene errores no se escribe nada y el sitio anterior queda como estaba.

      Termina con 0 si lo hizo, 1 si hay errores en el contenido o en el tema, 64 si la orden está mal escrita, \
      74 si el disco no lo permitió.

      Ejemplo: planilla build --out /srv/intranet/planes
      """)

  @OptionGroup var folders: FolderOptions

  @Option(
    help: "La carpeta del sitio: vacía, o un sitio hecho antes. Si no se dice, «site» junto al contenido.")
  var out: String?

  @Option(help: "El día en el que se cuenta el sitio, como 2026-09-30.")
  var date: String?

  @Option(
    name: .customLong("base-url"),
    help: "La dirección donde estará el sitio, para los calendarios y los buscadores.")
  var baseURL: String?

  @Flag(help: "Los avisos cuentan como errores.")
  var strict = false

  func run() async throws {
    let watch = StopWatch()
    if let baseURL, !SiteSettings.isWebAddress(baseURL) {
      throw ValidationError(
        "--base-url: «\(baseURL)» no es una dirección que empiece con https:// y no lleve espacios ni comillas "
          + "(is not an address that begins with https:// and has no spaces or quotation marks)")
    }
    guard out != "" else {
      throw ValidationError("--out: falta el nombre de la carpeta (the folder's name is missing)")
    }
    var reading = try await Reading(folders, baseURL: baseURL, date: date)
    guard let agency = reading.agency, let asOf = reading.asOf, !report(reading).fails(strict: strict) else {
      return try refuse(reading)
    }
    guard let draft = try SiteDraft(&reading, agency, asOf: asOf),
      !report(reading).fails(strict: strict)
    else { return try refuse(reading) }
    report(reading).write(.text)
    // Before the new site takes its place: a folder called «.» moves away with the old one.
    let folder = FolderOptions.realPath(target(reading))
    let summary = try write(draft, reading)
    say(summary, draft.files, watch, reading, at: folder)
  }

  /// What goes against the procedure is published, and stops a build only where warnings count as errors.
  private func report(_ reading: Reading) -> FindingsReport {
    FindingsReport(reading, withFailures: strict)
  }

  /// Says what is wrong; nothing was written.
  private func refuse(_ reading: Reading) throws {
    let report = report(reading)
    report.write(.text)
    Console.complain(report.summary + "\n" + reading.catalogue.say("summary.refused") + "\n")
    throw report.status
  }

  private func write(_ draft: SiteDraft, _ reading: Reading) throws -> WriteSummary {
    let files = draft.files
    let writer = SiteWriter(folder: target(reading), forbidden: [reading.contentFolder, reading.themeFolder])
    do throws(OutputError) {
      // A lock that is ahead of its site does no harm; one that is behind repeats a number that was published.
      return try writer.write(paths: files.paths) {
        files.bytes($0)
      } keep: { () throws(OutputError) in
        try draft.saveLock(in: reading.contentFolder)
      }
    } catch {
      Console.complain(Complaint.words(error, reading.catalogue))
      throw ExitCode.environment
    }
  }

  private func target(_ reading: Reading) -> String {
    if let out { return out }
    let content = reading.contentFolder
    return content.hasSuffix("/content") || content == "content"
      ? content.dropLast("content".count) + "site" : "site"
  }

  /// How much goes against the procedure, and where it is told.
  private func sayConformity(_ reading: Reading) {
    let failing = reading.conformity?.results.filter { $0.total.fails > 0 } ?? []
    guard !failing.isEmpty else { return }
    let count = failing.reduce(0) { $0 + $1.total.fails }
    Console.write(
      reading.catalogue.say(
        count == 1 ? "summary.failure" : "summary.failures",
        [
          "count": String(count), "rules": failing.map(\.entry.id.rawValue).joined(separator: ", "),
        ]) + "\n")
  }

  private func say(
    _ summary: WriteSummary, _ files: SiteFiles, _ watch: StopWatch, _ reading: Reading, at place: String?
  ) {
    let folder = target(reading)
    for path in summary.strays where !SiteVerifier.keepers.contains(path) {
      let path = "\(folder)/\(path)".spellingControls
      Console.complain(reading.catalogue.say("summary.stray", ["path": path]) + "\n")
    }
    for path in summary.repaired {
      Console.complain(reading.catalogue.say("summary.repaired", ["path": "\(folder)/\(path)"]) + "\n")
    }
    if !summary.isSwapped { Console.complain(reading.catalogue.say("summary.one-by-one") + "\n") }
    let counts: Arguments = [
      "pages": String(files.pageCount), "written": String(summary.written),
      "unchanged": String(summary.unchanged), "removed": String(summary.removed),
      "milliseconds": String(watch.milliseconds),
    ]
    Console.write(reading.catalogue.say("summary.built", counts) + "\n")
    sayConformity(reading)
    let address =
      "file://\(place ?? FolderOptions.realPath(folder) ?? folder)/\(SitePaths(reading.catalogue).home)"
    Console.write(reading.catalogue.say("summary.address", ["address": address]) + "\n")
  }
}
