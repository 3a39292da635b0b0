import Diagnostics
import JSON
import Model
import Response
import TestSupport
import Testing

/// Single documents, and what is said of them.
struct ValidatorTests {
  private static let evaluation = FormShelf.form("evaluacion")

  /// The document that docs/reference/responses.md shows.
  private static let example = """
    {"schema": "planilla/response/1", "id": "5b0c7c1e-8d7a-4f37-9d2e-3a1b6c9d0e2f", "revision": 1, "replaces": null,
     "form": {"id": "evaluacion", "version": \(evaluation.version), "sha256": "\(FormShelf.digest(evaluation))"},
     "session": "2026-POT-04", "captured_at": "2026-07-15T09:10:00-05:00", "channel": "web-file",
     "answers": {"claridad": "4", "general": "5", "util": {"na": "refused"}, "procede": "otro", "procede-otro": "Gremio"}}
    """

  private func refusals(_ text: String) -> [Refusal] {
    guard case .refused(let refusals) = FormShelf.validator.judge(Array(text.utf8)) else { return [] }
    return refusals
  }

  @Test func `a document becomes values, answers in the form's order`() throws {
    guard case .valid(let response) = FormShelf.validator.judge(Array(Self.example.utf8)) else {
      Issue.record("\(refusals(Self.example).map { "\($0.code) \($0.path)" })")
      return
    }
    #expect(response.id == "5b0c7c1e-8d7a-4f37-9d2e-3a1b6c9d0e2f" && response.revision == 1)
    #expect(response.session == ID("2026-POT-04") && response.channel == .webFile && response.replaces == nil)
    #expect(response.capturedAt.date == CalendarDate(year: 2026, month: 7, day: 15))
    #expect(response.capturedAt.description == "2026-07-15T09:10:00-05:00")
    #expect(
      response.answers.map(\.name.rawValue) == ["claridad", "general", "util", "procede", "procede-otro"])
    #expect(
      response.answers.map(\.value)
        == [.choice("4"), .choice("5"), .none(.refused), .choice("otro"), .text("Gremio")])
  }

  @Test func `a refusal has its line, its column and its path, and becomes a finding`() throws {
    let text = Self.example.replacing("\"general\": \"5\"", with: "\"general\": \"6\"")
    let refusal = try #require(refusals(text).first)
    #expect(refusals(text).count == 1 && refusal.field == "general" && refusal.path == "/answers/general")
    #expect(refusal.code == "answer-unknown-choice" && refusal.location.line == 4)
    let finding = refusal.diagnostic(in: "respuesta.json")
    #expect(finding.file == "respuesta.json" && finding.range?.start == refusal.location)
    #expect(finding.arguments["field"] == "general")
  }

  @Test func `all that is wrong is said at once, and nothing that only follows from it`() {
    let text = Self.example.replacing("\"procede\": \"otro\"", with: "\"procede\": \"otros\"")
      .replacing("\"claridad\": \"4\"", with: "\"claridad\": 4").replacing("\"channel\"", with: "\"chanel\"")
    #expect(
      Set(refusals(text).map { "\($0.code) \($0.path)" }) == [
        "response-unknown-field /chanel", "response-field-missing /channel",
      ])
    let named = text.replacing("\"chanel\"", with: "\"channel\"")
    #expect(
      refusals(named).map { "\($0.code) \($0.path)" } == [
        "answer-type /answers/claridad", "answer-unknown-choice /answers/procede",
      ])
  }

  @Test(arguments: [
    ("web-file", "missing", ["answer-required"]), ("web-post", "illegible", ["answer-required"]),
    ("keyed", "missing", []), ("keyed", "illegible", []), ("csv", "refused", []),
    ("xlsx", "not-applicable", ["answer-applies"]),
  ])
  func `a web form insists, paper tells why`(channel: String, reason: String, codes: [String]) {
    let text = Self.example.replacing("\"web-file\"", with: "\"\(channel)\"")
      .replacing("\"general\": \"5\"", with: "\"general\": {\"na\": \"\(reason)\"}")
    #expect(refusals(text).map(\.code.rawValue) == codes)
  }

  @Test func `what is worked out is there, told or not`() throws {
    let form = FormShelf.form("todo")
    for seed in 0..<20 as Range<UInt64> {
      var tree = RandomResponse.make(form, digest: FormShelf.digest(form), seed: seed)
      var answers = try #require(tree["answers"])
      answers["suma"] = nil
      tree["answers"] = answers
      guard case .valid(let response) = FormShelf.validator.judge(tree.bytes) else {
        Issue.record("seed \(seed)")
        continue
      }
      let sum = (answers["edad"]?.whole ?? 0) + (answers["gusto"]?.whole ?? 0) - 1
      #expect(response.answers.first { $0.name == ID("suma") }?.value == .whole(sum))
    }
  }

  @Test(arguments: [
    ("[]", "response-type"), ("{}", "response-field-missing"), ("", "json-unfinished"),
    ("7", "response-type"),
  ])
  func `what is no response at all is refused`(text: String, code: String) {
    #expect(refusals(text).first?.code.rawValue == code)
  }

  @Test func `a form that is not known is told, and nothing of its answers`() {
    let judged = ResponseValidator([]).judge(Array(Self.example.utf8))
    guard case .refused(let refusals) = judged else {
      Issue.record("accepted without a form")
      return
    }
    #expect(refusals.map(\.code) == ["response-form-unknown"])
  }

  @Test func `a document of another thing is not told more than a hundred times`() {
    let answers = (0..<500).map { "\"x\($0)\":1" }.joined(separator: ",")
    let text = Self.example.replacing("\"claridad\": \"4\"", with: answers)
    #expect(refusals(text).count == 100)
  }

  @Test func `every code has its sentence and its row in the reference`() throws {
    let reference = try Repository.text("docs/reference/responses.md")
    let sentences = try ["es", "en"].map { try Repository.text("theme/strings/\($0).yml") }
    for code in Refusal.Code.allCases.map(\.rawValue) + JSONMistake.Code.allCases.map(\.rawValue) {
      #expect(reference.contains("| `\(code)` |"), "\(code)")
      #expect(sentences.allSatisfy { $0.contains("\n  \(code): \"") }, "\(code)")
    }
  }
}
