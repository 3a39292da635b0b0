/// Where a template's names find their values, asked one name at a time.
///
/// What no tag asks for is never worked out: a value costs only where it is shown.
package protocol Values {
  /// The value under `name`, or nil: then an outer record is asked.
  func value(of name: Name) -> Value?
}

/// Values by name: the context that a template, or one turn of a section, is rendered with.
package struct Record {
  private let source: Source

  /// The values that `values` gives when it is asked.
  package init(_ values: some Values) { source = Asked(values) }

  /// Values that are ready; of two entries with one name the first counts.
  package init(_ entries: [(Name, Value)] = []) { source = Ready(entries, over: nil) }

  private init(_ entries: [(Name, Value)], over base: Record) { source = Ready(entries, over: base.source) }

  /// The value under `name`, or nil: then an outer record is asked.
  package subscript(name: Name) -> Value? { source.value(of: name) }

  /// This record with `entries` in the place of what it has under the same names.
  package func setting(_ entries: [(Name, Value)]) -> Record { Record(entries, over: self) }

  /// This record, and what `other` has besides.
  package func merging(_ other: Record) -> Record { Record(Both(first: self, second: other)) }
}

extension Record {
  /// One reference, so that a record is copied at the price of a pointer.
  private class Source {
    func value(of name: Name) -> Value? { nil }
  }

  private final class Asked<Content: Values>: Source {
    private let content: Content

    init(_ content: Content) { self.content = content }

    override func value(of name: Name) -> Value? { content.value(of: name) }
  }

  /// Looked up by scanning: put what a template asks for most in front.
  private final class Ready: Source {
    private let entries: [(name: Name, value: Value)]
    private let base: Source?

    init(_ entries: [(Name, Value)], over base: Source?) {
      self.entries = entries
      self.base = base
    }

    override func value(of name: Name) -> Value? {
      for index in entries.indices where entries[index].name == name { return entries[index].value }
      return base?.value(of: name)
    }
  }

  private struct Both: Values {
    let first: Record
    let second: Record

    func value(of name: Name) -> Value? { first[name] ?? second[name] }
  }
}
