import Diagnostics
import Files
import TestSupport
import Testing

@testable import Content

/// What is written almost right is refused, and shown as it should have been written.
struct AlmostRightTests {
  private func found(_ old: String, _ new: String) -> [Diagnostic] {
    let changes = ["planes/2026/pot.md": SmallOffice.plan.replacing(old, with: new)]
    return ContentLoader(files: InMemoryFiles(SmallOffice.files(changing: changes))).load().diagnostics
  }

  @Test(arguments: [
    ("08:00–12:00", "08:00-12:00"), ("8:00-12:00", "08:00-12:00"), ("08:00 - 12:00", "08:00-12:00"),
    ("8:00 a 12:00", "08:00-12:00"), ("de 8 a 12", "08:00-12:00"), ("8.30 hasta 9h15", "08:30-09:15"),
    ("0800-1200", "08:00-12:00"), ("8:00 a. m. a 12:00 m.", "08:00-12:00"),
    ("2 pm - 4:30 p.m.", "14:00-16:30"),
    ("08:00 to 12:00", "08:00-12:00"),
  ])
  func `a time range whose hours can be read is shown as it is written`(_ text: String, _ time: String) {
    let findings = found("08:00-12:00", text)
    #expect(findings.map(\.code) == ["bad-time"])
    #expect(findings.first?.hints == [Message("write-time", ["time": time])])
  }

  @Test(arguments: [
    "mañana", "2 a 4 pm", "12:00-08:00", "25:00-26:00", "8-12-14", "08:00", "13 pm - 2 pm", "a",
  ])
  func `a time range that would have to be guessed is only explained`(_ text: String) {
    #expect(found("08:00-12:00", text).map(\.hints) == [[Message("time-shape")]])
  }

  @Test(arguments: [
    ("84_600_000", "-5", "-5", "999_999_999_999_999"),
    ("84_600_000", "-84.600.000", "-84.600.000", "999_999_999_999_999"),
    ("84_600_000", "99999999999999999999", "99999999999999999999", "999_999_999_999_999"),
    ("valor: 2,", "valor: 99999999999999999999,", "99999999999999999999", "1000000000"),
    ("valor: 2,", "valor: -2,", "-2", "1000000000"),
  ])
  func `a number too great or below nothing says how far numbers go`(
    _ old: String, _ new: String, _ value: String, _ most: String
  ) {
    let findings = found(old, new)
    #expect(findings.map(\.code) == ["number-out-of-range"])
    #expect(findings.first?.arguments == ["value": value, "least": "0", "most": most])
  }

  @Test(arguments: [
    ("84.600.000", "84600000", "84_600_000"), ("$ 84.600.000", "84600000", "84_600_000"),
    ("\"84,600,000\"", "84600000", "84_600_000"), ("COP $84.600.000", "84600000", "84_600_000"),
    ("84 600 000", "84600000", "84_600_000"), ("\"$ 84.600.000,00\"", "84600000", "84_600_000"),
  ])
  func `an amount with separators is shown without`(_ text: String, _ digits: String, _ amount: String) {
    let findings = found("84_600_000", text)
    #expect(findings.map(\.code) == ["bad-money"])
    #expect(findings.first?.hints == [Message("write-amount", ["digits": digits, "amount": amount])])
  }

  @Test(arguments: ["84.6", "84.60.00", "mucho", "1,2345"])
  func `an amount that may be a fraction is only explained`(_ text: String) {
    #expect(found("84_600_000", "\"\(text)\"").map(\.hints) == [[Message("money")]])
  }

  @Test(arguments: [
    ("84_600_000", "84,600,000", "84600000"), ("84_600_000", "$ 84,600,000", "84600000"),
    ("84_600_000", "84,600,000.00", "84600000"), ("valor: 2,", "valor: 1,200,", "1200"),
  ])
  func `commas that cut a number to pieces are told once, at the number`(
    _ old: String, _ new: String, _ digits: String
  ) {
    let findings = found(old, new)
    #expect(findings.map(\.code) == ["yaml-comma-in-number"])
    #expect(findings.first?.hints == [Message("write-number", ["number": digits])])
    let start = findings.first?.range?.start.column
    #expect(start == (old == "84_600_000" ? 22 : 71))
  }

  @Test func `keys of digits that are keys stay keys`() {
    let text = "a: {b: 1, 200: x}\nc: {d: x, 200}\ne: {f: 1, 200}\n"
    #expect(YAMLReader.read(Array(text.utf8)[...], file: "f.yml").diagnostics == [])
  }

  @Test func `a whole number with separators is shown without`() {
    let findings = found("valor: 2,", "valor: 1.200,")
    #expect(findings.map(\.hints) == [[Message("write-number", ["number": "1200"])]])
  }

  @Test func `a year that no calendar has says which it has`() {
    let findings = found("2026-07-14", "0000-01-01")
    #expect(
      findings.first { $0.code == "no-such-date" }?.hints
        == [Message("year-range", ["least": "0001", "most": "9999"])])
  }

  @Test(arguments: ["programada", "Programada", "pendiente", "scheduled"])
  func `a session that is yet to come is not taken for one that was moved`(_ word: String) {
    let text = SmallOffice.aideMemoire.replacing("realizada", with: word)
    let files = SmallOffice.files(changing: ["sesiones/2026/2026-POT-01.md": text])
    let findings = ContentLoader(files: InMemoryFiles(files)).load().diagnostics
    #expect(findings.map(\.code) == ["unknown-value"])
    #expect(findings.first?.hints.map(\.key) == ["session-yet-to-come", "known-words"])
  }

  @Test func `a name too long for a file says how long it may be`() {
    let long = String(repeating: "a", count: 65)
    let findings = found("pai: [PAI-01]", "pai: [\(long)]")
    #expect(findings.map(\.code) == ["id-too-long"])
    #expect(findings.first?.arguments == ["limit": "64", "count": "65"])
    #expect(found("pai: [PAI-01]", "pai: [\(long.dropLast())]").map(\.code) == ["unknown-action-plan-line"])
  }

  @Test(arguments: [(16, []), (17, ["abbreviation-too-long"])] as [(Int, [Diagnostic.Code])])
  func `an abbreviation is short`(_ length: Int, _ codes: [Diagnostic.Code]) {
    let text = SmallOffice.procedure.replacing(
      "sigla: PP", with: "sigla: " + String(repeating: "P", count: length))
    let files = SmallOffice.files(changing: ["procedimiento.md": text])
    #expect(ContentLoader(files: InMemoryFiles(files)).load().diagnostics.map(\.code) == codes)
  }

  @Test func `not held is never answered with held`() {
    let text = SmallOffice.aideMemoire.replacing("realizada", with: "no realizada")
    let files = SmallOffice.files(changing: ["sesiones/2026/2026-POT-01.md": text])
    let findings = ContentLoader(files: InMemoryFiles(files)).load().diagnostics
    #expect(findings.map { $0.hints.map(\.key) } == [["known-words"]])
  }
}
