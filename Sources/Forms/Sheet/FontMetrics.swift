package import Model

/// How wide text is in Arial, and in the fonts that share its widths: Liberation Sans, Arimo.
///
/// A character that the table lacks, such as an emoji or one of another script, counts a full em and a quarter: as much
/// as the widest of those fonts that have it.
package struct FontMetrics: Sendable {
  /// Units of an em.
  package static let em = 2048
  package static let regular = FontMetrics(GlyphTable.regular)
  package static let bold = FontMetrics(GlyphTable.bold)

  /// By code point up to the last letter of the table.
  private let letters: [UInt16]
  private let signs: [UInt32: UInt16]

  private init(_ digits: StaticString) {
    let text = digits.withUTF8Buffer { unsafe Array($0) }
    let widths = stride(from: 0, to: text.count - 2, by: 3).map { start in
      text[start..<start + 3].reduce(UInt16(0)) { $0 << 4 | UInt16(Self.value($1)) }
    }
    let first = Int(GlyphTable.letters.lowerBound)
    let count = GlyphTable.letters.count
    letters = [UInt16](repeating: 0, count: first) + widths.prefix(count)
    signs = Dictionary(
      zip(GlyphTable.signs.unicodeScalars.map(\.value), widths.dropFirst(count)),
      uniquingKeysWith: { first, _ in first })
  }

  private static func value(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }

  /// The advance width of a character, in units of an em.
  package func width(of scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < UInt32(letters.count) {
      let width = Int(letters[Int(code)])
      return width > 0 || code < 0x20 ? width : Self.unknown
    }
    return signs[code].map(Int.init) ?? Self.unknown
  }

  /// The width of a character that the table lacks.
  private static let unknown = em * 5 / 4

  /// Whether the table has all of `text`, so that its width is known and not merely enough.
  package func knows(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      let code = scalar.value
      return code < UInt32(letters.count) ? letters[Int(code)] > 0 || code < 0x20 : signs[code] != nil
    }
  }

  /// The advance width of `text`, in units of an em.
  package func width(of text: some StringProtocol) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars { sum += width(of: scalar) }
    return sum
  }
}

/// How a piece of a sheet's text looks.
package struct TextStyle: Hashable, Sendable {
  /// The greys that a sheet is printed in, all of them legible on a grey printer but for `faint`.
  package enum Ink: String, Hashable, Sendable {
    case black = "#111"
    case grey = "#505050"
    /// The code inside a bubble: so little ink that an empty one reads as empty.
    case faint = "#a0a0a0"
  }

  /// Of the em.
  package var size: Length
  package var isBold: Bool
  package var ink: Ink

  /// - Parameter points: printer's points; a point is 0.3528 mm.
  package init(points: Double, bold: Bool = false, _ ink: Ink = .black) {
    size = .mm(points * 0.352778)
    isBold = bold
    self.ink = ink
  }

  /// From one line's baseline to the next one's.
  package var leading: Length { Length(hundredths: size.hundredths * 118 / 100) }
  /// From the top of a line to its baseline.
  package var ascent: Length { Length(hundredths: size.hundredths * 91 / 100) }
  package var metrics: FontMetrics { isBold ? .bold : .regular }

  /// How wide `text` is on one line, rounded up.
  package func width(of text: some StringProtocol) -> Length {
    length(metrics.width(of: text))
  }

  func length(_ units: Int) -> Length {
    Length(hundredths: (units * size.hundredths + FontMetrics.em - 1) / FontMetrics.em)
  }
}
