/// A JSON value that a test puts together and takes apart; a name may stand twice.
package indirect enum JSONTree: Sendable {
  case object([(name: String, value: JSONTree)])
  case array([JSONTree])
  case text(String)
  /// As it is written.
  case number(String)
  case flag(Bool)
  case null

  package static func absent(_ reason: String) -> JSONTree { .object([("na", .text(reason))]) }

  /// The member called `name`; nil removes it, and one that is not there is added at the end.
  package subscript(name: String) -> JSONTree? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.name == name }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      if let index = members.firstIndex(where: { $0.name == name }) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
      } else if let newValue {
        members.append((name, newValue))
      }
      self = .object(members)
    }
  }

  package var elements: [JSONTree] {
    get { if case .array(let values) = self { values } else { [] } }
    set { self = .array(newValue) }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var whole: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  package var names: [String] { if case .object(let members) = self { members.map(\.name) } else { [] } }

  /// Without a space.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.quote(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .text(let text): Self.quote(text, to: &bytes)
    case .number(let number): bytes += number.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      for byte in text.utf8 { escape(byte, to: &bytes) }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0..<0x20: bytes += (byte < 16 ? "\\u000" : "\\u00").utf8 + Array(String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}
