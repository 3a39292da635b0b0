/// A sheet of paper, as printed forms and their scans measure it.
package struct Paper: Hashable, Sendable, CustomStringConvertible {
  /// The sizes that offices print on; the raw value is the site settings' word.
  package enum Size: String, Hashable, Sendable, CaseIterable {
    /// US letter.
    case carta
    /// Government folio, 215.9 × 330.2 mm.
    case oficio
    /// ISO 216.
    case a4
  }

  package let size: Size
  package let isLandscape: Bool

  package init(_ size: Size, isLandscape: Bool = false) {
    self.size = size
    self.isLandscape = isLandscape
  }

  package var description: String { size.rawValue + (isLandscape ? " landscape" : " portrait") }

  package var width: Length { isLandscape ? longSide : shortSide }
  package var height: Length { isLandscape ? shortSide : longSide }

  private var shortSide: Length {
    switch size {
    case .carta, .oficio: Length(hundredths: 21_590)
    case .a4: Length(hundredths: 21_000)
    }
  }

  private var longSide: Length {
    switch size {
    case .carta: Length(hundredths: 27_940)
    case .oficio: Length(hundredths: 33_020)
    case .a4: Length(hundredths: 29_700)
    }
  }
}

/// A length on paper, in hundredths of a millimetre: whole numbers, so that a sheet is laid out alike everywhere.
package struct Length: Hashable, Comparable, AdditiveArithmetic, Sendable {
  package var hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  /// Millimetres, rounded to the nearest hundredth.
  package static func mm(_ millimetres: Double) -> Length {
    Length(hundredths: Int((millimetres * 100).rounded()))
  }

  package static let zero = Length(hundredths: 0)

  package static func < (left: Length, right: Length) -> Bool { left.hundredths < right.hundredths }
  package static func + (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths + right.hundredths)
  }
  package static func - (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths - right.hundredths)
  }
  package static func * (left: Length, count: Int) -> Length { Length(hundredths: left.hundredths * count) }
  package static func / (left: Length, count: Int) -> Length { Length(hundredths: left.hundredths / count) }
}
