import Foundation
import Testing

@testable import Output

/// What happens while pages are being made.
@Suite struct DuringTheBuildTests {
  let ground = Playground()

  @Test func `a file that a person adds in the middle of a build is not lost`() throws {
    try ground.write(["index.html": "1", "a/b.html": "2"])
    let writer = SiteWriter(folder: ground.site)
    _ = try writer.write(paths: ["index.html", "a/b.html"]) { [ground] index in
      try? ground.put("apuntes", at: "site/a/apuntes.txt")
      return Array("nueva \(index)".utf8)
    }
    let whole = Playground.whole(["index.html": "nueva 0", "a/b.html": "nueva 1"])
    #expect(try ground.snapshot() == whole.merging(["a/apuntes.txt": "apuntes"]) { $1 })
    let summary = try writer.write(paths: ["index.html", "a/b.html"]) { Array("nueva \($0)".utf8) }
    #expect(summary == WriteSummary(unchanged: 2, strays: ["a/apuntes.txt"]))
  }

  @Test func `the old site is read until the new one is whole`() throws {
    try ground.write(["a.html": "viejo", "b.html": "viejo"])
    let seen = Counter()
    _ = try SiteWriter(folder: ground.site).write(paths: (0..<200).map { "\($0).html" }) { [ground] _ in
      if (try? ground.snapshot()) == Playground.whole(["a.html": "viejo", "b.html": "viejo"]) { seen.add() }
      return Array("nuevo".utf8)
    }
    #expect(seen.value == 200)
    #expect(try ground.snapshot().count == 201)
  }

  @Test func `a path that leaves the site stops the build before a page is made`() throws {
    let rendered = Counter()
    for path in ["../x", "/tmp/x", "a/../../x", ".git/config", "MANIFEST"] {
      #expect(throws: OutputError.self) {
        try SiteWriter(folder: ground.site).write(paths: ["index.html", path]) { _ in
          rendered.add()
          return []
        }
      }
    }
    #expect(rendered.value == 0)
    #expect(try ground.snapshot("").isEmpty)
  }

  @Test func `chunks of work come back in order and the first failure is told`() throws {
    let squares = try ParallelChunks.run(1000, size: 7) { (chunk) throws(OutputError) in chunk.map { $0 * $0 }
    }
    #expect(squares == (0..<1000).map { $0 * $0 })
    #expect(try ParallelChunks.run(0) { (_) throws(OutputError) -> [Int] in [1] }.isEmpty)
    #expect(throws: OutputError.notOurs(folder: "x")) {
      try ParallelChunks.run(100, size: 9) { (chunk) throws(OutputError) -> [Int] in
        if chunk.contains(50) { throw .notOurs(folder: "x") }
        return Array(chunk)
      }
    }
  }
}
