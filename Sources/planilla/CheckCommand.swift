import ArgumentParser
import Diagnostics

/// Says what is wrong with the content, and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the content files, and where, and the way out.",
    discussion: """
      Exit status: 0 clean (notes and warnings are allowed unless --strict), 1 errors, 64 a wrong call.

      Example: planilla check --format github
      """)

  /// How findings are said.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, github }

  @OptionGroup var folders: FolderOptions

  @Option(help: "How to say it: text, json, sarif or github.")
  var format: Format = .text

  @Flag(help: "Warnings count as errors.")
  var strict = false

  func run() throws {
    let reading = try Reading(folders)
    let report = FindingsReport(reading)
    report.write(format)
    if format == .text { Console.complain(report.summary + "\n") }
    if report.fails(strict: strict) { throw ExitCode.findings }
  }
}
