import Content
import Diagnostics
import Files
import Model
import Sampling
import TestSupport
import Testing

/// Recorded draws are repeated, and what was done to one afterwards comes to light.
struct DrawAuditTests {
  private func draw(
    rows: Int = 12, minimum: Int = 10, seed: String = "4821", sample: [Int] = [6, 10],
    session: String = "2026-AGUA-01"
  ) -> Draw {
    var places = Places(file: "sorteos.yml", whole: SourceRange(line: 2, column: 5))
    places.note(.sample, at: SourceRange(line: 2, column: 90))
    places.note(.seed, at: SourceRange(line: 2, column: 60))
    return Draw(
      session: ID(session), rows: rows, minimum: minimum, seed: seed, sample: sample, places: places)
  }

  @Test func `a draw that comes out again is nothing to say`() {
    #expect(DrawAudit.findings(in: [draw(), draw()]) == [])
  }

  @Test func `whatever is changed in a draw, its rows no longer follow`() {
    let changed = [
      draw(rows: 22), draw(minimum: 20), draw(seed: "4822"), draw(sample: [6, 11]), draw(sample: [6]),
      draw(sample: [10, 6]), draw(sample: [6, 10, 11]), draw(sample: []), draw(session: "2026-AGUA-02"),
    ]
    for draw in changed {
      let found = DrawAudit.findings(in: [draw])
      #expect(found.map(\.code) == ["draw-not-fair"], "\(draw)")
      #expect(found.first?.range?.start.column == 90)
    }
  }

  @Test func `a seed that the command would not take is told at its place`() {
    let found = DrawAudit.findings(in: [draw(seed: String(repeating: "a", count: 201))])
    #expect(found.map(\.code) == ["draw-bad-seed"])
    #expect(found.first?.range?.start.column == 60)
  }

  @Test(arguments: ["es", "en"])
  func `every finding has its sentences`(_ language: String) {
    let theme = DiskFiles(root: Repository.root + "/theme")
    let catalogue = StringsLoader(files: theme).load(language: language).value
    let found = DrawAudit.findings(in: [draw(sample: []), draw(seed: "\u{200B}")])
    #expect(found.count == 2)
    for finding in found {
      let sentences =
        [catalogue["diagnostics.\(finding.code)"]] + finding.hints.map { catalogue["hints.\($0.key)"] }
      #expect(sentences.count == 2 && !sentences.contains(nil))
      #expect(!catalogue.say("diagnostics.\(finding.code)", finding.arguments).contains("{"))
    }
  }
}
