/// A *vigencia*: the calendar year that a plan, its budget and its reports belong to.
package struct FiscalYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  /// Nil outside 2000–2999.
  package init?(_ number: Int) {
    guard (2000...2999).contains(number) else { return nil }
    self.number = number
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  package var description: String { String(number) }
}

/// A quarter of a year; the frontier is a day: 31 March belongs to the first.
package struct Quarter: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  package init(containing date: CalendarDate) {
    year = date.year
    number = (date.month - 1) / 3 + 1
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
