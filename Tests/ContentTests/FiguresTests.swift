import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// The totals of a year: read as they are written, and those that cannot be are told where they stand.
struct FiguresTests {
  private func figures(_ sessions: String, plans: String = "") -> String {
    """
    {"schema": "planilla-figures/1", "year": 2026, "cut": "2026-09-30",
     "sessions": {
    \(sessions)
     }\(plans.isEmpty ? "" : ",\n \"plans\": {\n\(plans)\n }")
    }

    """
  }

  @Test func `totals that can be are read`() throws {
    let text = figures(
      """
      "2026-POT-01": {"participations": 12, "distinct": 12, "evaluations": 12, "mean": 4.25, "sheets": 1},
      "2026-POT-02": {"participations": "<5", "distinct": 4, "evaluations": "<5", "mean": 5}
      """, plans: "\"2026-POT\": {\"distinct\": 16}")
    expectPromises(["cifras/2026.json": text])
    let files = InMemoryFiles(SmallOffice.files(changing: ["cifras/2026.json": text]))
    let read = try #require(ContentLoader(files: files).load().value?.figures.first)
    #expect(read.sessions[ID("2026-POT-01")]?.mean == 4.25)
    #expect(read.sessions[ID("2026-POT-02")]?.participations == .fewerThan(5))
    #expect(read.plans[ID("2026-POT")]?.distinct == .exactly(16))
  }

  @Test(arguments: [
    ("\"participations\": 12, \"mean\": 99, \"evaluations\": 3", "error mean-outside-scale 3:47"),
    ("\"participations\": 12, \"mean\": 0.9, \"evaluations\": 3", "error mean-outside-scale 3:47"),
    ("\"participations\": 12, \"mean\": -4, \"evaluations\": 3", "error mean-outside-scale 3:47"),
    ("\"participations\": 12, \"mean\": 5.01, \"evaluations\": 3", "error mean-outside-scale 3:47"),
    ("\"participations\": 12, \"mean\": \"4,3\", \"evaluations\": 3", "error bad-decimal 3:47"),
    ("\"participations\": 12, \"mean\": nan, \"evaluations\": 3", "error bad-decimal 3:47"),
    ("\"participations\": 12, \"mean\": 1e3, \"evaluations\": 3", "error bad-decimal 3:47"),
    ("\"participations\": 12, \"mean\": 4.3", "error mean-without-evaluations 3:47"),
    ("\"participations\": 12, \"mean\": 4.3, \"evaluations\": 0", "error mean-without-evaluations 3:47"),
    ("\"participations\": 12, \"evaluations\": 13", "error more-than-participations 3:54"),
    ("\"participations\": \"<5\", \"evaluations\": 5", "error more-than-participations 3:56"),
    ("\"participations\": 12, \"distinct\": 13", "error more-than-participations 3:51"),
    ("\"participations\": -1", "error number-out-of-range 3:35"),
    ("\"participations\": 12, \"evaluations\": -1", "error number-out-of-range 3:54"),
    ("\"participations\": 12, \"distinct\": -1", "error number-out-of-range 3:51"),
    ("\"participations\": 12, \"sheets\": -1", "error number-out-of-range 3:49"),
    ("\"participations\": 4.5", "error bad-number 3:35"), ("\"evaluations\": 3", "error missing-key 3:16"),
    ("\"participations\": 12, \"new\": 13", "error unknown-key 3:39"),
  ])
  func `a total that cannot be is an error at its place`(_ session: String, _ promise: String) {
    expectPromises(
      ["cifras/2026.json": figures("\"2026-POT-01\": {\(session)}")],
      also: [PromisedFinding("cifras/2026.json", promise)])
  }

  @Test func `a plan reaches no more people than came to its sessions`() {
    let sessions = """
      "2026-POT-01": {"participations": 12},
      "2026-POT-02": {"participations": "<5"}
      """
    expectPromises(
      ["cifras/2026.json": figures(sessions, plans: "\"2026-POT\": {\"distinct\": 17}")],
      also: [PromisedFinding("cifras/2026.json", "error more-than-participations 7:26")])
    expectPromises(["cifras/2026.json": figures(sessions, plans: "\"2026-POT\": {\"distinct\": 16}")])
    expectPromises(["cifras/2026.json": figures(sessions, plans: "\"2026-POT\": {\"distinct\": \"<5\"}")])
  }

  @Test func `an office that gives other marks says so in its procedure`() {
    let tens = figures("\"2026-POT-01\": {\"participations\": 12, \"mean\": 8.5, \"evaluations\": 3}")
    func procedure(_ scale: String) -> String {
      SmallOffice.procedure.replacing(
        "codigo: GPD-P-04", with: "parametros: {escala_evaluacion: \(scale)}\ncodigo: GPD-P-04")
    }
    expectPromises(["cifras/2026.json": tens, "procedimiento.md": procedure("[0, 10]")])
    for scale in ["[10, 0]", "[5]", "[1, 2, 3]", "[5, 5]"] {
      expectPromises(
        ["procedimiento.md": procedure(scale)],
        also: [PromisedFinding("procedimiento.md", "error bad-scale 2:33")])
    }
  }

  @Test(arguments: ["es", "en"])
  func `messages name the keys of JSON, whatever the folder's language`(_ language: String) throws {
    let theme = DiskFiles(root: Repository.root + "/theme")
    let catalogue = StringsLoader(files: theme).load(language: language).value
    let text = figures("\"2026-POT-01\": {\"evaluations\": 3},\n\"2026-POT-02\": {\"participation\": 3}")
    let files = SmallOffice.files(changing: ["cifras/2026.json": text])
    let found = ContentLoader(files: InMemoryFiles(files)).load().diagnostics
    let words = found.flatMap { finding in
      [catalogue.say("diagnostics.\(finding.code)", finding.arguments)]
        + finding.hints.map { catalogue.say("hints.\($0.key)", $0.arguments) }
    }
    #expect(words.count == 4, "\(words)")
    #expect(words.filter { $0.contains("participations") }.count == 3, "\(words)")
    #expect(!words.contains { $0.contains("participaciones") })
  }
}
