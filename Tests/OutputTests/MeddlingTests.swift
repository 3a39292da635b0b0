import Foundation
import Testing

@testable import Output

/// What a person does in the site's folder between two builds.
@Suite struct MeddlingTests {
  let ground = Playground()
  let pages = ["index.html": "inicio", "planes/pot.html": "plan A", "planes/agua.html": "agua"]

  init() throws { try ground.write(pages) }

  @Test func `a page edited by hand gets its bytes back and is named`() throws {
    try ground.edit("plan B", at: "site/planes/pot.html")
    let summary = try ground.write(pages)
    #expect(summary == WriteSummary(written: 1, unchanged: 2, repaired: ["planes/pot.html"]))
    #expect(try ground.snapshot() == Playground.whole(pages))
    #expect(try ground.snapshot(".site.previous/tree")["planes/pot.html"] == "plan B")
  }

  @Test func `a page saved anew with the same bytes is no change`() throws {
    try ground.put("plan A", at: "site/planes/pot.html")
    #expect(try ground.write(pages) == WriteSummary(unchanged: 3))
    #expect(try ground.write(pages.merging(["index.html": "dos"]) { $1 }).written == 1)
    #expect(try SiteVerifier.verify(ground.site).isEmpty)
  }

  @Test func `an edit that reaches the hidden copy does not come back`() throws {
    let second = pages.merging(["index.html": "dos"]) { $1 }
    try ground.write(second)
    try ground.edit("XXXX X", at: "site/planes/pot.html")
    let third = pages.merging(["index.html": "tres"]) { $1 }
    #expect(try ground.write(third).repaired == ["planes/pot.html"])
    #expect(try ground.snapshot() == Playground.whole(third))
    try ground.write(second)
    #expect(try ground.snapshot() == Playground.whole(second))
  }

  @Test(arguments: ["site/planes/pot.html", "site/planes", "site/MANIFEST", ".site.previous", "site"])
  func `what was deleted by hand is made again`(name: String) throws {
    for round in 0..<2 {
      try ground.remove(name)
      try ground.write(pages)
      #expect(try ground.snapshot() == Playground.whole(pages), "\(round)")
      try ground.write(pages.merging(["index.html": "dos"]) { $1 })
      try ground.write(pages)
    }
    #expect(try SiteVerifier.verify(ground.site).isEmpty)
  }

  @Test func `what a person adds is kept and named build after build`() throws {
    try ground.put("apuntes", at: "site/apuntes.txt")
    try ground.put("a", at: "site/planes/mías/hondo/a.txt")
    try FileManager.default.createDirectory(
      atPath: "\(ground.site)/vacía", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: "\(ground.site)/enlace", withDestinationPath: "/etc")
    let kept = ["apuntes.txt": "apuntes", "planes/mías/hondo/a.txt": "a", "vacía": "/", "enlace": "-> /etc"]
    for text in ["dos", "tres", "tres", "cuatro"] {
      let changed = pages.merging(["index.html": text]) { $1 }
      let summary = try ground.write(changed)
      #expect(
        summary.strays.sorted() == [
          "apuntes.txt", "enlace", "planes/mías", "planes/mías/hondo", "planes/mías/hondo/a.txt", "vacía",
        ])
      #expect(try ground.snapshot() == Playground.whole(changed).merging(kept) { $1 })
    }
    try ground.put("otros apuntes", at: "site/apuntes.txt")
    try ground.remove("site/planes/mías")
    try ground.write(pages)
    let now = ["apuntes.txt": "otros apuntes", "vacía": "/", "enlace": "-> /etc"]
    #expect(try ground.snapshot() == Playground.whole(pages).merging(now) { $1 })
    try ground.write(["b.html": "sola"])
    #expect(try ground.snapshot() == Playground.whole(["b.html": "sola"]).merging(now) { $1 })
  }

  @Test func `a page's folder stays when a person's file lies in it`() throws {
    try ground.put("a", at: "site/planes/a.txt")
    try ground.write(["index.html": "sola"])
    #expect(
      try ground.snapshot() == Playground.whole(["index.html": "sola"]).merging(["planes/a.txt": "a"]) { $1 })
    try ground.remove("site/planes/a.txt")
    try ground.write(pages)
    #expect(try ground.snapshot() == Playground.whole(pages))
  }

  @Test func `a person's file is never written over`() throws {
    try ground.put("mío", at: "site/nueva.html")
    let error = OutputError.strayInTheWay(path: "\(ground.site)/nueva.html")
    #expect(throws: error) { try ground.write(pages.merging(["nueva.html": "nuestra"]) { $1 }) }
    #expect(throws: OutputError.self) { try ground.write(pages.merging(["nueva.html/x": "nuestra"]) { $1 }) }
    #expect(try ground.snapshot() == Playground.whole(pages).merging(["nueva.html": "mío"]) { $1 })
  }

  @Test func `a link in the place of a page or a folder is not followed`() throws {
    try ground.put("ajeno", at: "fuera/pot.html")
    try ground.remove("site/planes")
    try FileManager.default.createSymbolicLink(
      atPath: "\(ground.site)/planes", withDestinationPath: "\(ground.path)/fuera")
    #expect(throws: OutputError.strayInTheWay(path: "\(ground.site)/planes")) { try ground.write(pages) }
    try ground.remove("site/planes")
    try FileManager.default.createSymbolicLink(
      atPath: "\(ground.site)/index2.html", withDestinationPath: "\(ground.path)/fuera/pot.html")
    #expect(throws: OutputError.self) { try ground.write(["index2.html": "x"]) }
    #expect(try ground.snapshot("fuera") == ["pot.html": "ajeno"])
  }

  @Test func `a site that came without its index is compared and not written`() throws {
    try ground.remove(".site.previous")
    #expect(try ground.write(pages) == WriteSummary(unchanged: 3))
    try ground.remove(".site.previous")
    try ground.edit("plan B", at: "site/planes/pot.html")
    let summary = try ground.write(pages.merging(["index.html": "dos"]) { $1 })
    #expect(summary == WriteSummary(written: 2, unchanged: 1, repaired: ["planes/pot.html"]))
  }

  @Test func `a broken index is no index`() throws {
    let folder = "\(ground.path)/.site.previous"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".index") {
      try ground.edit("PLNLIDX1 roto", at: ".site.previous/\(name)")
    }
    #expect(try ground.write(pages) == WriteSummary(unchanged: 3))
  }
}
