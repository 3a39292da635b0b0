/// Writes JSON text in the order in which it is told, two spaces a level, one value a line.
package struct JSONWriter: Sendable {
  /// The document so far.
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  package init() {}

  /// Writes an object whose members `body` adds.
  package mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    container(key, open: "{", close: "}", body)
  }

  /// Writes an array whose elements `body` adds.
  package mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    container(key, open: "[", close: "]", body)
  }

  /// Writes a text value.
  package mutating func text(_ key: String? = nil, _ value: String) {
    begin(key)
    appendQuoted(value)
  }

  /// Writes a whole number.
  package mutating func number(_ key: String? = nil, _ value: Int) {
    begin(key)
    bytes.append(decimal: value)
  }

  /// Writes `true` or `false`.
  package mutating func flag(_ key: String? = nil, _ value: Bool) {
    begin(key)
    bytes.append(value ? "true" as StaticString : "false")
  }

  /// Writes `null`.
  package mutating func null(_ key: String? = nil) {
    begin(key)
    bytes.append("null" as StaticString)
  }

  /// Writes a number as it is spelt in `written`, which is JSON's own spelling.
  package mutating func number(_ key: String? = nil, written: String) {
    begin(key)
    bytes.append(written)
  }

  /// Writes an array of texts.
  package mutating func texts(_ key: String? = nil, _ values: [String]) {
    array(key) { array in for value in values { array.text(nil, value) } }
  }

  private mutating func container(
    _ key: String?, open: StaticString, close: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(close)
    isFirst = false
  }

  private mutating func begin(_ key: String?) {
    if !isFirst { bytes.append("," as StaticString) }
    if depth > 0 { newLine() }
    isFirst = false
    guard let key else { return }
    appendQuoted(key)
    bytes.append(": " as StaticString)
  }

  private mutating func newLine() {
    bytes.append("\n" as StaticString)
    for _ in 0..<depth { bytes.append("  " as StaticString) }
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append("\\\"" as StaticString)
      case UInt8(ascii: "\\"): bytes.append("\\\\" as StaticString)
      case 0x0A: bytes.append("\\n" as StaticString)
      case 0x09: bytes.append("\\t" as StaticString)
      case 0x00..<0x20:
        bytes.append("\\u00" as StaticString)
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
