import Foundation
import Testing

@testable import Output

/// What a site is after it was written.
@Suite struct SiteWriterTests {
  let ground = Playground()
  let pages = [
    "index.html": "inicio", "planes/2026/pot.html": "plan", "planes/2026/agua.html": "agua", "a.css": "",
  ]

  @Test func `a first build makes the folder and its manifest`() throws {
    let summary = try ground.write(pages)
    #expect(try ground.snapshot() == Playground.whole(pages))
    #expect(summary == WriteSummary(written: 4))
    #expect(try SiteVerifier.verify(ground.site).isEmpty)
  }

  @Test func `the same pages again write nothing at all`() throws {
    try ground.write(pages)
    let before = try (ground.inode("site"), ground.inode("site/index.html"), ground.inode("site/MANIFEST"))
    for _ in 0..<3 { #expect(try ground.write(pages) == WriteSummary(unchanged: 4)) }
    #expect(
      try (ground.inode("site"), ground.inode("site/index.html"), ground.inode("site/MANIFEST")) == before)
    #expect(!ground.exists(".site.previous/tree"))
  }

  @Test func `only what changed is written and the rest stays the same file`() throws {
    try ground.write(pages)
    let kept = try ground.inode("site/planes/2026/pot.html")
    for text in ["dos", "tres", "dos", "cuatro y más"] {
      let changed = pages.merging(["index.html": text]) { $1 }
      #expect(try ground.write(changed) == WriteSummary(written: 1, unchanged: 3))
      #expect(try ground.snapshot() == Playground.whole(changed))
      #expect(try ground.inode("site/planes/2026/pot.html") == kept)
    }
    #expect(try SiteVerifier.verify(ground.site).isEmpty)
  }

  @Test func `what is gone is removed with its empty folders`() throws {
    try ground.write(pages)
    #expect(try ground.write(["index.html": "inicio"]) == WriteSummary(unchanged: 1, removed: 3))
    #expect(try ground.snapshot() == Playground.whole(["index.html": "inicio"]))
    try ground.write(pages)
    #expect(try ground.snapshot() == Playground.whole(pages))
  }

  @Test func `a page may become a folder and a folder a page`() throws {
    let one = ["a": "página", "b/c": "hoja", "b/d/e": "hoja"]
    let other = ["a/b/c": "hoja", "b": "página"]
    for pages in [one, other, one, other, other] {
      try ground.write(pages)
      #expect(try ground.snapshot() == Playground.whole(pages))
    }
  }

  @Test func `no page at all is a site too`() throws {
    try ground.write(pages)
    #expect(try ground.write([:]) == WriteSummary(removed: 4))
    #expect(try ground.snapshot() == ["MANIFEST": ""])
    #expect(try ground.write([:]) == WriteSummary())
  }

  @Test func `every page is rendered once whatever the number of pages`() throws {
    let paths = (0..<1000).map { "p\($0 % 7)/\($0).html" }
    let counts = Counter()
    let writer = SiteWriter(folder: ground.site)
    for round in 0..<3 {
      let summary = try writer.write(paths: paths) { index in
        counts.add()
        return Array("página \(index) \(round == 2 && index % 100 == 0 ? "nueva" : "")".utf8)
      }
      #expect(summary.written == [1000, 0, 10][round])
    }
    #expect(counts.value == 3000)
    #expect(try SiteVerifier.verify(ground.site).isEmpty)
  }

  @Test func `files are for everybody to read whatever the mask`() throws {
    let mask = umask(0o077)
    defer { umask(mask) }
    try ground.write(pages)
    try ground.write(pages.merging(["planes/2027/x.html": "nueva"]) { $1 })
    for name in ["site", "site/planes", "site/planes/2027", ".site.previous"] {
      #expect(try ground.mode(name) == 0o755)
    }
    for name in ["MANIFEST", "index.html", "planes/2027/x.html"] {
      #expect(try ground.mode("site/\(name)") == 0o644)
    }
  }

  @Test func `two folders and another order of pages give the same bytes`() throws {
    let other = Playground()
    try ground.write(["index.html": "antes", "z.html": "fuera"])
    try ground.write(pages)
    let files = pages.shuffled().map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
    _ = try SiteWriter(folder: other.site + "//").write(files)
    #expect(try ground.snapshot() == other.snapshot())
  }

  @Test func `who holds the old folder open reads the old site to its end`() throws {
    try ground.write(pages)
    let disk = Disk()
    let old = try disk.openFolder(ground.site)
    try ground.write(pages.mapValues { $0 + " nueva" })
    for (path, text) in pages { #expect(try disk.read(path, in: old)?.bytes == Array(text.utf8)) }
    #expect(try ground.snapshot()["index.html"] == "inicio nueva")
  }

  @Test func `builds at the same time take turns`() throws {
    let versions = (0..<8).map { version in pages.mapValues { "\($0) \(version)" } }
    DispatchQueue.concurrentPerform(iterations: 32) { _ = try? ground.write(versions[$0 % 8]) }
    #expect(try SiteVerifier.verify(ground.site).isEmpty)
    #expect(versions.map(Playground.whole).contains(try ground.snapshot()))
  }

  @Test func `a disk without links copies what stays`() throws {
    let disk = Disk { $0 == .link ? EPERM : nil }
    try ground.write(pages, disk: disk)
    try ground.put("apuntes", at: "site/apuntes.txt")
    let changed = pages.merging(["index.html": "dos"]) { $1 }
    #expect(try ground.write(changed, disk: disk).written == 1)
    #expect(try ground.snapshot() == Playground.whole(changed).merging(["apuntes.txt": "apuntes"]) { $1 })
  }
}

/// Counts from several threads.
final class Counter: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var count = 0

  func add() { lock.withLock { unsafe count += 1 } }
  var value: Int { lock.withLock { unsafe count } }
}
