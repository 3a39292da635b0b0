import Bytes
import Testing

/// Characters that nobody sees.
struct InvisibleTests {
  @Test(arguments: ["\0", "\t", "\n", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}"] as [Unicode.Scalar])
  func `a control is known as one`(_ scalar: Unicode.Scalar) {
    #expect(scalar.isControl && scalar.isTreacherous && !scalar.turnsText)
  }

  @Test(
    arguments: ["\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"] as [Unicode.Scalar])
  func `what turns text is known`(_ scalar: Unicode.Scalar) {
    #expect(scalar.turnsText && scalar.isTreacherous && !scalar.isControl)
  }

  @Test(
    arguments: [" ", "~", "\u{A0}", "ñ", "\u{200D}", "\u{2010}", "\u{2027}", "\u{202F}", "\u{2065}", "😀"]
      as [Unicode.Scalar])
  func `what is seen, or harmless, is neither`(_ scalar: Unicode.Scalar) {
    #expect(!scalar.isTreacherous && !scalar.isLineSeparator)
  }

  @Test func `a character's name has four digits at least`() {
    #expect(("\u{1B}" as Unicode.Scalar).codeName == "U+001B")
    #expect(("\u{202E}" as Unicode.Scalar).codeName == "U+202E")
    #expect(("\u{1F600}" as Unicode.Scalar).codeName == "U+1F600")
  }

  @Test func `a name of a file is spelt so that nothing in it acts`() {
    #expect("a\u{1B}[31m\u{7}ñ\u{202E}b\u{2028}".spellingControls == #"a\u{1B}[31m\u{7}ñ\u{202E}b\u{2028}"#)
    #expect("recursos/año.png".spellingControls == "recursos/año.png")
  }
}
