import Bytes
import Diagnostics
import Testing

@Suite struct FacesTests {
  private static let file = "planes/2026/pot.md"
  private static let source = "---\n\tñandú: \"x\"  # niño\nfecha: 2026-07-13\n"
  private let catalogue = Catalogue(
    language: "es",
    sentences: [
      "severity.error": "error", "severity.warning": "aviso", "severity.note": "nota",
      "severity.hint": "ayuda",
      "diagnostics.on-holiday": "la sesión «{id}» cae en festivo", "notes.holiday": "festivo: {name}",
      "hints.move": "muévala al {date}", "diagnostics.odd": "valor {value}",
    ])
  private var sources: SourceTexts {
    SourceTexts { $0 == Self.file ? Array(Self.source.utf8) : nil }
  }
  private let finding = Diagnostic(
    "on-holiday", file: file, range: SourceRange(line: 3, column: 8, length: 10), ["id": "2026-POT-04"],
    hints: [Message("move", ["date": "14 de julio"])],
    notes: [
      .init(
        Message("holiday", ["name": "San Pedro"]),
        at: SourcePlace(file: "datos/festivos.csv", range: SourceRange(line: 87, column: 1)))
    ])

  @Test func `on a terminal a finding shows its place, its line and the way out`() {
    var face = TextFace(catalogue, folder: "content/", isColored: false, sources: sources)
    #expect(
      face.render(finding) == """
        content/planes/2026/pot.md:3:8: error: la sesión «2026-POT-04» cae en festivo [on-holiday]
            3 | fecha: 2026-07-13
              |        ^^^^^^^^^^
        nota: festivo: San Pedro (content/datos/festivos.csv:87)
        ayuda: muévala al 14 de julio

        """)
  }

  @Test func `columns are an editor's and carets stand under their word`() {
    let odd = Diagnostic(
      "odd", .warning, file: Self.file, range: SourceRange(line: 2, column: 11, length: 3), ["value": "x"])
    var face = TextFace(catalogue, folder: "", isColored: false, sources: sources)
    #expect(
      face.render(odd) == """
        planes/2026/pot.md:2:9: aviso: valor x [odd]
            2 | \tñandú: "x"  # niño
              | \t       ^^^

        """)
  }

  @Test func `a very long line is shown around the finding`() {
    let line = String(repeating: "a", count: 5000) + "MAL" + String(repeating: "b", count: 5000)
    let odd = Diagnostic(
      "odd", file: "x.md", range: SourceRange(line: 1, column: 5001, length: 3), ["value": "x"])
    var face = TextFace(
      catalogue, folder: "", isColored: false, sources: SourceTexts { _ in Array(line.utf8) })
    let lines = face.render(odd).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 120 })
    let (text, carets) = (Array(lines[1]), Array(lines[2]))
    let marked = carets.indices.filter { carets[$0] == "^" }.map { text[$0] }
    #expect(String(marked) == "MAL")
  }

  @Test(arguments: [1, 30, 60, 200])
  func `a quoted line is never wider than the terminal, so that the carets stay below`(_ columns: Int) {
    let line = String(repeating: "a", count: 90) + "MAL" + String(repeating: "b", count: 90)
    let odd = Diagnostic(
      "odd", file: "x.md", range: SourceRange(line: 1, column: 91, length: 3), ["value": "x"])
    var face = TextFace(
      catalogue, folder: "", isColored: false, sources: SourceTexts { _ in Array(line.utf8) },
      columns: columns)
    let lines = face.render(odd).split(separator: "\n")
    #expect(lines[1].count <= max(30, min(columns, 110)))
    let (text, carets) = (Array(lines[1]), Array(lines[2]))
    #expect(String(carets.indices.filter { carets[$0] == "^" }.map { text[$0] }) == "MAL")
  }

  @Test func `no control character of a file reaches the terminal`() {
    let odd = Diagnostic(
      "odd", file: "x.md", range: SourceRange(line: 1, column: 1, length: 3), ["value": "\u{1B}[31m\u{202E}"])
    var face = TextFace(
      catalogue, folder: "", isColored: false, sources: SourceTexts { _ in Array("\u{1B}]0;x\u{7}".utf8) })
    let text = face.render(odd)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
  }

  @Test func `no control character of a file's name reaches the terminal`() {
    let name = "recursos/\u{1B}[31m\u{7}\u{202E}.md"
    let note = Diagnostic.Note(
      Message("holiday"), at: SourcePlace(file: name, range: SourceRange(line: 1, column: 1)))
    let odd = Diagnostic("odd", file: name, notes: [note])
    var face = TextFace(catalogue, folder: "\u{9B}", isColored: false, sources: SourceTexts { _ in nil })
    var sources = sources
    for text in [face.render(odd), GitHubFace.render([odd], catalogue, folder: "", sources: &sources)] {
      #expect(text.contains(#"recursos/\u{1B}[31m\u{7}\u{202E}.md"#))
      #expect(!text.unicodeScalars.contains { $0.isTreacherous && $0 != "\n" })
    }
  }

  @Test func `colours are only for terminals`() {
    var face = TextFace(catalogue, folder: "", isColored: true, sources: sources)
    #expect(face.render(finding).contains("\u{1B}[31merror\u{1B}[0m"))
  }

  @Test func `a finding past the end of its file is still said`() {
    let lost = Diagnostic("odd", file: Self.file, range: SourceRange(line: 99, column: 7), ["value": "x"])
    var face = TextFace(catalogue, folder: "", isColored: false, sources: sources)
    #expect(face.render(lost) == "planes/2026/pot.md:99:7: error: valor x [odd]\n")
  }

  @Test func `JSON names code, place, sentence, hints and notes`() {
    var sources = sources
    let json = JSONFace.render([finding], catalogue, sources: &sources).text
    for part in [
      #""code": "on-holiday""#, #""severity": "error""#, #""line": 3"#, #""column": 8"#, #""endColumn": 18"#,
      #""message": "la sesión «2026-POT-04» cae en festivo""#, #""file": "datos/festivos.csv""#,
    ] {
      #expect(json.contains(part))
    }
  }

  @Test func `SARIF lists each rule once and points from the repository's root`() {
    var sources = sources
    let sarif = SARIFFace.render(
      [
        .init([finding, finding], folder: "mi contenido/"),
        .init([Diagnostic("odd", file: "strings/es.yml")], folder: "theme/"),
      ], catalogue, version: "1.0", sources: &sources
    ).text
    #expect(sarif.split(separator: #""id": "on-holiday""#, omittingEmptySubsequences: false).count == 2)
    #expect(sarif.contains(#""uri": "mi%20contenido/planes/2026/pot.md""#))
    #expect(sarif.contains(#""uri": "theme/strings/es.yml""#))
    #expect(sarif.contains(#""columnKind": "unicodeCodePoints""#))
  }

  @Test func `GitHub's commands escape what would end them`() {
    var sources = sources
    let odd = Diagnostic(
      "odd", .note, file: "a,b:c.md", range: SourceRange(line: 1, column: 1), ["value": "50 %\n::error::x"])
    #expect(
      GitHubFace.render([odd], catalogue, folder: "", sources: &sources)
        == "::notice file=a%2Cb%3Ac.md,line=1,col=1,endLine=1,title=odd::valor 50 %25\u{FFFD}::error::x\n")
  }

  @Test func `findings are said in the order of reading`() {
    let a = Diagnostic("b", file: "a.md", range: SourceRange(line: 2, column: 1))
    let b = Diagnostic("a", file: "a.md", range: SourceRange(line: 2, column: 1))
    let c = Diagnostic("z", file: "a.md")
    let d = Diagnostic("a", file: "B.md", range: SourceRange(line: 9, column: 1))
    #expect([a, b, c, d].sorted(by: Diagnostic.inReadingOrder) == [d, c, b, a])
  }
}
