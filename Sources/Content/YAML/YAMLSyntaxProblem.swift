import Diagnostics

/// What libyaml could not read, told in the author's terms.
struct YAMLSyntaxProblem {
  private let error: YAMLSyntaxError
  private var source: YAMLSource

  init(_ error: YAMLSyntaxError, in source: YAMLSource) {
    self.error = error
    self.source = source
  }

  /// The problem with its place and the way out.
  var diagnostic: Diagnostic {
    let (code, atContext) = Self.code(error)
    if code != "yaml-bad-escape", case .mark(let mark) = error.place,
      let quote = YAMLOpenQuote.place(in: source, upTo: mark.line)
    {
      let unclosed: Diagnostic.Code = "yaml-unclosed-quote"
      return Diagnostic(unclosed, file: source.file, range: quote, hints: [Message(unclosed.rawValue)])
    }
    if code == "yaml-unquoted-colon", let key = indentedKey {
      let indentation: Diagnostic.Code = "yaml-indentation"
      return Diagnostic(
        indentation, file: source.file, range: key, hints: [Message(indentation.rawValue)])
    }
    if let problem = hashInBrackets { return problem }
    if let problem = YAMLMissingSpace.problem(code, lines: suspects, in: source) { return problem }
    let adjusted = code == "yaml-indentation" && followsQuote ? "yaml-text-after-quote" : code
    let start = place(atContext: atContext)
    let range = SourceRange(start, SourceLocation(line: start.line, column: start.column + 1))
    return Diagnostic(
      adjusted, file: source.file, range: range, hints: [Message(adjusted.rawValue)])
  }

  /// A value that a `#` without quotation marks cuts off; `value` is what was meant.
  static func hash(_ value: String, at place: SourceRange, in source: YAMLSource) -> Diagnostic {
    Diagnostic(
      "yaml-hash-for-value", file: source.file, range: place,
      hints: [Message("yaml-hash-for-value", ["value": value])])
  }

  /// The `#` for want of which a bracket is never closed: `{primario: #0b4f57}`.
  private var hashInBrackets: Diagnostic? {
    guard error.context?.contains("flow") == true, let first = error.contextMark?.line,
      case .mark(let last) = error.place
    else { return nil }
    // Where the text ends in a bracket, libyaml misses the value on the line after.
    for number in max(0, first - 1)...max(first, last.line) {
      let line = source.line(number)
      guard let index = YAMLHash.first(in: line) else { continue }
      let place = SourceRange(line: source.firstLine + number, column: index - line.startIndex + 1)
      return Self.hash(YAMLHash.value(at: index, in: line), at: place, in: source)
    }
    return nil
  }

  /// The lines, from 0, on one of which the mistake must be: where libyaml began, gave up, and the one before.
  private var suspects: [Int] {
    guard case .mark(let mark) = error.place else { return [] }
    return [error.contextMark?.line, mark.line, mark.line - 1].compactMap { $0 }
  }

  private func place(atContext: Bool) -> SourceLocation {
    var source = source
    if atContext, let mark = error.contextMark { return source.location(mark) }
    switch error.place {
    case .mark(let mark): return source.location(mark)
    case .offset(let offset): return source.location(offset: offset)
    }
  }

  /// Whether a quotation ends right before the problem: `titulo: "Plan" de 2026`.
  private var followsQuote: Bool {
    guard case .mark(let mark) = error.place, mark.column > 0 else { return false }
    var source = source
    let column = source.location(mark).column
    let before = source.line(mark.line).prefix(column - 1)
    let last = before.last { $0 != UInt8(ascii: " ") }
    return last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
  }

  /// The key of `  vigencia: 2026` where it stands deeper than its neighbours: to libyaml it goes on with the
  /// value above, in which the colon is then one too many.
  private var indentedKey: SourceRange? {
    guard case .mark(let mark) = error.place, mark.line > 0 else { return nil }
    var source = source
    let colon = source.location(mark)
    let before = source.line(mark.line).prefix(colon.column - 1)
    let words = before.split(separator: UInt8(ascii: " "))
    guard before.first == UInt8(ascii: " "), let key = words.last,
      words.count == 1 || words.count == 2 && words[0].elementsEqual("-".utf8),
      !key.contains(where: { #"'":,[]{}"#.utf8.contains($0) })
    else { return nil }
    return SourceRange(line: colon.line, column: colon.column - key.count, length: key.count)
  }

  /// Our name for libyaml's problem, and whether it is best shown where the construct began.
  private static func code(_ error: YAMLSyntaxError) -> (Diagnostic.Code, atContext: Bool) {
    let problem = error.problem
    let context = error.context ?? ""
    if context.hasSuffix("quoted scalar") {
      return problem.contains("escape") || problem.contains("hexdecimal")
        ? ("yaml-bad-escape", false) : ("yaml-unclosed-quote", true)
    }
    if context.contains("flow sequence") || context.contains("flow mapping") {
      return ("yaml-unclosed-bracket", true)
    }
    if context.hasSuffix("anchor") { return ("yaml-anchor", true) }
    if context.hasSuffix("alias") { return ("yaml-alias", true) }
    if context.contains("tag") || problem.contains("tag") { return ("yaml-tag", context.contains("tag")) }
    if context.contains("block scalar") { return ("yaml-block-scalar", false) }
    if context.contains("directive") || problem.contains("directive") { return ("yaml-directive", true) }
    switch problem {
    case "mapping values are not allowed in this context": return ("yaml-unquoted-colon", false)
    case "could not find expected ':'": return ("yaml-missing-colon", true)
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context":
      return ("yaml-indentation", false)
    case "found character that cannot start any token": return ("yaml-bad-start", false)
    case "did not find expected <document start>": return ("yaml-second-document", false)
    default: return ("yaml-syntax", false)
    }
  }
}
