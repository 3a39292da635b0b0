/// A style sheet without its comments and margins: the same rules in fewer bytes.
enum StyleShortening {
  /// Comments go, a run of blanks is one, and none stands beside `{`, `}`, `;`, `,` or after `:`; texts stay as they are.
  /// Custom properties get short names: no other sheet and no script knows of them.
  static func shorten(_ style: [UInt8]) -> [UInt8] {
    var names: [[UInt8]: [UInt8]] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(style.count)
    var index = 0
    var hasBlank = false
    while index < style.count {
      let byte = style[index]
      if byte == slash, index + 1 < style.count, style[index + 1] == star {
        index = end(ofComment: index, style)
        hasBlank = true
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        index += 1
        hasBlank = true
      } else {
        if hasBlank, let last = result.last, !joins(last, orBefore: byte) { result.append(0x20) }
        hasBlank = false
        // The last rule of a block needs no end.
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        if let end = end(ofProperty: index, style) {
          let name = Array(style[index..<end])
          let short = names[name] ?? Array("--\(names.count.shortName)".utf8)
          names[name] = short
          result += short
          index = end
          continue
        }
        let isText = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        let end = isText ? self.end(ofText: index, style) : index + 1
        result += style[index..<end]
        index = end
      }
    }
    return result
  }

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")

  /// Whether no blank is needed between `last` and `next`. One before `:` may tell an element from its descendants.
  private static func joins(_ last: UInt8, orBefore next: UInt8) -> Bool {
    "{};,:".utf8.contains(last) || "{};,".utf8.contains(next)
  }

  private static func end(ofComment start: Int, _ style: [UInt8]) -> Int {
    var index = start + 2
    while index + 1 < style.count, style[index] != star || style[index + 1] != slash { index += 1 }
    return min(index + 2, style.count)
  }

  /// Nil where no name of a custom property begins at `start`.
  private static func end(ofProperty start: Int, _ style: [UInt8]) -> Int? {
    let dash = UInt8(ascii: "-")
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    guard start + 2 < style.count, style[start] == dash, style[start + 1] == dash, isLetter(style[start + 2]),
      start == 0 || !isLetter(style[start - 1])
    else { return nil }
    return style[start...].firstIndex { !isLetter($0) && $0 != dash } ?? style.count
  }

  private static func end(ofText start: Int, _ style: [UInt8]) -> Int {
    var index = start + 1
    while index < style.count, style[index] != style[start] {
      index += style[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, style.count)
  }
}

extension Int {
  /// `a`, `b` … `z`, `ba`, `bb` …: the number in letters.
  fileprivate var shortName: String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(self % 26)))
    return self < 26 ? letter : (self / 26).shortName + letter
  }
}
