import ArgumentParser

/// How the program ends when a command asked for help, was called wrongly or could not go on.
enum Farewell {
  /// Says why, and answers what the shell is told.
  static func say(_ error: any Error, to arguments: [String]) -> ExitCode {
    switch error {
    case let failure as FileFailure:
      Console.complain("planilla: \(failure.sentence)\n")
      return .environment
    case let mistake as ValidationError:
      Console.complain("planilla: \(mistake.message)\n")
      return .usage
    default: return sayOfParser(error, to: arguments)
    }
  }

  /// Says that `argument` was not written in UTF-8; what it means, nobody can tell.
  static func refuse(_ argument: String) -> ExitCode {
    Console.complain(
      "planilla: «\(argument)» no está escrito en UTF-8, y no se sabe qué dice: use una terminal en UTF-8 "
        + "(an argument is not UTF-8)\n")
    return .usage
  }

  /// Help, a version, a completion script, or a call that the parser did not understand.
  private static func sayOfParser(_ error: any Error, to arguments: [String]) -> ExitCode {
    let code = Planilla.exitCode(for: error)
    let text = Planilla.fullMessage(for: error)
    guard !text.isEmpty else { return code }
    if code == .success {
      Console.write(SpanishHelp.help(text) + "\n")
    } else if code == .validationFailure {
      Console.complain(SpanishHelp.mistake(text, in: arguments, commands: commands))
    } else {
      Console.complain(text + "\n")
    }
    return code
  }

  /// The program's commands by name, each with the names of those below it.
  private static var commands: [(name: String, below: [String])] {
    Planilla.configuration.subcommands.compactMap { command in
      command.configuration.commandName.map { name in
        (name, command.configuration.subcommands.compactMap { $0.configuration.commandName })
      }
    }
  }
}
