extension InlineCursor {
  /// Moves past a text that cmark made of the source here, undoing escapes and entities. Returns where it begins.
  mutating func pass(_ bytes: [UInt8], text: Range<Int>) -> Int {
    if limit - index >= text.count && source.holds(bytes, text, at: index) {
      defer { index += text.count }
      return index
    }
    return passDecoded(bytes[text])
  }

  private mutating func passDecoded(_ text: ArraySlice<UInt8>) -> Int {
    var start: Int?
    var next = text.startIndex
    while next < text.endIndex {
      if let length = decodedLength(text[next...]) {
        start = start ?? index
        advance(length.source)
        next += length.text
        continue
      }
      guard seek(text[next..<min(next + 12, text.endIndex)]) else { break }
    }
    return start ?? index
  }

  /// How much of the source here makes how much of the beginning of `text`; nil when nothing does.
  private func decodedLength(_ text: ArraySlice<UInt8>) -> (source: Int, text: Int)? {
    guard !isAtEnd, let first = text.first else { return nil }
    switch byte {
    case UInt8(ascii: "\\") where peek(1) == first && Self.isPunctuation(first): return (2, 1)
    case UInt8(ascii: "&"):
      let entity = entityLength
      if entity > 0 && !text.starts(with: source.bytes[index..<index + entity]) {
        return (entity, min(text.count, Self.characterLength(first)))
      }
      return first == byte ? (1, 1) : nil
    // cmark puts U+FFFD for NUL.
    case 0: return text.starts(with: [0xEF, 0xBF, 0xBD]) ? (1, 3) : nil
    default: return first == byte ? (1, 1) : nil
    }
  }

  /// The length of the entity at the cursor, 0 when there is none.
  private var entityLength: Int {
    var length = 1
    while length < 40 {
      switch peek(length) {
      case UInt8(ascii: ";"): return length > 1 ? length + 1 : 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "#"):
        length += 1
      default: return 0
      }
    }
    return 0
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func characterLength(_ first: UInt8) -> Int {
    switch first {
    case 0xF0...: 4
    case 0xE0..<0xF0: 3
    case 0xC0..<0xE0: 2
    default: 1
    }
  }

  /// Moves past a code span: a run of backticks up to the next run of the same length.
  mutating func passCode() {
    guard seek(UInt8(ascii: "`")) else { return }
    let length = runLength(at: index)
    var end = index + length
    while end < limit {
      guard source.bytes[end] == UInt8(ascii: "`") else {
        end += 1
        continue
      }
      let run = runLength(at: end)
      end += run
      if run == length { return move(to: end) }
    }
    advance(length)
  }

  private func runLength(at start: Int) -> Int {
    var end = start
    while end < limit && source.bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  /// Moves past inline HTML, which cmark leaves as it stands but for the marks of containers.
  mutating func pass(html: ArraySlice<UInt8>) {
    guard seek(html.prefix { $0 != 0x0A && $0 != 0x0D }) else { return }
    var next = html.startIndex
    while next < html.endIndex && !isAtEnd {
      if html[next] == byte && html[next] != 0x0A && html[next] != 0x0D {
        advance()
        next += 1
        continue
      }
      guard skipLineEnd() else { return }
      while next < html.endIndex && [0x0A, 0x0D, 0x20, 0x09].contains(html[next]) { next += 1 }
    }
  }
}
