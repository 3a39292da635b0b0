import Content
import Diagnostics
import Testing

/// What was promised is read, or it is said why not: headings that are nearly the right one.
struct CommitmentHeadingTests {
  private func held(_ body: String, state: String = "realizada") -> [String: String] {
    ["sesiones/2026/2026-POT-01.md": "---\nsesion: 2026-POT-01\nestado: \(state)\n---\n\(body)"]
  }

  @Test(arguments: [
    "Compromisos:", "COMPROMISOS", "COMPROMISOS:", "Compromisos.", "Compromiso", "compromiso :", "Commitment",
    "Commitments",
  ])
  func `a heading of commitments forgives capitals, the singular and a colon`(_ title: String) {
    let promise = "1. Nada. `municipio` <!-- expect: error commitment-without-date 7:1 -->\n"
    expectPromises(held("## \(title)\n\n\(promise)"), exactly: true)
  }

  @Test(arguments: ["#", "###", "####"])
  func `commitments under a heading of another level are an error, never lost`(_ marks: String) {
    let found = expectPromises(
      held(
        "\(marks) Compromisos <!-- expect: error commitments-level 5:1 -->\n\n1. Uno. `municipio` `2026-04-25`\n"
      ), exactly: true)
    #expect(found.map { $0.hints.map(\.key) } == [["commitments-level"]])
    #expect(found.first?.arguments["title"] == "Compromisos")
  }

  @Test func `a second section on commitments is an error at its heading`() {
    let list = "\n\n1. Uno. `municipio` `2026-04-25`\n\n"
    let found = expectPromises(
      held(
        "## Compromisos\(list)## Otros\n\n## Compromiso: <!-- expect: error commitments-twice 11:1 -->\(list)"
      ),
      exactly: true)
    #expect(found.first?.notes.first?.place?.range.start.line == 5)
    expectPromises(
      held(
        "## Compromisos\(list)### Compromisos <!-- expect: error commitments-level 9:1 -->\(list)"),
      exactly: true)
  }

  @Test(arguments: ["", "## Desarrollo\n\nSe revisó.\n", "## Compromisos de la Nación\n\n1. Uno.\n"])
  func `a session held without a word on commitments is a warning at its state`(_ body: String) {
    expectPromises(
      held(body, state: "realizada  # expect: warning commitments-missing 3:9"), exactly: true)
  }

  @Test func `a session that was cancelled promises nothing`() {
    expectPromises(held("", state: "cancelada\nmotivo: \"Lluvias\""), exactly: true)
  }

  @Test(arguments: [
    ("1. Uno. `municipio`, `2026-04-25`.", "7:20"), ("1. Uno. `municipio` `2026-04-25`.", "7:33"),
    ("1. Uno. `municipio`; `2026-04-25` `cumplido 2026-04-24`", "7:20"),
  ])
  func `a comma between the marks or a point behind them is told once`(_ promise: String, _ place: String) {
    expectPromises(
      held("## Compromisos\n\n\(promise) <!-- expect: error commitment-punctuation \(place) -->\n"),
      exactly: true)
  }
}
