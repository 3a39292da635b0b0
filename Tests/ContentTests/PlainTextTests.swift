import Testing

@testable import Content

struct PlainTextTests {
  /// The standard library's judgement, which takes its time.
  private func isText(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
  }

  @Test(arguments: [
    "", "a", "asistencia técnica", "ñ", "日本語 🙂", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10FFFF}",
  ])
  func `text is text wherever it stands in a word`(_ text: String) {
    for before in 0..<9 {
      for after in 0..<9 {
        let bytes =
          [UInt8](repeating: 0x61, count: before) + text.utf8 + [UInt8](repeating: 0x7A, count: after)
        #expect(PlainText.isSound(bytes), "\(before) before, \(after) after")
      }
    }
  }

  @Test(
    arguments: [
      [0x00], [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0x80],
      [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xFF],
      [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x99], [0xC3, 0xB1, 0x00], [0x00, 0xC3, 0xB1],
    ] as [[UInt8]])
  func `what is not text is found wherever it stands in a word`(_ bad: [UInt8]) {
    for before in 0..<9 {
      for after in 0..<9 {
        let bytes = [UInt8](repeating: 0x61, count: before) + bad + [UInt8](repeating: 0x7A, count: after)
        #expect(!PlainText.isSound(bytes), "\(before) before, \(after) after")
      }
    }
  }

  @Test func `every pair of bytes is judged as the standard library judges it`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [0x61, first, second]
        #expect(PlainText.isSound(bytes) == isText(bytes), "\(first) \(second)")
      }
    }
  }

  @Test func `random damage is judged as the standard library judges it`() {
    let text = Array("¿Qué señal — «ñandú» 日本 🙂 y más: aquí, allí.".utf8)
    for seed in 1...5_000 as ClosedRange<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      var bytes = text
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      if Bool.random(using: &numbers) { bytes.removeLast(Int.random(in: 0..<20, using: &numbers)) }
      #expect(PlainText.isSound(bytes) == isText(bytes), "seed \(seed)")
    }
  }
}
