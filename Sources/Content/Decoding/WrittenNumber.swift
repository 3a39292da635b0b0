/// What the text of a number says, whether or not a number may be written so.
enum WrittenNumber: Hashable, Sendable {
  /// ASCII digits, at most 15, with single `_` between them.
  case whole(Int)
  /// A whole number of more than 15 digits.
  case tooGreat
  /// A minus sign and a number.
  case negative
  /// `84.600.000`, `$ 84,600,000` or `84 600 000,00`: its digits, which are all that is to be written.
  case separated(digits: String)
  case other

  private static let mostDigits = 15

  init(_ text: String) {
    if let digits = Self.wholeDigits(text) {
      self = Self.whole(digits)
    } else if let first = text.first, first == "-" || first == "−",
      Self.wholeDigits(String(text.dropFirst())) ?? Self.separatedDigits(String(text.dropFirst())) != nil
    {
      self = .negative
    } else if let digits = Self.separatedDigits(text) {
      self = digits.utf8.count > Self.mostDigits ? .tooGreat : .separated(digits: digits)
    } else {
      self = .other
    }
  }

  private static func whole(_ digits: String) -> WrittenNumber {
    guard digits.utf8.count <= mostDigits, let number = Int(digits) else { return .tooGreat }
    return .whole(number)
  }

  /// The digits of `84_600_000`; nil for anything but digits with single `_` between them.
  private static func wholeDigits(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
    return text.filter { $0 != "_" }
  }

  /// The digits of a number in groups of three, a currency sign before it and `,00` behind it left out.
  private static func separatedDigits(_ text: String) -> String? {
    var rest = Substring(text.filter { !$0.isWhitespace || $0 == " " })
    for sign in ["COP", "$", "COP"] {
      rest = rest.drop { $0 == " " }
      if rest.hasPrefix(sign) { rest = rest.dropFirst(sign.count) }
    }
    rest = rest.drop { $0 == " " }
    var groups = rest.split(omittingEmptySubsequences: false) { ".,'’ _".contains($0) }
    if groups.count > 1, groups.last?.utf8.elementsEqual("00".utf8) == true { groups.removeLast() }
    guard let first = groups.first, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      groups.count == 1 || first.utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// `84600000` as `84_600_000`.
  static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append("_") }
      result.append(digit)
    }
    return result
  }
}
