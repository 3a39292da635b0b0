package import Template

extension NameTable {
  /// The names of `ViewName`, each at its own number.
  package static let views = NameTable(ViewName.allCases.map { "\($0)" })
}

/// A part of the model as templates see it.
protocol View: Values {
  /// The value under `name`, or nil: then the record around this one is asked.
  func value(_ name: ViewName) -> Value?
}

extension View {
  func value(of name: Name) -> Value? { ViewName(rawValue: name.index).flatMap(value) }
}

extension Record {
  /// A record of values that are ready; a name given twice keeps the first.
  package init(_ entries: KeyValuePairs<ViewName, Value>) {
    self.init(entries.map { (Name($0.key), $0.value) })
  }

  /// This record with the entries of `entries` put in.
  package func setting(_ entries: KeyValuePairs<ViewName, Value>) -> Record {
    setting(entries.map { (Name($0.key), $0.value) })
  }
}

extension Name {
  fileprivate init(_ name: ViewName) { self.init(index: name.rawValue) }
}

extension Value {
  /// A record, or nothing where there is none.
  package static func record(ifAny record: Record?) -> Value { record.map(Value.record) ?? .absent }

  /// Ready HTML, or nothing where there is none.
  package static func markup(ifAny bytes: [UInt8]) -> Value { bytes.isEmpty ? .absent : .markup(bytes) }
}
