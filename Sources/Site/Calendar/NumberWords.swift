package import Diagnostics

/// Numbers as a language writes them, by the catalogue's `numbers.` keys: separators and patterns.
///
/// Only whole numbers go in, so nothing is rounded that the caller did not ask to have rounded.
package struct NumberWords: Sendable {
  private let group: String
  private let decimal: String
  private let minus: String
  private let moneyPattern: WordPattern<MoneyGap>
  private let percentPattern: WordPattern<PercentGap>

  private enum MoneyGap: String { case amount }
  private enum PercentGap: String { case value }

  package init(_ catalogue: Catalogue) {
    group = catalogue.say("numbers.group")
    decimal = catalogue.say("numbers.decimal")
    minus = catalogue.say("numbers.minus")
    moneyPattern = WordPattern(catalogue.say("numbers.money"))
    percentPattern = WordPattern(catalogue.say("numbers.percent"))
  }

  /// «84.600.000».
  package func integer(_ number: Int) -> String {
    (number < 0 ? minus : "") + grouped(number.magnitude)
  }

  /// A number given in its last place's units: `decimal(434, places: 2)` is «4,34».
  package func decimal(_ units: Int, places: Int) -> String {
    precondition((0...9).contains(places), "a number has 0 to 9 decimal places")
    guard places > 0 else { return integer(units) }
    let scale = (0..<places).reduce(UInt(1)) { product, _ in product * 10 }
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: scale)
    let digits = String(rest)
    let zeros = String(repeating: "0", count: places - digits.utf8.count)
    return (units < 0 ? minus : "") + grouped(whole) + decimal + zeros + digits
  }

  /// «$ 84.600.000»: whole units of the entity's currency.
  package func money(_ amount: Int) -> String { moneyPattern.filled { _ in integer(amount) } }

  /// «12,5 %»: the share that `part` is of `whole`, halves rounded up; nil of nothing.
  package func percent(_ part: Int, of whole: Int, places: Int = 0) -> String? {
    guard whole > 0, part >= 0 else { return nil }
    let scale = (0..<places).reduce(100) { product, _ in product * 10 }
    let units = (2 * part * scale + whole) / (2 * whole)
    return percentPattern.filled { _ in decimal(units, places: places) }
  }

  private func grouped(_ number: UInt) -> String {
    let digits = Array(String(number).utf8)
    var result: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += Array(group.utf8) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
