import Content
import Diagnostics
import Files
import Model
import Sampling
import TestSupport
import Testing

/// Recorded draws are repeated, and what was done to one afterwards comes to light.
struct DrawAuditTests {
  /// By a procedure in force since `date`, of a session that was held on 2026-04-15.
  private func audit(minimum: Int = 10, since date: String? = "2021-03-19") -> DrawAudit {
    var procedure = SampleAgency().procedure
    procedure.parameters.minimumEvaluation = minimum
    procedure.date = date.map(SampleAgency.date)
    return DrawAudit(procedure) { $0 == ID("2026-AGUA-01") ? SampleAgency.date("2026-04-15") : nil }
  }

  private func draw(
    rows: Int = 12, minimum: Int = 10, seed: String = "4821", sample: [Int] = [6, 10],
    session: String = "2026-AGUA-01"
  ) -> Draw {
    var places = Places(file: "sorteos.yml", whole: SourceRange(line: 2, column: 5))
    places.note(.sample, at: SourceRange(line: 2, column: 90))
    places.note(.minimumEvaluation, at: SourceRange(line: 2, column: 40))
    places.note(.seed, at: SourceRange(line: 2, column: 60))
    return Draw(
      session: ID(session), rows: rows, minimum: minimum, seed: seed, sample: sample, places: places)
  }

  @Test func `a draw that comes out again is nothing to say`() {
    #expect(audit().findings(in: [draw(), draw()]) == [])
  }

  @Test func `whatever is changed in a draw, its rows no longer follow`() {
    let changed = [
      draw(rows: 22), draw(seed: "4822"), draw(sample: [6, 11]), draw(sample: [6]),
      draw(sample: [10, 6]), draw(sample: [6, 10, 11]), draw(sample: []), draw(session: "2026-AGUA-02"),
    ]
    for draw in changed {
      let found = audit().findings(in: [draw])
      #expect(found.map(\.code) == ["draw-not-fair"], "\(draw)")
      #expect(found.first?.range?.start.column == 90)
    }
  }

  @Test(
    arguments: [
      // Of 12 rows, 5 % is one; the sample follows from the seed all the same.
      (10, 5, "2021-03-19", Diagnostic.Severity.error), (10, 5, nil, .error), (10, 5, "2026-04-15", .error),
      (10, 5, "2026-04-16", .warning), (10, 20, "2021-03-19", .warning),
    ] as [(Int, Int, String?, Diagnostic.Severity)])
  func `a share that is not the procedure's is told, and is an error where it was too small on that day`(
    _ asked: Int, _ drawn: Int, _ since: String?, _ severity: Diagnostic.Severity
  ) throws {
    let session = "2026-AGUA-01"
    let sample = FairDraw.sample(rows: 12, minimum: drawn, seed: "4821", session: ID(session))
    let recorded = draw(minimum: drawn, sample: sample)
    let found = audit(minimum: asked, since: since).findings(in: [recorded])
    #expect(found.map(\.code) == ["draw-minimum-differs"])
    #expect(found.first?.severity == severity && found.first?.range?.start.column == 40)
    #expect(audit(minimum: drawn, since: since).findings(in: [recorded]) == [])
  }

  @Test func `of a session that nobody knows a smaller share is an error`() {
    let sample = FairDraw.sample(rows: 12, minimum: 5, seed: "4821", session: ID("2026-AGUA-09"))
    let found = audit().findings(in: [draw(minimum: 5, sample: sample, session: "2026-AGUA-09")])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func `a seed that the command would not take is told at its place`() {
    let found = audit().findings(in: [draw(seed: String(repeating: "a", count: 201))])
    #expect(found.map(\.code) == ["draw-bad-seed"])
    #expect(found.first?.range?.start.column == 60)
  }

  @Test(arguments: ["es", "en"])
  func `every finding has its sentences`(_ language: String) {
    let theme = DiskFiles(root: Repository.root + "/theme")
    let catalogue = StringsLoader(files: theme).load(language: language).value
    let found = audit(minimum: 20).findings(in: [draw(sample: []), draw(seed: "\u{200B}")])
    #expect(Set(found.map(\.code)) == DrawAudit.codes)
    for finding in found {
      let sentences =
        [catalogue["diagnostics.\(finding.code)"]] + finding.hints.map { catalogue["hints.\($0.key)"] }
      #expect(sentences.count == 2 && !sentences.contains(nil))
      #expect(!catalogue.say("diagnostics.\(finding.code)", finding.arguments).contains("{"))
    }
  }
}
