package import Template

extension NameTable {
  /// The names of `ViewName`, each at its own number.
  package static let views = NameTable(ViewName.allCases.map { "\($0)" })
}

extension Record {
  /// A record of named values; a name given twice keeps the first.
  package init(_ entries: KeyValuePairs<ViewName, Value>) {
    self.init(entries.map { (Name(index: $0.key.rawValue), $0.value) })
  }

  /// This record with the entries of `entries` put in.
  package func setting(_ entries: KeyValuePairs<ViewName, Value>) -> Record {
    var record = self
    for (name, value) in entries { record.set(Name(index: name.rawValue), value) }
    return record
  }

  /// This record and the entries of `other`, which has none of the same name.
  package func merging(_ other: Record) -> Record {
    Record((entries + other.entries).map { ($0.name, $0.value) })
  }
}

extension Value {
  /// A record, or nothing where there is none.
  package static func record(ifAny record: Record?) -> Value { record.map(Value.record) ?? .absent }

  /// Ready HTML, or nothing where there is none.
  package static func markup(ifAny bytes: [UInt8]) -> Value { bytes.isEmpty ? .absent : .markup(bytes) }
}
