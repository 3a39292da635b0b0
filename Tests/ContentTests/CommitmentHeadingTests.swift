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
    let promise = "1. Nada. `municipio` `2026-04-31` <!-- expect: error no-such-date 7:22 -->\n"
    expectPromises(held("## \(title)\n\n\(promise)"))
  }

  @Test(arguments: ["#", "###", "####"])
  func `commitments under a heading of another level are an error, never lost`(_ marks: String) {
    let found = expectPromises(
      held(
        "\(marks) Compromisos <!-- expect: error commitments-level 5:1 -->\n\n1. Uno. `municipio` `2026-04-25`\n"
      ))
    #expect(found.map { $0.hints.map(\.key) } == [["commitments-level"]])
    #expect(found.first?.arguments["title"] == "Compromisos")
  }

  @Test func `a second section on commitments is an error at its heading`() {
    let list = "\n\n1. Uno. `municipio` `2026-04-25`\n\n"
    let found = expectPromises(
      held(
        "## Compromisos\(list)## Otros\n\n## Compromiso: <!-- expect: error commitments-twice 11:1 -->\(list)"
      ))
    #expect(found.first?.notes.first?.place?.range.start.line == 5)
    expectPromises(
      held(
        "## Compromisos\(list)### Compromisos <!-- expect: error commitments-level 9:1 -->\(list)"))
  }

  @Test func `nothing said of commitments is no mistake in what is read`() {
    expectPromises(held("## Desarrollo\n\nSe revisó.\n"))
    expectPromises(held("", state: "cancelada\nmotivo: \"Lluvias\""))
  }

  @Test(arguments: [
    ("1. Uno. `municipio`, `2026-04-25`.", "7:20"), ("1. Uno. `municipio` `2026-04-25`.", "7:33"),
    ("1. Uno. `municipio`; `2026-04-25` `cumplido 2026-04-24`", "7:20"),
  ])
  func `a comma between the marks or a point behind them is told once`(_ promise: String, _ place: String) {
    expectPromises(
      held("## Compromisos\n\n\(promise) <!-- expect: error commitment-punctuation \(place) -->\n"))
  }
}
