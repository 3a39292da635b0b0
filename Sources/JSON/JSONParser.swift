import Diagnostics

/// Reads a document in one pass over its bytes: RFC 8259 and nothing beside it.
///
/// Its result is a list of nodes; nothing is allocated for a single one.
struct JSONParser {
  let bytes: [UInt8]
  let limits: JSONLimits
  private(set) var nodes: [JSONNode] = []
  private(set) var position = 0
  /// The containers that are not closed, outermost first.
  private var open: [Int32] = []
  private var keyCount = 0
  private var keys = KeyStack()
  /// Whether the innermost container is between two values rather than in one.
  private var isBetween = false

  init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    nodes.reserveCapacity(min(bytes.count / 12, 8_192) + 4)
  }

  mutating func parse() throws(JSONMistake) {
    guard bytes.count <= limits.bytes else {
      throw JSONMistake(.tooLong, at: .start, ["limit": "\(limits.bytes)"])
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw mistake(.byteOrderMark, at: 0) }
    skipSpace()
    try value()
    isBetween = true
    skipSpace()
    guard position == bytes.count else { throw unexpected(.textAfterEnd) }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func value() throws(JSONMistake) {
    isBetween = false
    guard position < bytes.count else { throw mistake(.unfinished, at: position) }
    switch bytes[position] {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try literal("true", .yes)
    case UInt8(ascii: "f"): try literal("false", .no)
    case UInt8(ascii: "n"): try literal("null", .null)
    default: throw unexpected()
    }
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONMistake) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw mistake(.unfinished, at: position) }
      guard unsafe bytes[position] == word.utf8Start[offset] else { throw unexpected() }
      position += 1
    }
    append(kind, from: start)
  }

  /// Adds a finished node that ends here.
  private mutating func append(_ kind: JSONNode.Kind, from start: Int) {
    var node = JSONNode(kind: kind, start: Int32(start), end: Int32(position))
    node.next = Int32(nodes.count + 1)
    nodes.append(node)
  }

  private mutating func begin(_ kind: JSONNode.Kind) throws(JSONMistake) {
    guard open.count < limits.depth else {
      throw mistake(.tooDeep, at: position, ["limit": "\(limits.depth)"])
    }
    open.append(Int32(nodes.count))
    nodes.append(JSONNode(kind: kind, start: Int32(position), end: 0))
    position += 1
    isBetween = true
    skipSpace()
  }

  private mutating func close() {
    position += 1
    let container = Int(open.removeLast())
    nodes[container].end = Int32(position)
    nodes[container].next = Int32(nodes.count)
  }

  private mutating func array() throws(JSONMistake) {
    try begin(.array)
    if position < bytes.count, bytes[position] == UInt8(ascii: "]") { return close() }
    while true {
      try value()
      if try !another(before: UInt8(ascii: "]")) { return close() }
    }
  }

  private mutating func object() throws(JSONMistake) {
    try begin(.object)
    if position < bytes.count, bytes[position] == UInt8(ascii: "}") { return close() }
    let mark = keys.count
    while true {
      try key()
      try value()
      if try !another(before: UInt8(ascii: "}")) { break }
    }
    if let twice = keys.duplicate(from: mark, in: nodes, bytes) { throw duplicate(twice) }
    keys.drop(to: mark)
    close()
  }

  /// Whether a further value follows; else the container's `end` does.
  private mutating func another(before end: UInt8) throws(JSONMistake) -> Bool {
    isBetween = true
    skipSpace()
    guard position < bytes.count else { throw mistake(.unfinished, at: position) }
    if bytes[position] == end { return false }
    guard bytes[position] == UInt8(ascii: ",") else { throw unexpected() }
    let comma = position
    position += 1
    skipSpace()
    if position < bytes.count, bytes[position] == end { throw mistake(.trailingComma, at: comma) }
    return true
  }

  private mutating func key() throws(JSONMistake) {
    guard position < bytes.count else { throw mistake(.unfinished, at: position) }
    guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected() }
    keyCount += 1
    guard keyCount <= limits.keys else {
      throw mistake(.tooManyKeys, at: position, ["limit": "\(limits.keys)"])
    }
    try text()
    keys.push(node: nodes.count - 1, of: nodes, bytes)
    isBetween = false
    skipSpace()
    guard position < bytes.count else { throw mistake(.unfinished, at: position) }
    guard bytes[position] == UInt8(ascii: ":") else { throw unexpected() }
    position += 1
    skipSpace()
  }

  private mutating func text() throws(JSONMistake) {
    var scan = TextScan(from: position + 1)
    if let fault = scan.run(over: bytes) { throw mistake(fault.code, at: fault.index, fault.arguments) }
    let length = scan.position - scan.start
    if length > limits.characters, scan.characters(in: bytes) > limits.characters {
      throw mistake(.longText, at: position, ["limit": "\(limits.characters)"])
    }
    position = scan.position
    append(.text, from: scan.start)
    nodes[nodes.count - 1].isPlain = scan.isPlain
    position += 1
  }

  private mutating func number() throws(JSONMistake) {
    let start = position
    var isWhole = true
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    try digits()
    if bytes[first] == UInt8(ascii: "0"), position > first + 1 { throw mistake(.badNumber, at: start) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try digits()
    }
    guard position - start <= limits.digits else {
      throw mistake(.longNumber, at: start, ["limit": "\(limits.digits)"])
    }
    append(isWhole ? .whole : .number, from: start)
  }

  private mutating func digits() throws(JSONMistake) {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > start else {
      throw mistake(position == bytes.count ? .unfinished : .badNumber, at: position)
    }
  }
}

extension JSONParser {
  private func mistake(
    _ code: JSONMistake.Code, at index: Int, _ arguments: Arguments = [:]
  ) -> JSONMistake {
    JSONMistake(
      code, at: JSONPlaces.location(of: index, in: bytes),
      path: JSONPlaces(nodes: nodes, bytes: bytes).path(ofOpen: open, isBetween: isBetween), arguments)
  }

  /// A byte that nothing can begin or go on with here, named as the character that it begins.
  private func unexpected(_ code: JSONMistake.Code = .unexpected) -> JSONMistake {
    guard let length = UTF8Sequence.length(in: bytes, at: position), bytes[position] != 0 else {
      return mistake(.notUTF8, at: position)
    }
    let character = String(decoding: bytes[position..<position + length], as: UTF8.self)
    return mistake(code, at: position, ["character": character])
  }

  private func duplicate(_ node: Int) -> JSONMistake {
    let places = JSONPlaces(nodes: nodes, bytes: bytes)
    let name = nodes[node].text(in: bytes)
    let parent = places.path(ofOpen: open, isBetween: true)
    return JSONMistake(
      .duplicateKey, at: JSONPlaces.location(of: Int(nodes[node].start) - 1, in: bytes),
      path: JSONPointer.path(parent, name), ["key": name])
  }
}
