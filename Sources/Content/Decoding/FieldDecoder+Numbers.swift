import Diagnostics
import Model

extension FieldDecoder {
  /// The greatest amount of money: fifteen digits.
  private static let greatestAmount = 999_999_999_999_999

  /// A whole number within `range`; `_` may separate its thousands.
  mutating func integer(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node, let text = scalar(node)?.text else { return nil }
    switch WrittenNumber(text) {
    case .whole(let number) where range.contains(number): return number
    case .whole, .tooGreat, .negative:
      reportOutOfRange(text, node, least: String(range.lowerBound), most: String(range.upperBound))
    case .separated(let digits):
      report(
        "bad-number", at: node.range, ["value": Self.shortened(text)],
        hints: [Message("write-number", ["number": digits])])
    case .other:
      report(
        "bad-number", at: node.range, ["value": Self.shortened(text)], hints: [Message("whole-number")])
    }
    return nil
  }

  /// A number with or without a decimal point, as JSON writes it: `4`, `4.25`.
  mutating func decimal(_ node: YAMLNode?) -> Double? {
    guard let node, let text = scalar(node)?.text else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.first?.hasPrefix("-") == true ? [parts[0].dropFirst()] + parts.dropFirst() : parts
    let isNumber =
      digits.count <= 2
      && digits.allSatisfy { part in
        (1...18).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    if isNumber, let number = Double(text) { return number }
    report(
      "bad-decimal", at: node.range, ["value": Self.shortened(text)], hints: [Message("decimal-number")])
    return nil
  }

  /// An amount in whole units of currency: `84_600_000`. Dots and commas mean different things to different
  /// readers, and are refused.
  mutating func money(_ node: YAMLNode?) -> Int? {
    guard let node, let text = scalar(node)?.text else { return nil }
    switch WrittenNumber(text) {
    case .whole(let amount): return amount
    case .tooGreat, .negative:
      reportOutOfRange(text, node, least: "0", most: WrittenNumber.grouped("\(Self.greatestAmount)"))
    case .separated(let digits):
      report(
        "bad-money", at: node.range, ["value": Self.shortened(text)],
        hints: [Message("write-amount", ["digits": digits, "amount": WrittenNumber.grouped(digits)])])
    case .other:
      report("bad-money", at: node.range, ["value": Self.shortened(text)], hints: [Message("money")])
    }
    return nil
  }

  /// A fiscal year: four digits.
  mutating func year(_ node: YAMLNode?) -> FiscalYear? {
    guard let node, let text = scalar(node)?.text else { return nil }
    if text.utf8.count == 4, case .whole(let number) = WrittenNumber(text), let year = FiscalYear(number) {
      return year
    }
    report("bad-year", at: node.range, ["value": Self.shortened(text)], hints: [Message("year")])
    return nil
  }

  private mutating func reportOutOfRange(_ text: String, _ node: YAMLNode, least: String, most: String) {
    report(
      "number-out-of-range", at: node.range,
      ["value": Self.shortened(text), "least": least, "most": most])
  }

  /// What a message quotes of a value that may be very long.
  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 60 ? text : String(text.prefix(30)) + "…"
  }
}
