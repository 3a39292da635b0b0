import Diagnostics
import Model

/// A fact's value in the words of a language: codes by their names, amounts by thousands, parts with a point between.
enum ShownValue {
  static func text(_ value: String, _ field: Field, _ catalogue: Catalogue) -> String {
    // Plain texts, and they are nearly all, stay as they are.
    guard coded.contains(field) || value.utf8.contains(0x1F) else { return value }
    let parts = value.split(separator: CanonicalText.partSeparator, omittingEmptySubsequences: false)
    return parts.enumerated().filter { !$0.element.isEmpty }.map { place, part in
      let part = String(part)
      switch (field, place) {
      case (.amount, _), (.costs, 1): return money(part, catalogue)
      case (.bond, _), (.decision, _), (.holiday, _), (.group, _), (.concertation, _), (.costs, 4),
        (.supplies, 1):
        return catalogue.say("change.words.\(field.rawValue)-\(part)")
      default: return part
      }
    }.joined(separator: " · ")
  }

  /// Fields of one part whose value is no author's text.
  private static let coded: Set<Field> = [.amount, .bond, .decision, .holiday, .group, .concertation]

  /// «$ 84.600.000»; an amount is whole and never below zero.
  private static func money(_ digits: String, _ catalogue: Catalogue) -> String {
    let mark = catalogue.say("numbers.group")
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += mark }
      grouped.append(digit)
    }
    return catalogue.say("numbers.money", ["amount": grouped])
  }
}
