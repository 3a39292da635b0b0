import Files
import Testing

/// Names that every disk, server and browser writes alike.
struct AddressNameTests {
  @Test(arguments: [
    "a", "A_b-c.d+e@2x.png", ".nojekyll", "a..b", "0", "contenido.md", "con1", "com", "com10", "lpt",
    "auxiliar",
    "x.con", "conin",
  ])
  func `a plain name has no fault`(name: String) {
    #expect(AddressName.fault(of: name) == nil)
  }

  @Test(arguments: ["a b", "añb", "a/b", "a\\b", "a:b", "a\u{1B}b", "a\u{0}", "a?", "com¹"])
  func `a name of other characters has one`(name: String) {
    #expect(AddressName.fault(of: name) == .character)
  }

  @Test func `a name does not end in a dot`() {
    #expect(AddressName.fault(of: "a.") == .trailingDot)
  }

  @Test(arguments: [
    "con", "CON", "Con.md", "nul.html", "aux", "prn.tar.gz", "com0", "COM1.png", "com9", "lpt1", "LPT9.x",
  ])
  func `a name that Windows keeps for a device has one`(name: String) {
    #expect(AddressName.fault(of: name) == .reserved)
    #expect(AddressName.isReserved(name))
  }
}
