import Diagnostics
import Model

extension FieldDecoder {
  /// A whole number within `range`; `_` may separate its thousands.
  mutating func integer(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node, let text = scalar(node)?.text else { return nil }
    guard let number = Self.wholeNumber(text) else {
      report("bad-number", at: node.range, ["value": text], hints: [Message("whole-number")])
      return nil
    }
    guard range.contains(number) else {
      report(
        "number-out-of-range", at: node.range,
        ["value": text, "least": String(range.lowerBound), "most": String(range.upperBound)])
      return nil
    }
    return number
  }

  /// An amount in whole units of currency: `84_600_000`. Dots and commas mean different things to different
  /// readers, and are refused.
  mutating func money(_ node: YAMLNode?) -> Int? {
    guard let node, let text = scalar(node)?.text else { return nil }
    if let amount = Self.wholeNumber(text) { return amount }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let isGrouped = text.allSatisfy { $0.isASCII && ($0.isNumber || ".,' $".contains($0)) }
    let hint =
      isGrouped && !digits.isEmpty && digits.count <= 15
      ? Message("write-amount", ["amount": Self.grouped(digits)]) : Message("money")
    report("bad-money", at: node.range, ["value": text], hints: [hint])
    return nil
  }

  /// A fiscal year: four digits.
  mutating func year(_ node: YAMLNode?) -> FiscalYear? {
    guard let node, let text = scalar(node)?.text else { return nil }
    if text.utf8.count == 4, let number = Self.wholeNumber(text), let year = FiscalYear(number) {
      return year
    }
    report("bad-year", at: node.range, ["value": text], hints: [Message("year")])
    return nil
  }

  /// ASCII digits with single `_` between them, at most 15; nil for anything else.
  private static func wholeNumber(_ text: String) -> Int? {
    var value = 0
    var digits = 0
    var lastWasDigit = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        lastWasDigit = true
      case UInt8(ascii: "_") where lastWasDigit: lastWasDigit = false
      default: return nil
      }
      guard digits <= 15 else { return nil }
    }
    return lastWasDigit ? value : nil
  }

  /// `84600000` as `84_600_000`.
  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append("_") }
      result.append(digit)
    }
    return result
  }
}
