/// Values as they are written in a file's data, so that they read back as themselves.
enum YAMLText {
  /// `"…"`, whatever stands in `text`.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Words without quotation marks where they can be read in one way only, else `"…"`.
  static func plain(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isWholeNumber || " -_".contains($0) }
    return isPlain ? text : quoted(text)
  }

  /// `[a, b]`.
  static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  /// `{a: 1, b: 2}`; a member without a value is written as a key that waits for one.
  static func mapping(_ members: [(key: String, value: String)]) -> String {
    "{\(members.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
  }

  /// `84600000` as `84_600_000`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append("_") }
      result.append(digit)
    }
    return result
  }
}
