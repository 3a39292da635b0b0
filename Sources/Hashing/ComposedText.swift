@_spi(_Unicode) private import Swift

extension String {
  /// The text in Normalization Form C of Unicode Standard Annex 15: `é` is one character however it was typed.
  ///
  /// The standard library's own table, which it keeps for comparing strings.
  package var composed: String {
    // Nothing below U+0300 combines with what stands before it.
    guard utf8.contains(where: { $0 >= 0xCC }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
