import Content
import Diagnostics
import Model

/// A file as it is being drafted: keys with what they mean above them, then headings with what goes below them.
///
/// A comment with a space after its sign explains; one without is a key that is switched off, and stands where it
/// would stand without the sign.
struct Skeleton {
  /// Comments and notes are so many characters wide, their margin counted.
  private static let usualWidth = 100

  /// The one in which keys are written; sentences are in the catalogue's.
  let language: Language
  let catalogue: Catalogue
  private let width: Int
  private(set) var lines: [String] = []

  /// `margin` is how far in the whole will stand.
  init(_ language: Language, _ catalogue: Catalogue, margin: Int = 0) {
    self.language = language
    self.catalogue = catalogue
    width = Self.usualWidth - margin
  }

  var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

  func word(_ field: Field) -> String { Vocabulary.word(for: field, in: language) }

  /// `key: value`, as it stands in braces.
  func member(_ field: Field, _ value: String) -> (key: String, value: String) { (word(field), value) }

  // MARK: - Data

  /// The line that opens the front matter, and what the comments below it are.
  mutating func open(_ key: String, _ arguments: Arguments) {
    lines.append("---")
    explain(key, arguments)
    explain("draft.top")
    explain("draft.check")
  }

  /// The line that closes the front matter.
  mutating func close() { lines.append("---") }

  mutating func blank() { lines.append("") }

  /// The sentence of `key` as comments.
  mutating func explain(_ key: String, _ arguments: Arguments = [:], indent: Int = 0) {
    remark(catalogue.say(key, arguments), indent: indent)
  }

  /// `words` as comments.
  mutating func remark(_ words: String, indent: Int = 0) {
    let margin = Self.margin(indent)
    lines += MarkdownText.wrapped(words, width: width - indent - 2).map { "\(margin)# \($0)" }
  }

  /// `key: value`, or `key:` where the value is empty.
  mutating func set(_ field: Field, _ value: String = "", indent: Int = 0) {
    lines.append(Self.margin(indent) + line(field, value))
  }

  /// A key that is switched off: `#key: value`.
  mutating func offer(_ field: Field, _ value: String = "", indent: Int = 0) {
    lines.append(Self.margin(indent) + "#" + line(field, value))
  }

  /// `line` as it is, `indent` spaces in.
  mutating func write(_ line: String, indent: Int = 0) { lines.append(Self.margin(indent) + line) }

  private func line(_ field: Field, _ value: String) -> String {
    value.isEmpty ? "\(word(field)):" : "\(word(field)): \(value)"
  }

  private static func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }

  // MARK: - Text

  /// A heading of the second level, and a note on what goes below it.
  mutating func section(_ title: String, prompt: String) {
    heading(title)
    note([prompt])
  }

  mutating func heading(_ title: String) {
    if lines.last != "---" { blank() }
    lines.append("## \(MarkdownText.escaped(title))")
    blank()
  }

  /// A note of so many paragraphs, for the author to replace.
  mutating func note(_ paragraphs: [String]) {
    lines.append("> [!NOTE]")
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { lines.append(">") }
      lines += MarkdownText.wrapped(paragraph, width: width - 2).map { "> \($0)" }
    }
  }
}
