/// Which vocabulary each prefix stands for, element by element.
///
/// [Namespaces in XML 1.0](https://www.w3.org/TR/xml-names/).
struct XMLNamespaces {
  /// A name without its prefix, in the vocabulary that the prefix stands for; "" is none.
  struct Name: Hashable {
    let space: String
    let local: String
  }

  static let xml = "http://www.w3.org/XML/1998/namespace"
  private static let xmlns = "http://www.w3.org/2000/xmlns/"

  /// The innermost last.
  private var bindings: [String: [String]] = ["xml": [Self.xml]]
  /// The prefixes that each open element binds.
  private var scopes: [[String]] = []

  /// Takes in what the attributes of a new element declare.
  mutating func open(_ tag: XMLReader.Tag, _ bytes: [UInt8]) throws(XMLReader.Fault) {
    var scope: [String] = []
    for attribute in tag.attributes {
      guard let prefix = Self.declared(attribute.name) else { continue }
      var text = SVGText()
      text.append(bytes, attribute.value, as: .attribute)
      let space = text.string
      let isFixed = prefix == "xml" || prefix == "xmlns" || space == Self.xml || space == Self.xmlns
      let isSame = prefix == "xml" && space == Self.xml
      guard !isFixed || isSame, prefix.isEmpty || !space.isEmpty, !prefix.contains(":") else {
        throw XMLReader.Fault(what: attribute.name, offset: attribute.offset)
      }
      bindings[prefix, default: []].append(space)
      scope.append(prefix)
    }
    scopes.append(scope)
  }

  /// Forgets what the innermost element declared.
  mutating func close() {
    for prefix in scopes.popLast() ?? [] { _ = bindings[prefix]?.popLast() }
  }

  /// The vocabulary of names without a prefix.
  var standard: String { bindings[""]?.last ?? "" }

  /// What an element's name means; nil where nobody declares its prefix.
  func element(_ name: String) -> Name? { resolve(name, plain: standard) }

  /// What an attribute's name means; one without a prefix is of no vocabulary.
  func attribute(_ name: String) -> Name? { resolve(name, plain: "") }

  /// Whether an attribute of that name declares a prefix: `xmlns`, `xmlns:a`.
  static func isDeclaration(_ name: String) -> Bool { declared(name) != nil }

  private static func declared(_ name: String) -> String? {
    if name == "xmlns" { return "" }
    return name.hasPrefix("xmlns:") && name.utf8.count > 6 ? String(name.dropFirst(6)) : nil
  }

  private func resolve(_ name: String, plain: String) -> Name? {
    guard name.utf8.contains(UInt8(ascii: ":")) else { return Name(space: plain, local: name) }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let space = bindings[String(parts[0])]?.last, let first = parts[1].utf8.first,
      !"0123456789-.".utf8.contains(first)
    else { return nil }
    return Name(space: space, local: String(parts[1]))
  }
}
