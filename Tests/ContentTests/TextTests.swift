import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

struct TextTests {
  private func findings(_ bytes: [UInt8], at path: String = "paginas/ayuda.md") -> [Diagnostic] {
    var files = InMemoryFiles(SmallOffice.files)
    files[path] = bytes
    return ContentLoader(files: files).load().diagnostics
  }

  @Test func `a Latin-1 file names the byte, its offset and its line`() throws {
    let bytes = Array("---\ntitulo: \"Atenci".utf8) + [0xF3] + Array("n\"\n---\n".utf8)
    let finding = try #require(findings(bytes).first)
    #expect(PromisedFinding(finding).words == "error not-utf-8 2:16")
    #expect(finding.arguments["offset"] == "19")
    #expect(finding.arguments["byte"] == "0xF3")
    #expect(finding.hints.map(\.key) == ["save-as-utf-8"])
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func `UTF-16 is recognised`(_ mark: [UInt8]) {
    let bytes = mark + "---\n".utf8.flatMap { [$0, 0] }
    #expect(findings(bytes).map { PromisedFinding($0).words } == ["error utf-16 1:1"])
  }

  @Test func `a NUL byte is refused with its place`() {
    let bytes = Array("---\ntitulo: \"A\"\n---\nuno\0dos\n".utf8)
    #expect(findings(bytes).map { PromisedFinding($0).words } == ["error nul-byte 4:4"])
  }

  @Test func `bytes that UTF-8 forbids are refused wherever they stand`() {
    for bad in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82]] as [[UInt8]]
    {
      let bytes = Array("---\ntitulo: \"A\"\n---\nx".utf8) + bad
      #expect(findings(bytes).map { PromisedFinding($0).words } == ["error not-utf-8 4:2"])
    }
  }

  @Test func `a table is held to the same rules`() {
    let bytes = Array("fecha,nombre\n2026-01-01,A".utf8) + [0xF1] + Array("o\n".utf8)
    #expect(
      findings(bytes, at: "datos/festivos.csv").map { PromisedFinding($0).words } == ["error not-utf-8 2:13"])
  }

  @Test func `a file without front matter says so at its first line`() {
    expectPromises(["paginas/ayuda.md": "# Ayuda  <!-- expect: error missing-front-matter 1:1 -->\n"])
    expectPromises([
      "paginas/ayuda.md": " ---\ntitulo: A <!-- expect: error missing-front-matter 1:1 -->\n---\n"
    ])
    #expect(findings([]).map { PromisedFinding($0).words } == ["error missing-front-matter 1:1"])
  }

  @Test func `front matter that is never closed says so, with a note at what may be meant`() throws {
    let found = findings(Array("---\ntitulo: \"A\"\n—--\nTexto\n".utf8))
    let finding = try #require(found.first)
    #expect(found.map { PromisedFinding($0).words } == ["error unclosed-front-matter 1:1"])
    #expect(finding.notes.map { $0.place?.range.start.line } == [3])
  }

  @Test func `empty front matter and empty files are told apart from broken ones`() {
    expectPromises(["paginas/ayuda.md": "---\n---\n<!-- expect: error empty-front-matter - -->\n"])
    #expect(findings(Array("\n".utf8), at: "pai/2026.yml").map(\.code).contains("empty-file"))
  }

  @Test func `the body's lines are the file's`() {
    expectPromises([
      "paginas/ayuda.md": "---\ntitulo: \"A\"\n---\n\n[x](nada.md) <!-- expect: error broken-link 5:1 -->\n"
    ])
  }

  @Test func `a broken front matter does not hide the body's mistakes`() {
    expectPromises([
      "paginas/ayuda.md": """
      ---
      titulo: a: b  # expect: error yaml-unquoted-colon 2:10
      ---
      [x](nada.md) <!-- expect: error broken-link 4:1 -->
      """
    ])
  }

  @Test func `every file reads the same with lone returns for line ends`() {
    let returns = SmallOffice.files.mapValues { $0.replacing("\n", with: "\r") }
    let loaded = ContentLoader(files: InMemoryFiles(returns)).load()
    #expect(loaded.diagnostics == [])
    #expect(loaded.value?.plans.first?.sessions.map { $0.places.place(.id).range.start.line } == [13, 23])
    #expect(loaded.value?.holidays.holidays.map(\.place.range.start.line) == [2, 3])
  }

  @Test func `lines that lone returns end are counted`() {
    let bytes = Array("---\rtitulo: \"A\"\r---\r\r[x](nada.md)\r".utf8)
    #expect(findings(bytes).map { PromisedFinding($0).words } == ["error broken-link 5:1"])
    #expect(findings(bytes + [0xF3]).map { PromisedFinding($0).words } == ["error not-utf-8 6:1"])
    let table = Array("fecha,nombre\r2026-01-01,\"A\rB\"\r2026-02-30,C\r".utf8)
    let told = findings(table, at: "datos/festivos.csv").map { PromisedFinding($0).words }
    #expect(told == ["error no-such-date 4:1"])
  }

  @Test func `a file over one mebibyte is refused unread`() {
    let bytes = Array("---\ntitulo: \"A\"\n---\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(findings(bytes).map { PromisedFinding($0).words } == ["error file-too-large -"])
  }
}
