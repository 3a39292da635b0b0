/// A word that a template may ask for, as a small number: comparing two costs one instruction.
package struct Name: Hashable, Sendable {
  /// Its place in the `NameTable` that spells it.
  package let index: UInt16

  package init(index: UInt16) { self.index = index }
}

/// Every word that templates may ask for: what is not here is a spelling mistake.
package struct NameTable: Sendable {
  /// The words, in the order of their numbers.
  package let spellings: [String]
  private let names: [String: Name]

  /// At most 65,536 words; no word twice, empty, `.`, or with a dot or white space in it.
  package init(_ spellings: [String]) {
    precondition(spellings.count <= 1 << 16, "a table of names holds at most 65,536 words")
    self.spellings = spellings
    var names: [String: Name] = [:]
    names.reserveCapacity(spellings.count)
    for (index, spelling) in spellings.enumerated() {
      let earlier = names.updateValue(Name(index: UInt16(index)), forKey: spelling)
      precondition(earlier == nil, "the name «\(spelling)» is in the table twice")
    }
    self.names = names
  }

  /// The name that is spelt `spelling`, or nil.
  package subscript(spelling: String) -> Name? { names[spelling] }

  /// How `name` is spelt.
  package subscript(name: Name) -> String { spellings[Int(name.index)] }
}
