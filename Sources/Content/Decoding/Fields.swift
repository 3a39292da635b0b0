import Diagnostics
import Model

/// The keys that a mapping may and must have.
struct Shape: Sendable {
  let required: [Field]
  let allowed: [Field]
  /// Required lists of which nothing works without an item.
  let filled: [Field]
  /// The words by which authors may name the allowed fields.
  private let fields: [String: Field]

  init(required: [Field] = [], optional: [Field] = [], filled: [Field] = []) {
    self.required = required
    self.filled = filled
    allowed = required + optional
    fields = Vocabulary.words(for: allowed)
  }

  /// The allowed field that `word` names, accents forgiven; nil where there is none.
  func field(named word: String) -> Field? { fields[word] ?? fields[Accents.dropped(from: word)] }
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

  /// `count` is how many keys the mapping has.
  init(range: SourceRange, count: Int) {
    self.range = range
    entries.reserveCapacity(count)
  }

  subscript(field: Field) -> YAMLNode? { index(of: field).map { entries[$0].value } }

  /// Where the key of `field` stands.
  func keyRange(of field: Field) -> SourceRange? { index(of: field).map { entries[$0].keyRange } }

  /// Whether the author wrote `field` at all.
  func mentions(_ field: Field) -> Bool { index(of: field) != nil || spoilt.contains(field) }

  mutating func add(_ field: Field, keyRange: SourceRange, value: YAMLNode) {
    entries.append(Entry(field: field, keyRange: keyRange, value: value))
  }

  mutating func spoil(_ field: Field) { spoilt.append(field) }

  /// By index, since comparing whole entries would copy them.
  private func index(of field: Field) -> Int? { entries.indices.first { entries[$0].field == field } }

  /// Where every field stands; `whole` stands for those that were not written.
  func places(in file: String, whole: SourceRange? = nil) -> Places {
    var places = Places(file: file, whole: whole ?? range, count: entries.count)
    for entry in entries { places.note(entry.field, at: entry.value.range) }
    return places
  }
}
