import Foundation
import Testing

@testable import Output

/// A site's life: version after version, with a person's hands in it, always as a fresh build would be.
@Suite struct HistoryTests {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `after any history the site is what its last pages make`(seed: UInt64) throws {
    var random = History(seed: seed)
    let ground = Playground(inMemory: true)
    var strays: [String: String] = [:]
    for step in 0..<14 {
      let pages = random.pages()
      let disk = random.disk()
      do throws(OutputError) {
        try ground.write(pages, disk: disk)
      } catch {
        try ground.write(pages)
      }
      let whole = Playground.whole(pages).merging(strays) { $1 }
      let found = try ground.snapshot()
      #expect(found == whole, "step \(step) of seed \(seed)")
      let summary = try ground.write(pages)
      #expect(summary.written == 0 && summary.removed == 0 && summary.unchanged == pages.count)
      try meddle(&random, ground, pages, &strays)
    }
  }

  /// One thing that a person, or a program of theirs, does to the site.
  private func meddle(
    _ random: inout History, _ ground: Playground, _ pages: [String: String], _ strays: inout [String: String]
  ) throws {
    let page = random.pick(pages.keys.sorted())
    switch random.next() % 8 {
    case 0: try ground.edit(random.text(), at: "site/\(page)")
    case 1: try ground.put(random.text(), at: "site/\(page)")
    case 2: try ground.remove("site/\(page)")
    case 3: try ground.remove(".site.previous")
    case 4:
      strays["notas \(random.next() % 2).txt"] = "mías"
      for (name, text) in strays { try ground.put(text, at: "site/\(name)") }
    case 5:
      for name in strays.keys { try ground.remove("site/\(name)") }
      strays = [:]
    case 6: try ground.remove("site/MANIFEST")
    default: break
    }
  }
}

/// Makes versions of a site, always the same for a seed (SplitMix64).
struct History: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick(_ choices: [String]) -> String { choices[Int(next() % UInt64(choices.count))] }

  mutating func text() -> String { String(repeating: pick(["a", "b", "ñ"]), count: Int(next() % 4)) }

  /// Some of a dozen pages, of which a folder's may be a page.
  mutating func pages() -> [String: String] {
    var pages = ["index.html": text()]
    for number in 0..<12 where next() % 3 > 0 {
      let folder = pick(["", "a/", "a/b/", "c/d/e/"])
      pages["\(folder)\(number).html"] = text()
    }
    if next() % 2 == 0 { pages["f"] = text() } else { pages["f/g"] = text() }
    return pages
  }

  /// A disk that is sound, that cannot swap, that has no links, or that fails at some call.
  mutating func disk() -> Disk {
    switch next() % 5 {
    case 0: return Disk { $0 == .exchange ? EINVAL : nil }
    case 1: return Disk { $0 == .link ? EPERM : nil }
    case 2:
      let left = Countdown(Int(next() % 120))
      return Disk { _ in left.next() ? nil : EIO }
    default: return Disk()
    }
  }
}
