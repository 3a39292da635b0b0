import Bytes
import Diagnostics

/// Reads YAML as nearly every file is written, in one pass over its bytes; anything else is left to libyaml.
///
/// Everyday is: block mappings and lists, and on one line plain words, quotations without escapes, and flow
/// mappings and lists. What stands elsewhere (a text of several lines, an empty value, a repeated key, a mistake
/// of any kind) makes the whole text unusual: libyaml then reads it from the start, or says what is wrong. So a
/// tree from here is the one that libyaml would have made, place by place, and no mistake is judged twice.
struct EverydayYAML {
  /// Says that the text holds something that this reader does not know.
  struct Unusual: Error {}

  let bytes: ArraySlice<UInt8>
  /// Where reading stands; on a line's first byte of content between values.
  var position: Int
  private let firstLine: Int
  private var line = 0
  private var lineStart: Int
  private var nodeCount = 0

  /// The document in `bytes`, which hold no character that YAML forbids; nil where it is unusual.
  static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> YAMLNode? {
    guard !bytes.holds(UInt8(ascii: "\t")), !bytes.holds(UInt8(ascii: "\r")) else { return nil }
    var reader = EverydayYAML(bytes, firstLine: firstLine)
    return try? reader.document()
  }

  private init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    position = bytes.startIndex
    lineStart = bytes.startIndex
  }

  var location: SourceLocation { location(position) }

  /// The place of `index` in the line being read.
  func location(_ index: Int) -> SourceLocation {
    SourceLocation(line: firstLine + line, column: index - lineStart + 1)
  }

  /// The byte at `position`; a line end where the text ends.
  var byte: UInt8 { byte(at: position) }

  func byte(at index: Int) -> UInt8 { index < bytes.endIndex ? bytes[index] : UInt8(ascii: "\n") }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Counts a node; one too many is libyaml's to report.
  mutating func count() throws(Unusual) {
    nodeCount += 1
    guard nodeCount <= YAMLReader.nodeLimit else { throw Unusual() }
  }

  /// Counts a mapping or list inside `depth` others.
  mutating func open(depth: Int) throws(Unusual) {
    try count()
    guard depth < YAMLReader.depthLimit else { throw Unusual() }
  }

  /// Moves behind the spaces here.
  mutating func skipSpaces() {
    while byte == UInt8(ascii: " ") { position += 1 }
  }
}

// MARK: - Lines

extension EverydayYAML {
  private mutating func document() throws(Unusual) -> YAMLNode {
    try goToContent()
    guard !isAtEnd, column == 0 else { throw Unusual() }
    let root = try block(depth: 0)
    guard isAtEnd else { throw Unusual() }
    return root
  }

  private var isAtEnd: Bool { position >= bytes.endIndex }

  /// How many bytes stand before `position` in its line: between values, the line's indentation.
  private var column: Int { position - lineStart }

  /// Moves on from `position` to the first line that is neither blank nor a comment.
  private mutating func goToContent() throws(Unusual) {
    while !isAtEnd {
      skipSpaces()
      switch byte {
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "#"): position = bytes.first(UInt8(ascii: "\n"), from: position) ?? bytes.endIndex
      default:
        // A line that may begin or end a document.
        let isMark = column == 0 && (bytes[position...].starts(with: "---".utf8) || byte == UInt8(ascii: "."))
        guard !isMark else { throw Unusual() }
        return
      }
      guard !isAtEnd else { return }
      position += 1
      line += 1
      lineStart = position
    }
  }

  /// Behind a value: goes to the next content, which may not stand deeper than `indent`.
  private mutating func endValue(within indent: Int) throws(Unusual) {
    let end = position
    skipSpaces()
    let isComment = byte == UInt8(ascii: "#") && position > end
    guard byte == UInt8(ascii: "\n") || isComment else { throw Unusual() }
    try goToContent()
    // Deeper, it would go on with the value.
    guard isAtEnd || column <= indent else { throw Unusual() }
  }
}

// MARK: - Blocks

extension EverydayYAML {
  /// The mapping or list whose first line is this one.
  private mutating func block(depth: Int) throws(Unusual) -> YAMLNode {
    isAtItem ? try sequence(depth: depth) : try mapping(depth: depth)
  }

  private var isAtItem: Bool { byte == UInt8(ascii: "-") && byte(at: position + 1) == UInt8(ascii: " ") }

  private mutating func sequence(depth: Int) throws(Unusual) -> YAMLNode {
    try open(depth: depth)
    let (indent, start) = (column, location)
    var items: [YAMLNode] = []
    while !isAtEnd && column == indent && isAtItem {
      position += 1
      skipSpaces()
      if isAtKey {
        items.append(try mapping(depth: depth + 1))
        guard isAtEnd || column <= indent else { throw Unusual() }
      } else {
        items.append(try value(depth: depth + 1))
        try endValue(within: indent)
      }
    }
    return YAMLNode(.sequence(items), at: SourceRange(start, items.last?.range.end ?? start))
  }

  private mutating func mapping(depth: Int) throws(Unusual) -> YAMLNode {
    try open(depth: depth)
    let (indent, start) = (column, location)
    var members: [YAMLNode.Member] = []
    var keys = YAMLKeyPlaces()
    while !isAtEnd && column == indent && !isAtItem {
      let (key, range) = try key(apartFrom: members, &keys)
      let value = try memberValue(indent: indent, depth: depth + 1)
      members.append(.init(key: key, keyRange: range, value: value))
    }
    guard isAtEnd || column < indent || isAtItem else { throw Unusual() }
    return YAMLNode(.mapping(members), at: SourceRange(start, members.last?.value.range.end ?? start))
  }

  /// What stands behind a key's colon, or below it.
  private mutating func memberValue(indent: Int, depth: Int) throws(Unusual) -> YAMLNode {
    let colon = position
    skipSpaces()
    guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "#") && position > colon else {
      let value = try value(depth: depth)
      try endValue(within: indent)
      return value
    }
    try goToContent()
    // A list may stand as deep as its key.
    guard !isAtEnd, column > indent || column == indent && isAtItem else { throw Unusual() }
    let value = try block(depth: depth)
    guard isAtEnd || column <= indent else { throw Unusual() }
    return value
  }

  /// Whether a key and its colon begin here.
  private var isAtKey: Bool { (try? endOfKey()) != nil }

  /// Reads a key that none of `members` has, and moves behind its colon.
  mutating func key(
    apartFrom members: [YAMLNode.Member], _ places: inout YAMLKeyPlaces
  ) throws(Unusual) -> (String, SourceRange) {
    try count()
    let end = try endOfKey()
    let range = SourceRange(location, location(end))
    let key = text(position..<end)
    guard places.note(key, at: range, among: members) == nil else { throw Unusual() }
    position = end + 1
    return (key, range)
  }

  /// Where the key that begins here ends: letters, digits, `_`, `-` and `.`, up to a colon and a space.
  private func endOfKey() throws(Unusual) -> Int {
    guard Self.isWordByte(byte) else { throw Unusual() }
    var end = position + 1
    while Self.isWordByte(byte(at: end)) || byte(at: end) == UInt8(ascii: "-")
      || byte(at: end) == UInt8(ascii: ".")
    {
      end += 1
    }
    let next = byte(at: end + 1)
    // libyaml takes no key of more than 1,024 characters.
    guard byte(at: end) == UInt8(ascii: ":"), next == UInt8(ascii: " ") || next == UInt8(ascii: "\n"),
      end - position < 1_000
    else { throw Unusual() }
    return end
  }

  /// Letters and digits, `_`, and whatever is not ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
