import Bytes
import Model
import Testing

@testable import Forms

struct SheetCodeTests {
  private static func code(_ form: String, _ session: String?, serial: Int = 17) -> SheetCode {
    SheetCode(
      form: ID(form), version: 3, session: session.map { ID($0) }, serial: serial, page: 1, layout: "1A2B3C4D"
    )
  }

  @Test func `a code names form, version, session, serial, page and layout in capitals`() {
    #expect(Self.code("evaluacion", "2026-POT-04").letters == "PLN1/EVALUACION/3/2026-POT-04/17/1/1A2B3C4D")
    #expect(Self.code("evaluacion", nil).letters == "PLN1/EVALUACION/3/-/17/1/1A2B3C4D")
  }

  @Test func `an address stands before the letters only where a code of version 5 holds both`() {
    let code = Self.code("evaluacion", "2026-POT-04")
    #expect(code.payload(behind: "HTTPS://F.EXAMPLE.CO/") == "HTTPS://F.EXAMPLE.CO/" + code.letters)
    #expect(code.payload(behind: "https://formatos.example.com/asistencia/") == code.letters)
    #expect(code.payload(behind: nil) == code.letters)
  }

  @Test func `everything that fits by the arithmetic is drawn, within version 5`() throws {
    for count in 1...40 {
      let letters = Self.code(
        String(repeating: "f", count: min(count, 24)), String(repeating: "S", count: count)
      )
      .letters
      #expect(SheetCode.fits(letters) == (QRSymbol(letters, versions: 3...5) != nil), "\(letters)")
    }
    #expect(QRSymbol(String(repeating: "A", count: 87), versions: 3...5) != nil)
    #expect(QRSymbol(String(repeating: "A", count: 88), versions: 3...5) == nil)
    #expect(!SheetCode.fits(String(repeating: "A", count: 88)))
  }

  @Test func `a usual code is of version 3, with a finder in its corner`() throws {
    let symbol = try #require(QRSymbol(Self.code("evaluacion", "2026-POT-04").letters, versions: 3...5))
    #expect(symbol.side == 29)
    #expect(symbol.path.text.hasPrefix("M0 0.5h7m"))
  }
}
