package import Diagnostics

/// Where each field of one entity was written, so that a rule can point at it.
package struct Places: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let field: Field
    let range: SourceRange
  }

  /// The file's path from the content folder.
  package let file: String
  /// The entity as a whole: its mapping, or the file's first line.
  package let whole: SourceRange
  private var entries: [Entry] = []

  /// Room is made for `count` fields.
  package init(file: String, whole: SourceRange, count: Int = 0) {
    self.file = file
    self.whole = whole
    entries.reserveCapacity(count)
  }

  /// Remembers where the value of `field` stands.
  package mutating func note(_ field: Field, at range: SourceRange) {
    entries.append(Entry(field: field, range: range))
  }

  /// The value of `field`, or the entity as a whole where the field was not written.
  package subscript(field: Field) -> SourceRange {
    entries.first { $0.field == field }?.range ?? whole
  }

  /// Whether `field` was written.
  package func has(_ field: Field) -> Bool { entries.contains { $0.field == field } }

  /// Whether the byte at `location` of its file is of the entity or of a value of it.
  package func hold(_ location: SourceLocation) -> Bool {
    whole.contains(location) || entries.contains { $0.range.contains(location) }
  }

  /// The place of `field` together with its file.
  package func place(_ field: Field) -> SourcePlace { SourcePlace(file: file, range: self[field]) }
}
