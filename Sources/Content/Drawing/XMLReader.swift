import Bytes

/// Reads an XML text one mark at a time, and so strictly that what it makes of it is what every browser does.
///
/// [XML 1.0](https://www.w3.org/TR/xml/) without a document type's own declarations. Each byte is read a fixed
/// number of times; how marks nest is for the caller to see.
struct XMLReader {
  struct Attribute {
    /// As it is written, with its prefix.
    let name: String
    let offset: Int
    /// Between the quotes.
    let value: Range<Int>
  }

  struct Tag {
    /// As it is written, with its prefix.
    let name: String
    let offset: Int
    let attributes: [Attribute]
    let closesItself: Bool
  }

  enum Mark {
    case open(Tag)
    case close(name: String, offset: Int)
    /// Letters between tags; in a CDATA section a reference is none.
    case text(Range<Int>, isLiteral: Bool)
    /// `<?xml …?>` at the very beginning.
    case declaration([Attribute])
    case instruction(name: String, offset: Int)
    /// `<!DOCTYPE …>`; one that is not plain is not read to its end.
    case documentType(offset: Int, isPlain: Bool)
    case comment
  }

  /// Where the text is no XML, and the letters there.
  struct Fault: Error, Hashable {
    let what: String
    let offset: Int
  }

  let bytes: [UInt8]
  private var index = 0
  private let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    index = start
  }

  /// What stands next; nil at the end.
  mutating func next() throws(Fault) -> Mark? {
    guard index < bytes.count else { return nil }
    let offset = index
    guard bytes[index] == UInt8(ascii: "<") else { return .text(try text(), isLiteral: false) }
    if take("<!--") { return try comment(offset) }
    if take("<![CDATA[") { return .text(try behind("]]>", offset), isLiteral: true) }
    if take("<?") { return try instruction(offset) }
    if take("<!") { return try documentType(offset) }
    if take("</") {
      let name = try name(offset)
      skipSpace()
      guard take(">") else { throw fault(offset) }
      return .close(name: name, offset: offset)
    }
    index += 1
    return try tag(offset)
  }

  private mutating func text() throws(Fault) -> Range<Int> {
    let range = index..<(bytes.first(UInt8(ascii: "<"), from: index) ?? bytes.count)
    let bracket = UInt8(ascii: "]")
    var next = range.lowerBound
    while let found = bytes[..<range.upperBound].first(bracket, from: next) {
      if bytes[found..<range.upperBound].starts(with: "]]>".utf8) { throw fault(found) }
      next = found + 1
    }
    try checkReferences(range)
    index = range.upperBound
    return range
  }

  /// Two hyphens end a comment, or are a fault; `<!-->` only begins one.
  private mutating func comment(_ offset: Int) throws(Fault) -> Mark {
    _ = try behind("--", offset)
    guard take(">") else { throw fault(index - 2) }
    return .comment
  }

  private mutating func instruction(_ offset: Int) throws(Fault) -> Mark {
    let name = try name(offset)
    if name == "xml", offset == start {
      let attributes = try attributes()
      guard take("?>") else { throw fault(offset) }
      return .declaration(attributes)
    }
    guard name.lowercased() != "xml" else { throw fault(offset) }
    guard at("?>") || skipSpace() else { throw fault(offset) }
    _ = try behind("?>", offset)
    return .instruction(name: name, offset: offset)
  }

  /// A plain one names SVG, and at most what the W3C calls it; none of that is fetched by browsers.
  private mutating func documentType(_ offset: Int) throws(Fault) -> Mark {
    guard take("DOCTYPE"), skipSpace() else { throw fault(offset) }
    var isPlain = try name(offset) == "svg"
    skipSpace()
    if take("PUBLIC") {
      guard skipSpace() else { throw fault(offset) }
      let name = try literal(offset)
      guard skipSpace() else { throw fault(offset) }
      let address = try literal(offset)
      isPlain =
        isPlain && bytes[name].starts(with: "-//W3C//DTD SVG".utf8)
        && bytes[address].starts(with: "http://www.w3.org/".utf8)
    }
    skipSpace()
    return .documentType(offset: offset, isPlain: take(">") && isPlain)
  }

  private mutating func tag(_ offset: Int) throws(Fault) -> Mark {
    let name = try name(offset)
    let attributes = try attributes()
    let closesItself = take("/")
    guard take(">") else { throw fault(index < bytes.count ? index : offset) }
    return .open(Tag(name: name, offset: offset, attributes: attributes, closesItself: closesItself))
  }

  private mutating func attributes() throws(Fault) -> [Attribute] {
    var attributes: [Attribute] = []
    var names: Set<String> = []
    while true {
      let hasSpace = skipSpace()
      guard index < bytes.count, Self.isName(bytes[index]) else { return attributes }
      let offset = index
      let name = try name(offset)
      guard hasSpace, names.insert(name).inserted else { throw fault(offset) }
      skipSpace()
      guard take("=") else { throw fault(offset) }
      skipSpace()
      let value = try literal(offset)
      if let bracket = bytes[value].first(UInt8(ascii: "<")) { throw fault(bracket) }
      try checkReferences(value)
      attributes.append(Attribute(name: name, offset: offset, value: value))
    }
  }

  // MARK: Parts

  /// What stands between two quotes.
  private mutating func literal(_ offset: Int) throws(Fault) -> Range<Int> {
    guard index < bytes.count else { throw fault(offset) }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault(offset) }
    guard let end = bytes.first(quote, from: index + 1) else { throw fault(offset) }
    let range = index + 1..<end
    index = end + 1
    return range
  }

  private mutating func name(_ offset: Int) throws(Fault) -> String {
    let start = index
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    guard index > start, !Self.isInside(bytes[start]) else { throw fault(offset) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func checkReferences(_ range: Range<Int>) throws(Fault) {
    var next = range.lowerBound
    while let found = bytes[..<range.upperBound].first(UInt8(ascii: "&"), from: next) {
      guard let reference = XMLReference(bytes, found, before: range.upperBound) else { throw fault(found) }
      next = reference.end
    }
  }

  /// Goes behind the next `mark`; what stood before it.
  private mutating func behind(_ mark: StaticString, _ offset: Int) throws(Fault) -> Range<Int> {
    let start = index
    while index < bytes.count {
      let end = index
      if take(mark) { return start..<end }
      index += 1
    }
    throw fault(offset)
  }

  private func at(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return text.withUTF8Buffer { unsafe bytes[index..<index + count].elementsEqual($0) }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard at(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  @discardableResult private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    return index > start
  }

  private func fault(_ offset: Int) -> Fault { Fault(what: quote(offset), offset: offset) }

  /// The letters at `offset`, to the end of the tag or of the line.
  private func quote(_ offset: Int) -> String {
    let line = bytes[min(offset, bytes.count)...].prefix(160).prefix { $0 >= 0x20 }
    let end = line.first(UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex
    return String(String(decoding: line[..<end], as: UTF8.self).prefix(40))
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
    default: byte == UInt8(ascii: "_") || isInside(byte)
    }
  }

  /// What a name may hold and not begin with; one that begins with a colon has no prefix.
  private static func isInside(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
