import Bytes

/// Finds in an SVG drawing what would run in a reader's browser, or fetch something from elsewhere.
///
/// An honest scanner and no XML parser: it knows tags, quoted attributes, comments, CDATA and style sheets, and
/// reads every byte a fixed number of times. Upper and lower case are one to it, so that it errs to the safe side.
struct SVGScanner {
  /// One thing that a drawing may not hold.
  struct Found: Hashable {
    /// What was found, in the drawing's own words: `<script>`, `onload`, `@import`.
    let what: String
    /// Its first byte.
    let offset: Int
  }

  /// So many are told; a drawing with more was not drawn.
  private static let limit = 20
  /// Elements that run something or bring another kind of page; what is in them is not looked at again.
  private static let elements: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "handler", "listener",
  ]

  private let bytes: [UInt8]
  private var index = 0
  private var found: [Found] = []
  /// The forbidden element under way, whose insides are part of one mistake.
  private var outer: String?
  private var isInStyle = false

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What `bytes` hold that they may not, in the order in which it stands.
  static func scan(_ bytes: [UInt8]) -> [Found] {
    // Two bytes a letter: nothing below would see a tag.
    if bytes.contains(0) { return [Found(what: "UTF-16", offset: 0)] }
    var scanner = SVGScanner(bytes)
    while scanner.index < bytes.count, scanner.found.count < limit { scanner.step() }
    return scanner.found
  }

  /// Reads the text up to the next `<`, and what begins there.
  private mutating func step() {
    let start = index
    index = bytes.first(UInt8(ascii: "<"), from: index) ?? bytes.count
    if isInStyle { checkStyle(start..<index, hasEntities: true) }
    guard index < bytes.count else { return }
    if at("<!--") {
      skip(behind: "-->")
    } else if at("<![CDATA[") {
      let start = index
      skip(behind: "]]>")
      if isInStyle { checkStyle(start..<index, hasEntities: false) }
    } else if at("<?") {
      instruction()
    } else if at("<!") {
      report("<!" + word(from: index + 2), index)
      declaration()
    } else if at("</") {
      index += 2
      let name = Self.localName(tagName())
      if name == outer { outer = nil }
      if name == "style" { isInStyle = false }
      skip(behind: ">")
    } else {
      tag()
    }
  }

  /// `<?xml …?>`, and instructions that name a style sheet elsewhere or letters that hide what is written.
  private mutating func instruction() {
    let start = index
    let name = word(from: index + 2)
    skip(behind: "?>")
    guard name.lowercased() == "xml" else {
      report("<?" + name, start)
      return
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    guard let encoding = text.firstRange(of: "encoding") else { return }
    let value = text[encoding.upperBound...].drop { " =\"'\t\r\n".contains($0) }.prefix {
      !"\"' ?".contains($0)
    }
    let plain = "utf-8 us-ascii ascii windows-1252".split(separator: " ").contains(value)
    if !plain, !value.hasPrefix("iso-8859-") { report("encoding=\"\(value)\"", start) }
  }

  /// Goes behind a declaration: quotes hide `>`, and so do brackets.
  private mutating func declaration() {
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = (bytes.first(byte, from: index) ?? bytes.count - 1) + 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: continue
      }
    }
  }

  private mutating func tag() {
    let start = index
    index += 1
    let written = tagName()
    guard !written.isEmpty else { return }
    let name = Self.localName(written)
    let isForbidden = Self.elements.contains(name)
    if isForbidden { report("<\(written)>", start) }
    // Its attributes are part of the same mistake.
    let before = outer
    if isForbidden, outer == nil { outer = name }
    let closesItself = attributes()
    if closesItself { outer = before }
    if name == "style" { isInStyle = !closesItself }
  }

  /// Reads attributes up to and with the tag's end; whether it was `/>`.
  private mutating func attributes() -> Bool {
    var wasSlash = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ">"):
        index += 1
        return wasSlash
      // Not well-formed: a new tag begins.
      case UInt8(ascii: "<"): return false
      case _ where Self.isSpace(byte) || Self.nameEnds.contains(byte): index += 1
      default: attribute()
      }
      wasSlash = byte == UInt8(ascii: "/")
    }
    return false
  }

  private mutating func attribute() {
    let start = index
    let written = tagName()
    skipSpace()
    var value = index..<index
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      skipSpace()
      value = attributeValue()
    }
    let name = Self.localName(written)
    if name.utf8.count > 2, name.hasPrefix("on") {
      report(written, start)
    } else {
      check(name, value)
    }
  }

  /// The bytes between the quotes, or up to the next space where there are none.
  private mutating func attributeValue() -> Range<Int> {
    guard index < bytes.count else { return index..<index }
    let quote = bytes[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let start = isQuoted ? index + 1 : index
    guard isQuoted else {
      while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
      return start..<index
    }
    let end = bytes.first(quote, from: start) ?? bytes.count
    index = min(end + 1, bytes.count)
    return start..<end
  }

  private mutating func check(_ name: String, _ value: Range<Int>) {
    guard outer == nil, !value.isEmpty else { return }
    let text = SVGText(bytes, value, hasEntities: true)
    if name == "href" || name == "src" {
      if let address = text.foreignAddress { report(address, value.lowerBound) }
    } else if let offset = text.offset(of: "javascript:") {
      report("javascript:", offset)
    } else {
      checkStyle(value, hasEntities: true)
    }
  }

  private mutating func checkStyle(_ range: Range<Int>, hasEntities: Bool) {
    guard outer == nil else { return }
    for (what, offset) in SVGText(bytes, range, hasEntities: hasEntities).unescaped.foreignStyles {
      report(what, offset)
    }
  }

  private mutating func report(_ what: String, _ offset: Int) {
    guard outer == nil, found.count < Self.limit else { return }
    found.append(Found(what: what, offset: offset))
  }

  // MARK: Reading

  private func at(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return text.withUTF8Buffer { unsafe bytes[index..<index + count].elementsEqual($0) }
  }

  /// Goes behind the next `mark`, or to the end.
  private mutating func skip(behind mark: StaticString) {
    while index < bytes.count {
      if at(mark) {
        index += mark.utf8CodeUnitCount
        return
      }
      index += 1
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  /// The name that begins here, as it is written; nothing is read before one of `nameEnds`.
  private mutating func tagName() -> String {
    let start = index
    while index < bytes.count, !Self.isSpace(bytes[index]), !Self.nameEnds.contains(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<min(index, start + 60)], as: UTF8.self)
  }

  /// The letters from `start` on.
  private func word(from start: Int) -> String {
    let letters = bytes[min(start, bytes.count)...].prefix(30).prefix {
      !Self.isSpace($0) && !Self.nameEnds.contains($0) && !"?[".utf8.contains($0)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let nameEnds = Array("/>=<\"'".utf8)

  /// `script` of `svg:Script`.
  private static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map { $0.lowercased() } ?? ""
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
  }
}
