import ArgumentParser
import Diagnostics
import Files
import Foundation
import Model
import Site

/// Makes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build", abstract: "Makes the site.")
  @OptionGroup var folders: FolderOptions
  @Option var out = "site"
  @Option var date: String?
  func run() throws {
    let reading = try Reading(folders)
    let report = FindingsReport(reading)
    report.write(.text)
    guard let agency = reading.agency else { throw ExitCode.findings }
    let asOf = try Today.resolve(option: date, settings: agency.settings)
    let context = SiteContext(agency: agency, catalogue: reading.catalogue, asOf: asOf)
    let look = try Look.load(reading.theme, folder: "theme/", catalogue: reading.catalogue)
    var face = TextFace(reading.catalogue, folder: "", isColored: false, sources: SourceTexts { _ in nil })
    for d in look.diagnostics { Console.complain(face.render(d)) }
    guard let look = look.value else { throw ExitCode.findings }
    let builder = SiteBuilder(context, templates: look.templates)
    for i in builder.pages.indices {
      let url = URL(fileURLWithPath: out + "/" + builder.paths[i])
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(builder.render(i)).write(to: url)
    }
    for a in look.assets { let url = URL(fileURLWithPath: out + "/" + a.path); try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true); try Data(a.bytes).write(to: url) }
  }
}
