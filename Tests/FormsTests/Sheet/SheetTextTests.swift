import Bytes
import Model
import TestSupport
import Testing

@testable import Forms

struct SheetTextTests {
  @Test func `letters and signs are as wide as Arial has them, what the table lacks is wider than an em`() {
    #expect(FontMetrics.regular.width(of: "A") == 1366)
    #expect(FontMetrics.bold.width(of: "ñ") == 1251)
    #expect(FontMetrics.regular.width(of: "—") == 2048)
    #expect(FontMetrics.regular.width(of: "·") == 569)
    #expect(FontMetrics.regular.width(of: "😀") == 2560)
    #expect(FontMetrics.regular.width(of: "語") == 2560)
    #expect(FontMetrics.bold.knows("Señal — «ñ»") && !FontMetrics.bold.knows("مرحبا"))
  }

  @Test(arguments: [3.0, 11, 40, 190])
  func
    `wrapped lines hold every word, none wider than its line, broken within words only where one is too wide`(
      _ width: Double
    )
  {
    let style = TextStyle(points: 8)
    var random = SeededGenerator(seed: UInt64(width * 10))
    for _ in 0..<200 {
      let text = HostileText.make(&random) + " " + HostileText.make(&random)
      let lines = style.lines(text, width: .mm(width))
      for line in lines where line.count > 1 {
        #expect(style.width(of: line) <= .mm(width), "\(line)")
      }
      func letters(_ text: String) -> String { String(text.filter { !" \n\t".contains($0) }) }
      #expect(letters(lines.joined()) == letters(text))
    }
  }

  @Test func `a text is set smaller until it fits, and refused where it does not at six points`() throws {
    let words = Array(repeating: "palabra", count: 12).joined(separator: " ")
    let small = try #require(FittedText(words, points: SheetSlot.points, width: .mm(60), height: .mm(8)))
    #expect(small.style.size < TextStyle(points: 8.5).size)
    #expect(small.height <= .mm(8))
    #expect(
      FittedText(words + words + words, points: SheetSlot.points, width: .mm(60), height: .mm(8)) == nil)
  }

  @Test func `lengths are written in millimetres with as few signs as say them`() {
    func written(_ hundredths: Int) -> String {
      var bytes: [UInt8] = []
      bytes.append(Length(hundredths: hundredths))
      return bytes.text
    }
    #expect(
      [0, 5, 50, 100, 1250, 1203, -250].map(written) == ["0", ".05", ".5", "1", "12.5", "12.03", "-2.5"])
  }
}
