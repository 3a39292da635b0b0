import Content
import Diagnostics
import Files
import TestSupport
import Testing

struct TreeTests {
  private func findings(_ change: (inout InMemoryFiles) -> Void) -> [String] {
    var files = InMemoryFiles(SmallOffice.files)
    change(&files)
    return ContentLoader(files: files).load().diagnostics.map { PromisedFinding($0).description }
  }

  @Test(arguments: [
    ("notas.txt", nil), ("sitio.yaml", "sitio.yml"), ("plane/2026/pot.md", "planes/"), ("planes/pot.md", nil),
    ("planes/2026/pot.txt", nil), ("paginas/dos/x.md", nil), ("datos/festivo.csv", "festivos.csv"),
    ("recursos/programa.exe", nil), ("sesiones/2026/a/b.md", nil), ("pai/2026.md", nil), ("README", nil),
  ])
  func `a file that nobody reads is not passed over in silence`(_ path: String, _ suggestion: String?) {
    var files = InMemoryFiles(SmallOffice.files)
    files[path] = [65]
    let found = ContentLoader(files: files).load().diagnostics
    #expect(found.map { PromisedFinding($0).description } == ["\(path): warning unexpected-file -"])
    #expect(found.first?.hints.first?.arguments["word"] == suggestion)
  }

  @Test func `what others read is left to them`() {
    #expect(findings { $0["calendario.lock"] = [65] } == [])
    #expect(findings { $0["tema/strings/es.yml"] = [65] } == [])
  }

  @Test func `pictures and PDF files may stand anywhere under recursos`() {
    #expect(
      findings {
        $0["recursos/mapas/uno.PNG"] = [1]; $0["recursos/guia.pdf"] = [1]
      } == [])
  }

  @Test func `links, pipes and closed folders are errors, and nothing in them is read`() {
    #expect(
      findings {
        $0.place(.symbolicLink, at: "paginas/enlace.md")
        $0.place(.special, at: "paginas/tubo.md")
        $0.place(.unreadableFolder, at: "planes/2027")
      } == [
        "paginas/enlace.md: error symbolic-link -", "paginas/tubo.md: error special-file -",
        "planes/2027: error unreadable-folder -",
      ])
  }

  @Test func `a folder that cannot be listed is said, and there is no agency`() {
    let loaded = ContentLoader(files: BrokenFiles(listing: false)).load()
    #expect(loaded.value == nil)
    #expect(loaded.diagnostics.map(\.code) == ["content-unreadable"])
  }

  @Test func `a file that cannot be read is said with the system's words`() {
    let found = ContentLoader(files: BrokenFiles(listing: true)).load().diagnostics
    #expect(
      found.filter { $0.code == "unreadable-file" }.map { $0.arguments["reason"] } == ["Permission denied"])
    #expect(found.contains { $0.code == "file-vanished" })
  }

  @Test func `every file's mistakes come out in one run, in reading order`() {
    let found = findings { files in
      files["sitio.yml"] = Array("titulo: a: b\n".utf8)
      files["pai/2026.yml"] = Array("\tx: 1\n".utf8)
      files["paginas/ayuda.md"] = Array("nada".utf8)
      files["datos/festivos.csv"] = Array("x\n".utf8)
      files["planes/2026/pp.md"] = Array("---\ntema: pp\nvigencia: 26\nsesiones: 1\nx: 2\n---\n".utf8)
    }
    #expect(found.count >= 7)
    #expect(found.map { $0.split(separator: ":")[0] } == found.map { $0.split(separator: ":")[0] }.sorted())
    for part in ["sitio.yml", "pai/2026.yml", "paginas/ayuda.md", "datos/festivos.csv", "planes/2026/pp.md"] {
      #expect(found.contains { $0.hasPrefix(part) })
    }
  }
}

/// A tree that the system will not let anybody list or read.
private struct BrokenFiles: FileTree {
  let listing: Bool

  func entries() throws(FileTreeError) -> [FileEntry] {
    guard listing else { throw FileTreeError(path: ".", reason: .system("Permission denied")) }
    return ["paginas/a.md", "paginas/b.md"].map { FileEntry(path: $0, kind: .regular, size: 1, stamp: 0) }
  }

  func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    throw FileTreeError(path: path, reason: path.hasSuffix("a.md") ? .missing : .system("Permission denied"))
  }
}
