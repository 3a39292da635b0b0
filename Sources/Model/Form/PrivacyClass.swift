/// How an answer must be kept, the least guarded first.
///
/// Source: Ley 1581 de 2012, arts. 3 and 5.
package enum PrivacyClass: String, Hashable, Comparable, Sendable, CaseIterable {
  /// Nothing that tells of a person.
  case open
  /// A person's data: sealed.
  case personal
  /// What may be used against a person: sealed, never required, never asked on a sheet that goes round.
  case sensitive

  private var rank: Int {
    switch self {
    case .open: 0
    case .personal: 1
    case .sensitive: 2
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// How long something is kept, such as five years: a duration of ISO 8601 with one part, `P5Y`.
package struct RetentionPeriod: Hashable, Sendable, CustomStringConvertible {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case years = "Y"
    case months = "M"
    case days = "D"
  }

  /// From 1.
  package let count: Int
  package let unit: Unit

  package init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  package var description: String { "P\(count)\(unit.rawValue)" }
}

extension RetentionPeriod {
  /// The period that `text` writes, `P5Y`; nil where it writes none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 3, bytes.count <= 6, bytes[0] == UInt8(ascii: "P"),
      let unit = Unit(rawValue: String(decoding: bytes.suffix(1), as: UTF8.self))
    else { return nil }
    let digits = bytes[1..<bytes.count - 1]
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(String(decoding: digits, as: UTF8.self)), count > 0
    else { return nil }
    self.init(count: count, unit: unit)
  }
}
