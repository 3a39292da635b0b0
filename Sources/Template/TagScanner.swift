/// Cuts a template's bytes into text and tags, and says which tags are alone on their line.
///
/// The white space rules are those of the [Mustache specification](https://github.com/mustache/spec).
struct TagScanner {
  private let bytes: [UInt8]
  private var open: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "{")]
  private var close: [UInt8] = [UInt8(ascii: "}"), UInt8(ascii: "}")]
  /// After a byte order mark.
  private let firstByte: Int
  private var textStart: Int
  private var pieces: [Piece] = []
  private var mistakes: [TagMistake] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    firstByte = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    textStart = firstByte
  }

  /// The pieces in order, and what is wrong with them.
  static func scan(_ bytes: [UInt8]) -> (pieces: [Piece], mistakes: [TagMistake]) {
    var scanner = TagScanner(bytes)
    scanner.scan()
    return (scanner.pieces, scanner.mistakes)
  }

  private mutating func scan() {
    while let offset = find(open, from: textStart) {
      guard let after = scanTag(at: offset) else { break }
      textStart = after
    }
    addText(upTo: bytes.count)
  }

  private mutating func addText(upTo end: Int) {
    if textStart < end { pieces.append(.text(textStart..<end)) }
  }

  /// Adds the text before the tag at `offset` and the tag; gives where the next text begins, nil when no tag ends.
  private mutating func scanTag(at offset: Int) -> Int? {
    var start = skipBlanks(from: offset + open.count)
    let sigil = sigil(at: start)
    start += sigil.length
    let ending = sigil.ending + close
    guard let end = find(ending, from: start), sigil.mayHoldTags || isWhole(start..<end) else {
      mistakes.append(TagMistake(kind: .unclosed, offset: offset))
      return nil
    }
    let after = end + ending.count
    let inside = trim(start..<end)
    var tag = Tag(
      kind: sigil.kind, name: "", offset: offset, nameOffset: inside.lowerBound, isStandalone: false,
      indentation: offset..<offset)
    switch sigil.kind {
    case .comment: break
    case .delimiters: setDelimiters(inside, offset: offset)
    default:
      if inside.isEmpty { mistakes.append(TagMistake(kind: .empty, offset: offset)) }
      tag.name = String(decoding: bytes[inside], as: UTF8.self)
    }
    return add(tag, after: after)
  }

  /// Adds `tag` with the text before it; gives where the next text begins.
  private mutating func add(_ tag: Tag, after: Int) -> Int {
    var tag = tag
    let lineStart = blanks(before: tag.offset)
    guard tag.kind != .escaped, tag.kind != .raw, let lineStart, let lineEnd = lineEnd(from: after) else {
      addText(upTo: tag.offset)
      pieces.append(.tag(tag))
      return after
    }
    addText(upTo: lineStart)
    tag.isStandalone = true
    tag.indentation = lineStart..<tag.offset
    pieces.append(.tag(tag))
    return lineEnd
  }

  /// What the byte after the opening delimiter says.
  private func sigil(at offset: Int) -> Sigil {
    guard offset < bytes.count else { return Sigil(kind: .escaped, length: 0) }
    return switch bytes[offset] {
    case UInt8(ascii: "#"): Sigil(kind: .section)
    case UInt8(ascii: "^"): Sigil(kind: .inverted)
    case UInt8(ascii: "/"): Sigil(kind: .close)
    case UInt8(ascii: ">"): Sigil(kind: .partial)
    case UInt8(ascii: "!"): Sigil(kind: .comment)
    case UInt8(ascii: "&"): Sigil(kind: .raw)
    case UInt8(ascii: "{"): Sigil(kind: .raw, ending: [UInt8(ascii: "}")])
    case UInt8(ascii: "="): Sigil(kind: .delimiters, ending: [UInt8(ascii: "=")])
    default: Sigil(kind: .escaped, length: 0)
    }
  }

  /// Two words without `=`, divided by white space.
  private mutating func setDelimiters(_ inside: Range<Int>, offset: Int) {
    let words = bytes[inside].split(whereSeparator: Self.isBlankOrLineEnd)
    guard words.count == 2, !bytes[inside].contains(UInt8(ascii: "=")) else {
      mistakes.append(TagMistake(kind: .delimiters, offset: offset))
      return
    }
    open = Array(words[0])
    close = Array(words[1])
  }
}

extension TagScanner {
  /// A tag with another one's beginning inside was not closed.
  private func isWhole(_ inside: Range<Int>) -> Bool {
    guard let next = find(open, from: inside.lowerBound) else { return true }
    return next >= inside.upperBound
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, Self.isBlankOrLineEnd(bytes[first]) { range.removeFirst() }
    while let last = range.last, Self.isBlankOrLineEnd(bytes[last]) { range.removeLast() }
    return range
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, Self.isBlankOrLineEnd(bytes[index]) { index += 1 }
    return index
  }

  /// Where the line of `offset` begins, when nothing but blanks stands before it on the line.
  private func blanks(before offset: Int) -> Int? {
    var index = offset
    while index > textStart, Self.isBlank(bytes[index - 1]) { index -= 1 }
    return index == firstByte || bytes[index - 1] == 0x0A ? index : nil
  }

  /// Where the next line begins, when nothing but blanks stands before it.
  private func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == 0x0D, index + 1 < bytes.count { index += 1 }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isBlankOrLineEnd(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == 0x0A || byte == 0x0D
  }
}
