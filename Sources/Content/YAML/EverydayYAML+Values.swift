import Bytes
import Diagnostics

/// The values that stand on one line.
extension EverydayYAML {
  /// A value of a block mapping or list.
  mutating func value(depth: Int) throws(Unusual) -> YAMLNode {
    try isPlainStart ? plain() : closed(depth: depth)
  }

  /// A quotation, or a mapping or list in brackets: what says itself where it ends.
  private mutating func closed(depth: Int) throws(Unusual) -> YAMLNode {
    switch byte {
    case UInt8(ascii: "\""): try quotation(.doubleQuoted)
    case UInt8(ascii: "'"): try quotation(.singleQuoted)
    case UInt8(ascii: "["): try flowSequence(depth: depth)
    case UInt8(ascii: "{"): try flowMapping(depth: depth)
    default: throw Unusual()
    }
  }

  /// Whether plain words may begin here; those that begin with other signs are unusual.
  private var isPlainStart: Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "$"): true
    default: Self.isWordByte(byte)
    }
  }

  private mutating func scalar(
    _ range: Range<Int>, _ style: YAMLNode.Style, from start: Int
  ) throws(Unusual) -> YAMLNode {
    try count()
    let content = YAMLNode.Content.scalar(.init(text: text(range), style: style))
    return YAMLNode(content, at: SourceRange(location(start), location))
  }

  /// Words up to the end of the line or a comment.
  private mutating func plain() throws(Unusual) -> YAMLNode {
    let start = position
    var end = start
    while byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: ":"):
        let next = byte(at: position + 1)
        guard next != UInt8(ascii: " "), next != UInt8(ascii: "\n") else { throw Unusual() }
      case UInt8(ascii: "#") where position > end:
        guard !YAMLHash.isValue(at: position, in: bytes) else { throw Unusual() }
        position = end
        return try scalar(start..<end, .plain, from: start)
      default: break
      }
      position += 1
      if bytes[position - 1] != UInt8(ascii: " ") { end = position }
    }
    position = end
    return try scalar(start..<end, .plain, from: start)
  }

  /// A text between two marks like the one here, without escapes and line ends.
  private mutating func quotation(_ style: YAMLNode.Style) throws(Unusual) -> YAMLNode {
    let (start, mark) = (position, byte)
    position += 1
    while byte != mark {
      guard byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\\") || style == .singleQuoted else {
        throw Unusual()
      }
      position += 1
    }
    position += 1
    // Two marks stand for one.
    guard byte != mark else { throw Unusual() }
    return try scalar(start + 1..<position - 1, style, from: start)
  }
}

// MARK: - In brackets

extension EverydayYAML {
  private mutating func flowValue(depth: Int) throws(Unusual) -> YAMLNode {
    guard Self.isWordByte(byte) else { return try closed(depth: depth) }
    let start = position
    let end = try endOfFlowWords()
    position = end
    return try scalar(start..<end, .plain, from: start)
  }

  /// Where the words that begin here end, before a comma or a bracket.
  private func endOfFlowWords() throws(Unusual) -> Int {
    var index = position
    var end = index
    while true {
      switch byte(at: index) {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return end
      case UInt8(ascii: " "): break
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\n"):
        throw Unusual()
      case UInt8(ascii: ":"):
        // `08:00`, but nothing that could be a key.
        guard Self.isWordByte(byte(at: index + 1)) else { throw Unusual() }
        end = index + 1
      default: end = index + 1
      }
      index += 1
    }
  }

  private mutating func flowSequence(depth: Int) throws(Unusual) -> YAMLNode {
    try open(depth: depth)
    let start = location
    var items: [YAMLNode] = []
    position += 1
    skipSpaces()
    while byte != UInt8(ascii: "]") {
      items.append(try flowValue(depth: depth + 1))
      try passComma(before: UInt8(ascii: "]"))
    }
    position += 1
    return YAMLNode(.sequence(items), at: SourceRange(start, location))
  }

  private mutating func flowMapping(depth: Int) throws(Unusual) -> YAMLNode {
    try open(depth: depth)
    let start = location
    var members: [YAMLNode.Member] = []
    var keys = YAMLKeyPlaces()
    position += 1
    skipSpaces()
    while byte != UInt8(ascii: "}") {
      let (key, range) = try key(apartFrom: members, &keys)
      skipSpaces()
      members.append(.init(key: key, keyRange: range, value: try flowValue(depth: depth + 1)))
      try passComma(before: UInt8(ascii: "}"))
    }
    position += 1
    return YAMLNode(.mapping(members), at: SourceRange(start, location))
  }

  /// Behind an item: moves past a comma, which another item has to follow, or to the bracket `close`.
  private mutating func passComma(before close: UInt8) throws(Unusual) {
    skipSpaces()
    guard byte != close else { return }
    guard byte == UInt8(ascii: ",") else { throw Unusual() }
    position += 1
    skipSpaces()
    guard byte != close else { throw Unusual() }
  }
}
