package import Diagnostics

/// A JSON document that was read whole: its bytes, and where each value stands in them.
package struct JSONDocument: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  /// Reads `bytes`: UTF-8, without a byte order mark, no name twice in one object, no comma before an end.
  package init(_ bytes: [UInt8], limits: JSONLimits = .response) throws(JSONMistake) {
    var parser = JSONParser(bytes, limits: limits)
    try parser.parse()
    self.bytes = bytes
    nodes = parser.nodes
  }

  package var root: JSONValue { JSONValue(document: self, index: 0) }
}

/// A value of a document; reading it copies nothing but the texts that are asked for.
package struct JSONValue: Sendable {
  /// What a value may be.
  package enum Kind: String, Hashable, Sendable {
    case object, array, text, number, flag, null
  }

  let document: JSONDocument
  let index: Int

  private var node: JSONNode { document.nodes[index] }

  package var kind: Kind {
    switch node.kind {
    case .object: .object
    case .array: .array
    case .text: .text
    case .whole, .number: .number
    case .yes, .no: .flag
    case .null: .null
    }
  }

  /// What a text says; nil for any other value.
  package var text: String? { node.kind == .text ? node.text(in: document.bytes) : nil }

  /// True or false; nil for any other value.
  package var flag: Bool? {
    switch node.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// A number that is written without a point and without an exponent, and fits; nil for any other value.
  package var whole: Int? { node.kind == .whole ? Int(written) : nil }

  /// A number as a floating-point one; nil for any other value and where it is too large.
  package var number: Double? {
    guard node.kind == .whole || node.kind == .number, let number = Double(written), number.isFinite else {
      return nil
    }
    return number
  }

  /// The value as it is written; a text without its quotes.
  package var written: String {
    String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
  }

  /// The members of an object in the order in which they are written; none for any other value.
  package var members: Members {
    Members(document: document, position: index + 1, end: node.kind == .object ? Int(node.next) : 0)
  }

  /// The values of an array; none for any other value.
  package var elements: Elements {
    Elements(document: document, position: index + 1, end: node.kind == .array ? Int(node.next) : 0)
  }

  /// The member called `name`, where this is an object that has one.
  package subscript(name: String) -> JSONValue? {
    for member in members where member.name == name { return member.value }
    return nil
  }

  /// The first byte; of a text its quote.
  package var location: SourceLocation {
    JSONPlaces.location(of: Int(node.start) - (node.kind == .text ? 1 : 0), in: document.bytes)
  }

  /// Where it stands in the document, as a JSON Pointer.
  package var path: String { JSONPlaces(nodes: document.nodes, bytes: document.bytes).path(of: index) }
}

extension JSONValue {
  /// The members of an object, one after another.
  package struct Members: Sequence, IteratorProtocol {
    fileprivate let document: JSONDocument
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> (name: String, value: JSONValue)? {
      guard position < end else { return nil }
      let name = document.nodes[position].text(in: document.bytes)
      let value = JSONValue(document: document, index: position + 1)
      position = Int(document.nodes[position + 1].next)
      return (name, value)
    }
  }

  /// The values of an array, one after another.
  package struct Elements: Sequence, IteratorProtocol {
    fileprivate let document: JSONDocument
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> JSONValue? {
      guard position < end else { return nil }
      let value = JSONValue(document: document, index: position)
      position = Int(document.nodes[position].next)
      return value
    }
  }
}
