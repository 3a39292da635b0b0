/// Values by name: the context that a template, or one turn of a section, is rendered with.
///
/// Names are looked up by scanning, first entry first: put what a template asks for most in front.
package struct Record: Sendable {
  /// In the order given; of two entries with one name the first counts.
  package private(set) var entries: [(name: Name, value: Value)]

  package init(_ entries: [(Name, Value)] = []) { self.entries = entries }

  /// The value under `name`, or nil: then an outer record is asked.
  package subscript(name: Name) -> Value? {
    for index in entries.indices where entries[index].name == name { return entries[index].value }
    return nil
  }

  /// Puts `value` under `name`, in the place of the one that was there.
  package mutating func set(_ name: Name, _ value: Value) {
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].value = value
    } else {
      entries.append((name, value))
    }
  }
}
