/// A code span that reads as a word and, in parentheses, what it is told: `texto(80)`.
struct MarkCall: Equatable {
  let word: String
  /// Nil without parentheses.
  let argument: String?

  /// Nil where parentheses do not close at the end.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "(") else {
      guard !text.contains(")") else { return nil }
      word = text.trimmedOfSpaces
      argument = nil
      return
    }
    guard text.hasSuffix(")") else { return nil }
    word = String(text[..<open]).trimmedOfSpaces
    let inside = text[text.index(after: open)..<text.index(before: text.endIndex)]
    argument = String(inside).trimmedOfSpaces
  }

  /// The numbers of `argument` where it is `a..b` with a not above b.
  var range: ClosedRange<Int>? {
    guard let argument, let dots = argument.firstRange(of: "..") else { return nil }
    guard let low = Self.number(argument[..<dots.lowerBound]),
      let high = Self.number(argument[dots.upperBound...]), low <= high
    else { return nil }
    return low...high
  }

  /// The whole number that `argument` is.
  var number: Int? { argument.flatMap { Self.number($0[...]) } }

  /// Nine digits at most, a minus sign allowed.
  private static func number(_ text: Substring) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    guard (1...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
