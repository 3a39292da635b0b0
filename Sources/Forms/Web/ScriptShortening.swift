import Bytes

/// A script without its comments and margins, and with short names: it does the same in fewer bytes.
enum ScriptShortening {
  /// The script as it is where it holds what `ScriptToken` does not read.
  static func shorten(_ script: [UInt8]) -> [UInt8] {
    guard let tokens = ScriptToken.all(of: script) else { return script }
    let names = ScriptNames(tokens)
    let short = names.shortNames()
    var result: [UInt8] = []
    result.reserveCapacity(script.count)
    for index in tokens.indices {
      let token = tokens[index]
      if index > 0 { result.append(gap(tokens[index - 1], token)) }
      guard token.kind == .word, let name = short[token.text] else {
        result.append(token.text)
        continue
      }
      switch names.role(index) {
      case .member: result.append(token.text)
      case .name: result.append(name)
      case .both: result.append("\(token.text):\(name)")
      }
    }
    return result
  }

  /// What has to stand between two tokens: a line's end where it may end a statement, a blank between words.
  private static func gap(_ last: ScriptToken, _ next: ScriptToken) -> String {
    if next.beginsLine, !goesOn(last, next) { return "\n" }
    let isWord = { (token: ScriptToken) in token.kind == .word || token.kind == .number }
    if isWord(last), isWord(next) { return " " }
    // `a + +b` is not `a ++b`, nor is `1 .x` a fraction.
    if last.kind == .mark, next.kind == .mark, last.text.last == next.text.first, "+-".contains(last.text) {
      return " "
    }
    return last.kind == .pattern && next.kind == .word || last.kind == .number && next.text == "." ? " " : ""
  }

  /// No statement ends after the one, or none begins with the other.
  private static func goesOn(_ last: ScriptToken, _ next: ScriptToken) -> Bool {
    let ends: Set<String> = ["{", "(", "[", ",", ";", "=", "=>", "&&", "||", "?", ":", "...", "+="]
    let begins: Set<String> = ["}", ")", "]", ",", ".", "?", ":", "&&", "||", "="]
    return last.kind == .mark && ends.contains(last.text) || next.kind == .mark && begins.contains(next.text)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: Substring) { append(contentsOf: text.utf8) }
}
