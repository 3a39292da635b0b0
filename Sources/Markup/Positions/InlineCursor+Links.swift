extension InlineCursor {
  /// Behind a link's `]`: moves past `(address "title")` or `[label]`, if one stands here.
  mutating func passLinkTail() {
    var tail = self
    if byte == UInt8(ascii: "("), tail.passInlineTail() {
      self = tail
    } else if byte == UInt8(ascii: "["), tail.passLabel() {
      self = tail
    }
  }

  /// Moves past the link reference definitions that a paragraph may begin with, which make no nodes.
  mutating func passDefinitions() {
    while byte == UInt8(ascii: "[") {
      var definition = self
      guard definition.passLabel(), definition.byte == UInt8(ascii: ":") else { return }
      definition.advance()
      definition.skipSpaceAndLineEnd()
      guard definition.passDestination(), definition.passDefinitionTitle() else { return }
      self = definition
    }
  }

  /// After a definition's address: a title that ends its line, or the end of the line. Ends on the next line.
  private mutating func passDefinitionTitle() -> Bool {
    var titled = self
    titled.skipSpaceAndLineEnd()
    if titled.passTitle() {
      titled.skipSpace()
      if titled.skipLineEnd() || titled.isAtEnd {
        self = titled
        return true
      }
    }
    skipSpace()
    return skipLineEnd() || isAtEnd
  }

  private mutating func passInlineTail() -> Bool {
    advance()
    skipSpaceAndLineEnd()
    guard passDestination() else { return false }
    skipSpaceAndLineEnd()
    if passTitle() { skipSpaceAndLineEnd() }
    guard byte == UInt8(ascii: ")") else { return false }
    advance()
    return true
  }

  private mutating func passDestination() -> Bool {
    if byte == UInt8(ascii: "<") { return passDelimited(by: UInt8(ascii: ">"), lines: false) }
    var depth = 0
    while !isAtEnd && byte > 0x20 && byte != 0x7F {
      if byte == UInt8(ascii: "\\") && Self.isPunctuation(peek(1)) {
        advance(2)
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      advance()
    }
    return depth == 0
  }

  private mutating func passTitle() -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): passDelimited(by: byte, lines: true)
    case UInt8(ascii: "("): passDelimited(by: UInt8(ascii: ")"), lines: true)
    default: false
    }
  }

  private mutating func passLabel() -> Bool { passDelimited(by: UInt8(ascii: "]"), lines: true) }

  /// From an opening byte, moves past the next `end` that no backslash escapes; nothing moves without one.
  private mutating func passDelimited(by end: UInt8, lines: Bool) -> Bool {
    var next = index + 1
    while next < limit {
      switch source.bytes[next] {
      case end:
        move(to: next + 1)
        return true
      case UInt8(ascii: "\\"): next += 2
      case 0x0A, 0x0D: if !lines { return false } else { next += 1 }
      default: next += 1
      }
    }
    return false
  }
}
