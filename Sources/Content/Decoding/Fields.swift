import Diagnostics
import Model

/// The keys that a mapping may and must have.
struct Shape: Sendable {
  let required: [Field]
  let allowed: [Field]

  init(required: [Field] = [], optional: [Field] = []) {
    self.required = required
    allowed = required + optional
  }
}

/// A mapping whose keys have been understood: values by field.
struct Fields: Sendable {
  private struct Entry: Sendable {
    let field: Field
    let keyRange: SourceRange
    let value: YAMLNode
  }

  private var entries: [Entry] = []
  /// Fields that were written without a usable value, and reported.
  private var spoilt: [Field] = []
  /// The mapping where it stands on one line, else its first key.
  let range: SourceRange

  init(range: SourceRange) { self.range = range }

  subscript(field: Field) -> YAMLNode? { entries.first { $0.field == field }?.value }

  /// Where the key of `field` stands.
  func keyRange(of field: Field) -> SourceRange? { entries.first { $0.field == field }?.keyRange }

  /// Whether the author wrote `field` at all.
  func mentions(_ field: Field) -> Bool { self[field] != nil || spoilt.contains(field) }

  mutating func add(_ field: Field, keyRange: SourceRange, value: YAMLNode) {
    entries.append(Entry(field: field, keyRange: keyRange, value: value))
  }

  mutating func spoil(_ field: Field) { spoilt.append(field) }

  /// Where every field stands; `whole` stands for those that were not written.
  func places(in file: String, whole: SourceRange? = nil) -> Places {
    var places = Places(file: file, whole: whole ?? range)
    for entry in entries { places.note(entry.field, at: entry.value.range) }
    return places
  }
}
