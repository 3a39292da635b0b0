import Diagnostics

/// The parser's own English words, around our Spanish help, put into Spanish.
enum SpanishHelp {
  private static let words = [
    ("USAGE: ", "USO: "), ("ARGUMENTS:", "ARGUMENTOS:"), ("OPTIONS:", "OPCIONES:"),
    ("SUBCOMMANDS:", "ÓRDENES:"), ("<subcommand>", "<orden>"), ("Show the version.", "Dice la versión."),
    ("Show help information.", "Muestra esta ayuda."), ("(default:", "(si no:"),
    ("; default:", "; si no:"), ("(values:", "(valores:"),
    ("See 'planilla help <orden>' for detailed help.", "«planilla help ORDEN» explica cada una."),
    ("See 'planilla help new <orden>' for detailed help.", "«planilla help new ORDEN» explica cada una."),
    ("See 'planilla help forms <orden>' for detailed help.", "«planilla help forms ORDEN» explica cada una."),
  ]

  /// A help text; anything else, such as a version, as it is.
  static func help(_ text: String) -> String {
    let mark = "OVERVIEW: "
    guard text.hasPrefix(mark) else { return text }
    return words.reduce(String(text.dropFirst(mark.count))) { replace($1.0, with: $1.1, in: $0) }
  }

  /// What is wrong with a call, in Spanish with the way out; in the parser's words too where we have none of our own.
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
    let sentence = sentence(headline, call)
    let said = ["planilla: " + sentence.text] + (sentence.isOurs ? [] : [headline]) + help
    return said.map { $0 + "\n" }.joined()
  }

  /// The commands that a call names, and those that may stand where it goes on.
  private struct Call {
    let arguments: [String]
    var named: [String] = []
    var choices: [String]

    init(_ arguments: [String], _ commands: [(name: String, below: [String])]) {
      self.arguments = arguments
      choices = commands.map(\.name)
      for argument in arguments where choices.contains(argument) {
        named.append(argument)
        choices = named.count == 1 ? commands.first { $0.name == argument }?.below ?? [] : []
      }
    }

    /// The value that stands behind an option and looks like one: `-5`.
    func valueLikeOption(behind option: String) -> String? {
      guard let at = arguments.firstIndex(of: option), at + 1 < arguments.count else { return nil }
      let value = arguments[at + 1]
      return value.utf8.first == UInt8(ascii: "-") ? value : nil
    }
  }

  private static func sentence(_ headline: String, _ call: Call) -> (text: String, isOurs: Bool) {
    let quoted = headline.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let first = quoted.first ?? ""
    var fault = "la orden no está bien escrita"
    var near: String?
    var isOurs = true
    if headline.hasPrefix("Error: Unknown option") {
      fault = "no existe la opción «\(first)»"
      near = quoted.dropFirst().first
    } else if headline.lowercased().contains("unexpected argument") {
      let name = (call.named + [first]).joined(separator: " ")
      fault = call.choices.isEmpty ? "sobra «\(first)»" : "no existe la orden «\(name)»"
      near = NearestWord.to(first, among: call.choices).map { (call.named + [$0]).joined(separator: " ") }
    } else if headline.hasPrefix("Error: Missing value for") {
      fault = "falta lo que va después de «\(first)»"
      let option = first.split(separator: " ").first.map(String.init) ?? first
      if let value = call.valueLikeOption(behind: option) {
        fault += ", y si empieza con un guion se escribe «\(option)=\(value)»"
      }
    } else if headline.hasPrefix("Error: Missing expected argument") {
      fault = "falta «\(first)»"
    } else if headline.hasPrefix("Error: The value") {
      fault = "«\(first)» no vale aquí"
    } else {
      isOurs = false
    }
    let question = near.map { "; ¿quiso decir «\($0)»? Escriba" } ?? "; escriba"
    let help = (["planilla", "help"] + call.named).joined(separator: " ")
    return ("\(fault)\(question) «\(help)» para ver lo que se puede", isOurs)
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
