import Content
import Diagnostics
import TestSupport
import Testing

/// Input made to hurt: it ends soon, with a message, and never with a crash.
@Suite(.serialized)
struct HostileInputTests {
  private func time(_ path: String, _ bytes: [UInt8]) -> (Duration, [Diagnostic]) {
    var files = InMemoryFiles(SmallOffice.files)
    files[path] = bytes
    var found: [Diagnostic] = []
    let duration = ContinuousClock().measure { found = ContentLoader(files: files).load().diagnostics }
    return (duration, found)
  }

  /// Near the size limit would be one mebibyte; a quarter of it is enough to show a quadratic walk.
  private static let room = 1 << 18

  private static let texts: [String: String] = [
    "brackets": String(repeating: "[", count: room),
    "braces": String(repeating: "{a: ", count: room / 4),
    "one long line": "a: " + String(repeating: "ñ", count: room / 2),
    "anchors": String(repeating: "a: &x\n", count: room / 6),
    "keys": (0..<20_000).map { "k\($0): 1\n" }.joined(),
    "one open quote": "a: \"" + String(repeating: "b\n", count: room / 2),
    "equal keys": String(repeating: "a: 1\n", count: 5_000),
    "spaces": String(repeating: " ", count: room),
    "dashes": String(repeating: "- ", count: room / 2),
    "question marks": String(repeating: "? ", count: room / 2),
    "colons": String(repeating: ": ", count: room / 2),
    "unknown keys": (0..<4_000).map { "clave\($0): 1\n" }.joined(),
    "accents between brackets": "a: [" + String(repeating: "é, ", count: 9_000) + "]",
  ]

  @Test(arguments: texts.keys.sorted())
  func `a hostile settings file ends within seconds`(_ name: String) {
    let (duration, found) = time("sitio.yml", Array(Self.texts[name, default: ""].utf8))
    #expect(duration < .seconds(10))
    #expect(found.contains { $0.severity == .error })
  }

  @Test func `ten thousand names that nobody declared end within seconds`() {
    let lines = (0..<3_000).map { "[PAI-\($0)]" }.joined(separator: ", ")
    let text = "---\ntema: pp\nvigencia: 2026\npai: [\(lines)]\nsesiones: []\n---\n"
    let (duration, found) = time("planes/2026/pp.md", Array(text.utf8))
    #expect(duration < .seconds(10))
    #expect(found.count == 3_000)
  }

  @Test func `no mutation of a good file crashes the loader`() {
    var numbers = SeededNumbers(seed: 7)
    for path in [
      "planes/2026/pot.md", "sesiones/2026/2026-POT-01.md", "procedimiento.md", "datos/divipola.csv",
    ] {
      for _ in 0..<60 {
        var bytes = Array(SmallOffice.files[path, default: ""].utf8)
        for _ in 0..<4 {
          let place = Int.random(in: 0..<bytes.count, using: &numbers)
          switch Int.random(in: 0..<3, using: &numbers) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
          case 1: bytes.remove(at: place)
          default: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
          }
        }
        let (_, found) = time(path, bytes)
        for finding in found {
          #expect((finding.range?.start.line ?? 1) >= 1 && (finding.range?.start.column ?? 1) >= 1)
        }
      }
    }
  }
}
