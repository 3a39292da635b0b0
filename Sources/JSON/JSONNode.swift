/// One value, or the name of a member, in the order in which the document has them.
struct JSONNode: Sendable {
  enum Kind: UInt8, Sendable {
    case object, array, text, whole, number, yes, no, null
  }

  let kind: Kind
  /// Whether a text has no escape, so that its bytes are what it says.
  var isPlain = true
  /// The first byte: of a text behind its quote.
  let start: Int32
  /// Behind the last byte: of a text its closing quote.
  var end: Int32
  /// The node behind this one and all that is within it; 0 as long as that is being read.
  var next: Int32 = 0
}
