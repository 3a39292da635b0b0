/// Characters that nobody sees: the one list of them that messages, values and calendars go by.
extension Unicode.Scalar {
  /// Whether it is a control of ASCII, DEL or one of U+0080–U+009F.
  package var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// Whether it turns the direction of the text around it, so that a line reads otherwise than it is written.
  ///
  /// Marks, embeddings, overrides and isolates of
  /// [UAX #9](https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
  package var turnsText: Bool {
    switch value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether some readers end a line at it: U+2028 and U+2029.
  package var isLineSeparator: Bool { value == 0x2028 || value == 0x2029 }

  /// Whether it may not be shown as it is: a control, or a character that turns text.
  package var isTreacherous: Bool { isControl || turnsText }

  /// Whether no text may hold it: treacherous, no character at all, or another reader's line or file begins at it.
  ///
  /// Tabs and line ends are common.
  package var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0xFEFF, 0xFFFE, 0xFFFF: true
    default: isTreacherous || isLineSeparator
    }
  }

  /// Whether nothing of it is to be seen: a space of any kind, a filler, or a sign that only works on its neighbours.
  package var isUnseen: Bool {
    let blankBraille: UInt32 = 0x2800
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == blankBraille
      || isForbidden
  }

  /// Its name, such as `U+202E`.
  package var codeName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension String {
  /// The text with each treacherous character spelt out, such as `\u{1B}`; for names of files.
  package var spellingControls: String {
    guard unicodeScalars.contains(where: { $0.isTreacherous || $0.isLineSeparator }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isTreacherous || scalar.isLineSeparator {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
