/// The names that a script declares, and a short one for each.
///
/// A name is shortened alike wherever it stands, so that what shadows another goes on to do so. What stands after a
/// point, or names a member of an object, is no name.
struct ScriptNames {
  /// Where in the script a name stands as a name, and where a member's name stands for both: `{row}`.
  enum Role { case name, member, both }

  private let tokens: [ScriptToken]
  /// Whether the innermost bracket around each token is that of an object or of a pattern for one.
  private let isInObject: [Bool]

  private static let reserved: Set<String> = [
    "const", "let", "var", "for", "of", "in", "if", "else", "return", "function", "new", "typeof", "catch",
    "try", "null", "undefined", "true", "false", "break", "continue", "while", "do", "throw", "case",
    "switch", "default", "this", "delete", "void", "async", "await", "class", "instanceof", "finally",
    "yield", "with", "super", "eval", "arguments", "NaN", "Infinity",
  ]
  /// What browsers give under these names would be lost to a script that declares them.
  private static let ofBrowsers: Set<String> = [
    "document", "window", "self", "localStorage", "location", "history", "navigator", "name", "event",
    "status", "print", "confirm", "alert", "fetch", "crypto", "screen", "top", "parent", "open", "close",
    "length", "origin",
  ]

  init(_ tokens: [ScriptToken]) {
    self.tokens = tokens
    isInObject = Self.objects(tokens)
  }

  /// A short name for each name that is declared and is longer; none that the script has already.
  func shortNames() -> [String: String] {
    let declared = declaredNames()
    var uses: [String: Int] = [:]
    for index in tokens.indices where tokens[index].kind == .word && role(index) != .member {
      if declared.contains(tokens[index].text) { uses[tokens[index].text, default: 0] += 1 }
    }
    let taken = Set(tokens.filter { $0.kind == .word }.map(\.text)).union(Self.reserved)
    var candidates = Self.candidates.filter { !taken.contains($0) }[...]
    var names: [String: String] = [:]
    let weights = uses.map { (name: $0.key, bytes: $0.value * $0.key.utf8.count) }
    for (name, _) in weights.sorted(by: { ($1.bytes, $0.name) < ($0.bytes, $1.name) }) {
      guard let short = candidates.first, short.count < name.count else { continue }
      names[name] = short
      candidates.removeFirst()
    }
    return names
  }

  /// What the word at `index` is.
  func role(_ index: Int) -> Role {
    let (before, after) = (text(index - 1), text(index + 1))
    if before == "." { return .member }
    guard isInObject[index], before == "{" || before == "," else { return .name }
    switch after {
    case ":", "(": return .member
    case ",", "}", "=": return .both
    default: return .name
    }
  }

  private static let candidates: [String] = {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    let all = letters + letters.map { $0.uppercased() }
    return all + all.flatMap { first in letters.map { first + $0 } }
  }()

  private func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// A brace opens an object where a value or a pattern is expected, and a block elsewhere.
  private static func objects(_ tokens: [ScriptToken]) -> [Bool] {
    let values: Set<String> = [
      "(", ",", "=", ":", "[", "?", "&&", "||", "return", "const", "let", "var", "of", "in",
    ]
    var stack: [Bool] = []
    var result: [Bool] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .mark, ["}", "]", ")"].contains(token.text) { _ = stack.popLast() }
      result.append(stack.last ?? false)
      guard token.kind == .mark else { continue }
      switch token.text {
      case "{": stack.append(index > 0 && values.contains(tokens[index - 1].text))
      case "[", "(": stack.append(false)
      default: break
      }
    }
    return result
  }
}

extension ScriptNames {
  /// Names after `const`, `let`, `var`, `function` and `catch (`, those of patterns, and those of arrow functions.
  private func declaredNames() -> Set<String> {
    var names: Set<String> = []
    for index in tokens.indices {
      switch tokens[index].text {
      case "const" where tokens[index].kind == .word, "let" where tokens[index].kind == .word,
        "var" where tokens[index].kind == .word:
        declarations(from: index + 1, &names)
      case "function" where tokens[index].kind == .word: names.insert(text(index + 1))
      case "catch" where text(index + 1) == "(": names.insert(text(index + 2))
      case "=>" where text(index - 1) == ")": parameters(before: index - 1, &names)
      case "=>": names.insert(text(index - 1))
      default: break
      }
    }
    return names.subtracting(Self.reserved).subtracting(Self.ofBrowsers)
  }

  /// `a = 1, b = 2`, `[a, b]`, `{a, b: c}`: to the end of the first line that ends the statement.
  private func declarations(from start: Int, _ names: inout Set<String>) {
    var index = start
    var depth = 0
    var isExpected = true
    while index < tokens.count {
      let token = tokens[index]
      if depth == 0, index > start, token.beginsLine, text(index - 1) != ",", !isExpected { return }
      if isExpected {
        isExpected = false
        if token.text == "{" || token.text == "[" {
          let end = closing(index)
          bindings(index...end, &names)
          index = end + 1
          continue
        }
        if token.kind == .word { names.insert(token.text) }
      } else if token.kind == .mark {
        switch token.text {
        case "(", "[", "{": depth += 1
        case ")", "]", "}":
          depth -= 1
          if depth < 0 { return }
        case "," where depth == 0: isExpected = true
        case ";" where depth == 0: return
        default: break
        }
      } else if depth == 0, token.text == "of" || token.text == "in" {
        return
      }
      index += 1
    }
  }

  private func parameters(before close: Int, _ names: inout Set<String>) {
    var depth = 0
    var index = close
    while index >= 0 {
      if tokens[index].text == ")" { depth += 1 }
      if tokens[index].text == "(" { depth -= 1 }
      if depth == 0 { break }
      index -= 1
    }
    if index >= 0 { bindings(index...close, &names) }
  }

  /// The words of a pattern that are bound: not a member's name before `:`, and no default after `=`.
  private func bindings(_ range: ClosedRange<Int>, _ names: inout Set<String>) {
    for index in range where tokens[index].kind == .word {
      guard text(index + 1) != ":", text(index - 1) != "=", text(index - 1) != "." else { continue }
      names.insert(tokens[index].text)
    }
  }

  private func closing(_ open: Int) -> Int {
    var depth = 0
    for index in open..<tokens.count where tokens[index].kind == .mark {
      if ["{", "[", "("].contains(tokens[index].text) { depth += 1 }
      if ["}", "]", ")"].contains(tokens[index].text) { depth -= 1 }
      if depth == 0 { return index }
    }
    return tokens.count - 1
  }
}
