import Bytes
import Hashing

/// What words may be: not nothing, not too many, composed, and nothing that cannot be seen or turns text round.
enum TextRules {
  /// What is wrong with `text`, and what its sentence names; nil for good words.
  static func flaw(in text: String, limit: Int, hasLines: Bool) -> (code: Refusal.Code, detail: String)? {
    let scalars = text.unicodeScalars
    var isBlank = true
    var count = 0
    for scalar in scalars {
      count += 1
      if isForbidden(scalar, hasLines: hasLines) { return (.characters, scalar.codeName) }
      if isBlank { isBlank = scalar.properties.isWhitespace }
    }
    if isBlank { return (.empty, "") }
    if count > limit { return (.tooLong, String(limit)) }
    guard text.composed.utf8.elementsEqual(text.utf8) else { return (.notComposed, "") }
    return nil
  }

  /// Line feeds and tabs stand in paragraphs alone; a carriage return nowhere.
  private static func isForbidden(_ scalar: Unicode.Scalar, hasLines: Bool) -> Bool {
    switch scalar {
    case "\n", "\t": !hasLines
    case "\r": true
    default: scalar.isForbidden
    }
  }
}
