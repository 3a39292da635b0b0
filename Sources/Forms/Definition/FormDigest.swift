import Hashing
package import Model

extension FormTemplate {
  /// `sha256:` and 64 hexadecimal digits over what the form asks: two files that ask the same have one.
  ///
  /// The canonical text is one line a fact: its name in English and its length in bytes, then the value.
  /// Line ends, the language of keys and marks, and how accents were typed leave no trace in it; nor does what the
  /// form leaves to the procedure or to the site.
  package var digest: String { "sha256:" + SHA256.digest(of: canonicalText).hex }

  /// The text that the digest is made of, in UTF-8.
  package var canonicalText: [UInt8] {
    var text = CanonicalLines(begin: "planilla-form/1")
    text.add("form", id.rawValue)
    text.add("kind", kind.rawValue)
    text.add("version", String(version))
    // What the file leaves to the procedure or the site is theirs to change.
    text.add("title", places.has(.title) ? title : "")
    text.add("code", places.has(.code) ? code : "")
    text.add("date", places.has(.date) ? date?.description ?? "" : "")
    for type in activityTypes { text.add("activity-type", type.rawValue) }
    text.add("paper", places.has(.paper) ? paper.description : "")
    text.add("anonymous", String(isAnonymous))
    text.add("retention", retention?.description ?? "")
    text.add("series", series ?? "")
    for section in sections { section.write(to: &text) }
    return text.bytes
  }
}

/// Facts, one a line, each with its length, so that no value can pass for another fact.
private struct CanonicalLines {
  private(set) var bytes: [UInt8]

  init(begin: String) { bytes = Array((begin + "\n").utf8) }

  mutating func add(_ name: String, _ value: String) {
    let value = value.composed
    bytes += "\(name) \(value.utf8.count)\n".utf8
    bytes += value.utf8
    bytes.append(0x0A)
  }
}

extension FormTemplate.Section {
  fileprivate func write(to text: inout CanonicalLines) {
    text.add("section", title ?? "")
    for block in introduction.blocks { text.add("words", block.plainText) }
    if let group {
      text.add("rows", "\(group.id) \(group.rows.lowerBound)..\(group.rows.upperBound)")
    }
    for question in questions { question.write(to: &text) }
  }
}

extension Question {
  fileprivate func write(to text: inout CanonicalLines) {
    text.add("question", id.rawValue)
    text.add("text", self.text)
    text.add("hint", hint ?? "")
    text.add("type", type.canonical)
    for choice in type.choices?.choices ?? [] {
      text.add("choice", choice.code + (choice.opensText ? " text" : ""))
      text.add("label", choice.label)
    }
    text.add("required", String(isRequired))
    text.add("indicator", String(isIndicator))
    text.add("privacy", privacy.rawValue)
    text.add("medium", medium.rawValue)
    text.add("condition", condition.map { "\($0.question) \($0.comparison.rawValue) \($0.value)" } ?? "")
    text.add("retention", retention?.description ?? "")
  }
}

extension AnswerType {
  /// Its name with its bounds: `text(80)`, `integer(0..10)`.
  package var canonical: String {
    switch self {
    case .text(let limit), .paragraph(let limit): "\(name)(\(limit))"
    case .integer(let range), .scale(let range): "\(name)(\(range.lowerBound)..\(range.upperBound))"
    case .calculation(let formula): "\(name)(\(formula.canonical))"
    default: name
    }
  }
}

extension Formula {
  fileprivate var canonical: String {
    parts.map { part in
      let sign = part.isNegative ? "-" : "+"
      return switch part.term {
      case .number(let number): "\(sign) \(number)"
      case .answer(let id): "\(sign) \(id)"
      case .rows(let id): "\(sign) rows(\(id))"
      case .yes(let id): "\(sign) yes(\(id))"
      }
    }.joined(separator: " ")
  }
}
