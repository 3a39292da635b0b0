import Diagnostics

/// The parser's own English words, around our Spanish help, put into Spanish.
enum SpanishHelp {
  private static let words = [
    ("USAGE: ", "USO: "), ("ARGUMENTS:", "ARGUMENTOS:"), ("OPTIONS:", "OPCIONES:"),
    ("SUBCOMMANDS:", "ÓRDENES:"), ("<subcommand>", "<orden>"), ("Show the version.", "Dice la versión."),
    ("Show help information.", "Muestra esta ayuda."), ("(default: ", "(si no: "),
    ("; default: ", "; si no: "), ("(values: ", "(valores: "),
    ("See 'planilla help <orden>' for detailed help.", "«planilla help ORDEN» explica cada una."),
    ("See 'planilla help new <orden>' for detailed help.", "«planilla help new ORDEN» explica cada una."),
  ]

  /// A help text; anything else, such as a version, as it is.
  static func help(_ text: String) -> String {
    let mark = "OVERVIEW: "
    guard text.hasPrefix(mark) else { return text }
    return words.reduce(String(text.dropFirst(mark.count))) { replace($1.0, with: $1.1, in: $0) }
  }

  /// What the parser says of a wrong call, in its words, then in Spanish with the way out.
  ///
  /// `commands` are the program's, each with the commands below it.
  static func mistake(
    _ text: String, in arguments: [String], commands: [(name: String, below: [String])]
  ) -> String {
    var lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("  See '") }
    let headline = lines.isEmpty ? "" : lines.removeFirst()
    let help = lines.compactMap { line in
      line.hasPrefix("Help:  ") ? "  " + line.dropFirst("Help:  ".count) : nil
    }
    let call = Call(arguments, commands)
    let said = [headline, "planilla: " + sentence(headline, call)] + help
    return said.map { $0 + "\n" }.joined()
  }

  /// The commands that a call names, and those that may stand where it goes on.
  private struct Call {
    var named: [String] = []
    var choices: [String]

    init(_ arguments: [String], _ commands: [(name: String, below: [String])]) {
      choices = commands.map(\.name)
      for argument in arguments where choices.contains(argument) {
        named.append(argument)
        choices = named.count == 1 ? commands.first { $0.name == argument }?.below ?? [] : []
      }
    }
  }

  private static func sentence(_ headline: String, _ call: Call) -> String {
    let quoted = headline.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let first = quoted.first ?? ""
    var fault = "la orden no está bien escrita"
    var near: String?
    if headline.hasPrefix("Error: Unknown option") {
      fault = "no existe la opción «\(first)»"
      near = quoted.dropFirst().first
    } else if headline.lowercased().contains("unexpected argument") {
      let name = (call.named + [first]).joined(separator: " ")
      fault = call.choices.isEmpty ? "sobra «\(first)»" : "no existe la orden «\(name)»"
      near = NearestWord.to(first, among: call.choices).map { (call.named + [$0]).joined(separator: " ") }
    } else if headline.hasPrefix("Error: Missing value for") {
      fault = "falta lo que va después de «\(first)»"
    } else if headline.hasPrefix("Error: Missing expected argument") {
      fault = "falta «\(first)»"
    } else if headline.hasPrefix("Error: The value") {
      fault = "«\(first)» no vale aquí"
    }
    let question = near.map { "; ¿quiso decir «\($0)»? Escriba" } ?? "; escriba"
    let help = (["planilla", "help"] + call.named).joined(separator: " ")
    return "\(fault)\(question) «\(help)» para ver lo que se puede"
  }

  private static func replace(_ old: String, with new: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
