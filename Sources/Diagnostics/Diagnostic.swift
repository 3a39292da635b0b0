/// One finding about the author's files: what is wrong, where, and the way out.
package struct Diagnostic: Hashable, Sendable {
  /// A stable name, in lower-case words and `-`: what a person quotes and a tool filters by.
  package struct Code: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let rawValue: String
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package var description: String { rawValue }
  }

  /// How much it weighs: only an error changes the exit code, unless `--strict`.
  package enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
    case note, warning, error
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A second place that explains the first: the holiday's line, the first of two equal ids.
  package struct Note: Hashable, Sendable {
    package let message: Message
    package let place: SourcePlace?

    package init(_ message: Message, at place: SourcePlace? = nil) {
      self.message = message
      self.place = place
    }
  }

  package let code: Code
  package let severity: Severity
  /// Path from the content folder (or of the theme's file), `/` between its parts; `.` is the folder itself.
  package let file: String
  /// Nil where the finding is about the file as a whole.
  package let range: SourceRange?
  /// Its key is the code: the catalogue's `diagnostics.<code>` says it in words.
  package let arguments: Arguments
  /// Ways out, best first: catalogue keys `hints.<key>`.
  package let hints: [Message]
  /// Further places: catalogue keys `notes.<key>`.
  package let notes: [Note]
  /// The procedure's rule that it breaks, such as `R-EVA-3`; nil for a mistake that no rule speaks of.
  package let rule: String?

  package init(
    _ code: Code, _ severity: Severity = .error, file: String, range: SourceRange? = nil,
    _ arguments: Arguments = [:], hints: [Message] = [], notes: [Note] = [], rule: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.range = range
    self.arguments = arguments
    self.hints = hints
    self.notes = notes
    self.rule = rule
  }
}

extension Diagnostic {
  /// Orders findings by file, line, column and code, so that every run says them alike.
  package static func inReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let start = (left.range?.start ?? .start, right.range?.start ?? .start)
    return (left.file, start.0, left.code.rawValue) < (right.file, start.1, right.code.rawValue)
  }
}

/// A value together with every problem found on the way to it.
package struct Checked<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Checked: Sendable where Value: Sendable {}
