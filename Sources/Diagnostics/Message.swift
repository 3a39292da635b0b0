/// What is said, without its words: a key into a `Catalogue` and the values that its sentence names.
///
/// The words live in `theme/strings/*.yml`, so that a third language takes no Swift.
package struct Message: Hashable, Sendable {
  /// Lower-case words and `-`, such as `did-you-mean`.
  package let key: String
  /// Values by the names that stand in braces in the sentence: `{id}`.
  package let arguments: Arguments

  package init(_ key: String, _ arguments: Arguments = [:]) {
    self.key = key
    self.arguments = arguments
  }
}

/// Named values in the order in which they were given.
package struct Arguments: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One named value.
  package struct Argument: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  package private(set) var list: [Argument]

  package init(dictionaryLiteral elements: (String, String)...) {
    list = elements.map { Argument(name: $0.0, value: $0.1) }
  }

  /// The same values, but for the one called `name`.
  package func replacing(_ name: String, with value: String) -> Arguments {
    var arguments = self
    arguments.list = list.map { $0.name == name ? Argument(name: name, value: value) : $0 }
    return arguments
  }

  /// The value called `name`.
  package subscript(name: String) -> String? {
    list.first { $0.name == name }?.value
  }
}
