import Content
import Diagnostics
import Files
import Model
import Testing

/// The repository's own demo, read from disk.
struct DemoContentTests {
  private var root: String {
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  }

  @Test func `the demo loads without an error or a warning`() throws {
    let loaded = ContentLoader(files: DiskFiles(root: root + "/content")).load()
    let serious = loaded.diagnostics.filter { $0.severity > .note }
    #expect(serious.map { PromisedFinding($0) } == [])
    let agency = try #require(loaded.value)
    #expect(agency.plans.count == 10)
    #expect(agency.sessions.filter { !$0.isExtraordinary }.count == 60)
    #expect(agency.gazetteer.municipalities.count >= 1_100)
  }

  @Test func `the demo's one planned holiday is noted`() {
    let loaded = ContentLoader(files: DiskFiles(root: root + "/content")).load()
    let notes = loaded.diagnostics.filter { $0.severity == .note }
    #expect(notes.map(\.code) == ["planned-on-holiday"])
    #expect(notes.first?.arguments["id"] == "2026-POT-04")
  }
}
