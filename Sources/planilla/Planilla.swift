import ArgumentParser

/// The generator: Markdown plan files in, a static site out.
@main
struct Planilla: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planilla",
    abstract: "Publishes an office's plans, sessions and calendars from Markdown files.",
    discussion: """
      Run it in a folder that holds `content/` and `theme/`, or below one.

      Example: planilla build
      """,
    version: Self.version,
    subcommands: [BuildCommand.self, CheckCommand.self, MarkdownCommand.self, VerifyCommand.self])

  static let version = "0.1.0"
}
