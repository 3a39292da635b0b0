import Content
import Diagnostics
import Files
import TestSupport
import Testing

/// What nobody sees is told where it stands, in pages and tables as in data.
struct ForbiddenCharactersTests {
  private func found(_ path: String, _ text: String) -> [PromisedFinding] {
    let files = InMemoryFiles(SmallOffice.files(changing: [path: text]))
    return ContentLoader(files: files).load().diagnostics.map { PromisedFinding($0) }
  }

  @Test(arguments: [
    "\u{1}", "\u{1B}", "\u{7F}", "\u{85}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200E}",
    "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
  ])
  func `a character that no text may hold is an error at its place`(_ character: String) {
    let body = "---\ntitulo: \"Ayuda\"\n---\nSe revisó la ficha de cada predio.\n\nNació«\(character)b».\n"
    #expect(
      found("paginas/ayuda.md", body).map(\.description)
        == ["paginas/ayuda.md: error forbidden-character 6:9"])
    let table = "fecha,nombre\n2026-12-25,Nav\(character)idad\n"
    let codes = found("datos/festivos.csv", table).map(\.description)
    #expect(codes == ["datos/festivos.csv: error forbidden-character 2:15"])
  }

  @Test(arguments: ["\t", "\u{A0}", "\u{AD}", "\u{200D}", "ñ", "«", "\u{2014}", "\u{1F600}", "\r\n"])
  func `common characters are left alone`(_ character: String) {
    #expect(
      found("paginas/ayuda.md", "---\ntitulo: \"Ayuda\"\n---\nuno\(character)dos tres cuatro\n").isEmpty)
  }

  @Test func `one a line is told, and twenty at most`() {
    let body = "---\ntitulo: \"Ayuda\"\n---\n" + String(repeating: "uno\u{1B}\u{1B}\n", count: 30)
    #expect(found("paginas/ayuda.md", body).count == 20)
  }

  @Test(arguments: ["\u{200B}", "\u{A0}", "\u{3164}", "\u{2800}", "\u{2060}\u{AD} "])
  func `a title of which nothing is to be seen is blank`(_ title: String) {
    let body = "---\ntitulo: \"\(title)\"\n---\nHola.\n"
    #expect(found("paginas/ayuda.md", body).map(\.description) == ["paginas/ayuda.md: error blank-text 2:9"])
  }
}
