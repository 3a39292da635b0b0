import ArgumentParser

/// The generator: Markdown plan files in, a static site out.
@main
struct Planilla: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planilla",
    abstract: "Publica los planes, las sesiones y los calendarios de una dependencia.",
    discussion: """
      Se escribe en la carpeta donde están «content» y «theme», o en una que esté dentro.

      Ejemplo: planilla build
      """,
    version: Self.version,
    subcommands: [
      ApproveCommand.self, BuildCommand.self, CheckCommand.self, DiffCommand.self, DrawCommand.self,
      FormsCommand.self, MarkdownCommand.self, RulesCommand.self, VerifyCommand.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: Farewell.say(error, to: Array(CommandLine.arguments.dropFirst())))
    }
  }
}
