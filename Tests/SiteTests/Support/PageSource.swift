/// A page's HTML as a strict reader sees it: what our own writer never leaves out, such as an end tag, is missed.
struct PageSource: Sendable {
  struct Tag: Sendable {
    let name: String
    let attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// Start tags in reading order.
  private(set) var tags: [Tag] = []
  /// What is wrong with the source, such as a `<` that opens nothing.
  private(set) var problems: [String] = []

  /// Elements without content, which have no end tag.
  private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta", "wbr"]

  init(_ bytes: [UInt8]) {
    var open: [String] = []
    let pieces = bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    for piece in pieces.dropFirst() {
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else {
        problems.append("a «<» without its «>»: \(Self.shown(piece))")
        continue
      }
      take(piece[..<end], open: &open)
    }
    if !open.isEmpty { problems.append("never closed: \(open.joined(separator: " "))") }
  }

  private mutating func take(_ markup: ArraySlice<UInt8>, open: inout [String]) {
    switch markup.first {
    case UInt8(ascii: "!"): break
    case UInt8(ascii: "/"):
      let name = String(decoding: markup.dropFirst(), as: UTF8.self)
      if open.popLast() != name { problems.append("</\(name)> closes nothing that is open") }
    case .some(UInt8(ascii: "a")...UInt8(ascii: "z")):
      var reader = TagReader(markup)
      let tag = reader.tag()
      if reader.isBroken { problems.append("attributes of a strange shape: \(Self.shown(markup))") }
      tags.append(tag)
      if !Self.void.contains(tag.name) { open.append(tag.name) }
    default: problems.append("a «<» that opens no tag: \(Self.shown(markup))")
    }
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(80), as: UTF8.self)
  }
}

extension PageSource {
  /// The anchors that a link to this page may name.
  var ids: [String] { tags.compactMap { $0["id"] } }

  /// Every address that a browser follows or loads, with the tag that has it.
  var addresses: [(tag: Tag, address: String)] {
    tags.flatMap { tag in
      tag.attributes.filter { $0.name == "href" || $0.name == "src" }.map { (tag, $0.value) }
    }
  }

  /// Ids that another element of the page has too.
  var repeatedIDs: Set<String> {
    var seen: Set<String> = []
    return Set(ids.filter { !seen.insert($0).inserted })
  }

  /// Ids that an attribute names and no element has.
  var missingIDs: Set<String> {
    let naming: Set<String> = [
      "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "for",
    ]
    let named = tags.flatMap { tag in
      tag.attributes.filter { naming.contains($0.name) }.flatMap {
        $0.value.split(separator: " ").map(String.init)
      }
    }
    return Set(named).subtracting(ids)
  }
}

/// Reads `name attribute="value" attribute`, the one shape in which our pages write tags.
private struct TagReader {
  private var rest: Substring.UTF8View
  private(set) var isBroken = false

  init(_ bytes: ArraySlice<UInt8>) { rest = Substring(decoding: bytes, as: UTF8.self).utf8 }

  mutating func tag() -> PageSource.Tag {
    let name = word()
    var attributes: [(name: String, value: String)] = []
    while !rest.isEmpty, !isBroken {
      guard rest.first == UInt8(ascii: " ") else { break }
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      let name = word()
      guard !name.isEmpty else { break }
      attributes.append((name, value()))
    }
    isBroken = isBroken || !rest.isEmpty
    return PageSource.Tag(name: name, attributes: attributes)
  }

  private mutating func word() -> String {
    let word = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
        true
      default: false
      }
    }
    rest = rest[word.endIndex...]
    return String(Substring(word))
  }

  private mutating func value() -> String {
    guard rest.first == UInt8(ascii: "=") else { return "" }
    rest = rest.dropFirst()
    guard rest.first == UInt8(ascii: "\""), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\""))
    else {
      isBroken = true
      return ""
    }
    let value = Substring(rest[rest.index(after: rest.startIndex)..<end])
    rest = rest[rest.index(after: end)...]
    return Self.decoded(String(value))
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    return entities.reduce(text) { text, entity in
      text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
    }
  }
}
