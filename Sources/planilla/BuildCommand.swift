import ArgumentParser
import Bytes
import Diagnostics
import Files
import Model
import Output
import Site

/// Makes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the site from the content and the theme.",
    discussion: """
      Only what changed is written, and the new site takes the old one's place in one step. Where the content \
      has errors nothing is written and the old site stays.

      Exit status: 0 done, 1 errors in the content or the theme, 64 a wrong call, 74 the disk said no.

      Example: planilla build --out /srv/intranet/planes
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: "The folder to write: empty, or a site made before. By default, site beside the content.")
  var out: String?

  @Option(help: "The day as of which the site is told, such as 2026-09-30.")
  var date: String?

  @Option(name: .customLong("base-url"), help: "Where the site will stand, for sitemap.xml and calendars.")
  var baseURL: String?

  @Flag(help: "Warnings count as errors.")
  var strict = false

  func run() throws {
    let watch = StopWatch()
    if let baseURL, !SiteSettings.isWebAddress(baseURL) {
      throw ValidationError(
        "--base-url: «\(baseURL)» no es una dirección que empiece con https:// y no lleve espacios ni comillas "
          + "(is not an address that begins with https:// and has no spaces or quotation marks)")
    }
    var reading = try Reading(folders, baseURL: baseURL)
    guard let agency = reading.agency, !FindingsReport(reading).fails(strict: strict) else {
      return try refuse(reading)
    }
    let asOf = try Today.resolve(option: date, settings: agency.settings)
    guard let draft = try SiteDraft(&reading, agency, asOf: asOf),
      !FindingsReport(reading).fails(strict: strict)
    else { return try refuse(reading) }
    FindingsReport(reading).write(.text)
    // Before the new site takes its place: a folder called «.» moves away with the old one.
    let folder = FolderOptions.realPath(target(reading))
    let summary = try write(draft, reading)
    say(summary, draft.files, watch, reading, at: folder)
  }

  /// Says what is wrong; nothing was written.
  private func refuse(_ reading: Reading) throws {
    let report = FindingsReport(reading)
    report.write(.text)
    Console.complain(report.summary + "\n" + reading.catalogue.say("summary.refused") + "\n")
    throw ExitCode.findings
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
      let message = error.message
      Console.complain("planilla: \(reading.catalogue.say("notes.\(message.key)", message.arguments))\n")
      throw ExitCode.environment
    }
  }

  private func target(_ reading: Reading) -> String {
    if let out { return out }
    let content = reading.contentFolder
    return content.hasSuffix("/content") || content == "content"
      ? content.dropLast("content".count) + "site" : "site"
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
    let address =
      "file://\(place ?? FolderOptions.realPath(folder) ?? folder)/\(SitePaths(reading.catalogue).home)"
    Console.write(reading.catalogue.say("summary.address", ["address": address]) + "\n")
  }
}
