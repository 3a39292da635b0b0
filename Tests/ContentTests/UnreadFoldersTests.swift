import Diagnostics
import Files
import TestSupport
import Testing

@testable import Content

/// What a folder that was not read may hold is missed nowhere.
struct UnreadFoldersTests {
  private func found(_ files: [String: String], closed: String? = nil) -> [PromisedFinding] {
    let tree = closed.map { ClosedFolder(InMemoryFiles(files), $0) as any FileTree } ?? InMemoryFiles(files)
    return ContentLoader(files: tree).load().diagnostics.map { PromisedFinding($0) }
  }

  /// A tree one of whose folders nobody may list.
  private struct ClosedFolder: FileTree {
    private let tree: InMemoryFiles
    private let folder: String

    init(_ tree: InMemoryFiles, _ folder: String) {
      self.tree = tree
      self.folder = folder
    }

    func entries() throws(FileTreeError) -> [FileEntry] {
      let entries = try tree.entries().filter { !$0.path.hasPrefix(folder + "/") }
      return (entries + [FileEntry(path: folder, kind: .unreadableFolder, size: 0, stamp: 0)]).sorted {
        $0.path < $1.path
      }
    }

    func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
      try tree.read(path, limit: limit)
    }
  }

  @Test(arguments: [
    "planes", "planes/2026", "sesiones", "informes", "pai", "datos", "paginas", "recursos",
  ])
  func `a closed folder is one finding`(_ folder: String) {
    #expect(
      found(SmallOffice.files, closed: folder).map(\.description)
        == ["\(folder): error unreadable-folder -"])
  }

  @Test(arguments: ["planes", "sesiones", "informes", "pai", "datos", "paginas", "recursos"])
  func `a folder with a capital is one finding with its right name`(_ folder: String) {
    let name = folder.prefix(1).uppercased() + folder.dropFirst()
    let files = Dictionary(
      uniqueKeysWithValues: SmallOffice.files.map { path, text in
        (path.hasPrefix(folder + "/") ? name + path.dropFirst(folder.count) : path, text)
      })
    #expect(found(files).map(\.description) == ["\(name): error folder-capitals -"])
    #expect(UnreadFolders.misnamed(name + "/uno.md")?.right == folder)
  }

  @Test func `without the procedure no link to it is told`() {
    let files = SmallOffice.files(changing: ["procedimiento.md": ""])
    #expect(found(files).map(\.description) == ["procedimiento.md: error missing-file -"])
  }

  @Test func `a session on a holiday may have been moved in a file that cannot be read`() {
    var changes = [
      "sesiones/2026/2026-POT-01.md": SmallOffice.aideMemoire.replacing("realizada", with: "Realizada")
    ]
    changes["planes/2026/pot.md"] = SmallOffice.plan.replacing("2026-03-26", with: "2026-07-13")
    #expect(
      found(SmallOffice.files(changing: changes)).map(\.description)
        == ["sesiones/2026/2026-POT-01.md: error unknown-value 3:9"])
  }

  @Test func `a theme with a capital is told once, with the right one`() {
    let plan = SmallOffice.plan.replacing("tema: pot", with: "tema: Pot")
    let loaded = ContentLoader(
      files: InMemoryFiles(SmallOffice.files(changing: ["planes/2026/pot.md": plan]))
    )
    .load()
    #expect(loaded.diagnostics.map(\.code) == ["unknown-theme"])
    #expect(loaded.diagnostics.first?.hints == [Message("did-you-mean", ["word": "pot"])])
  }

  @Test func `two themes of one abbreviation are told once`() {
    let procedure = SmallOffice.procedure.replacing("sigla: PP", with: "sigla: pot")
    var changes = ["procedimiento.md": procedure]
    changes["planes/2026/pp.md"] = SmallOffice.plan.replacing("tema: pot", with: "tema: pp")
      .replacing("informes/2025/pot-final.md", with: "informes/2025/pp-final.md")
    changes["informes/2025/pp-final.md"] = SmallOffice.report.replacing("tema: pot", with: "tema: pp")
      .replacing("2025-POT-R1", with: "2025-POT-R1")
    #expect(
      found(SmallOffice.files(changing: changes)).filter { !$0.description.contains("duplicate-id") }
        .map(\.description) == ["procedimiento.md: error duplicate-abbreviation 8:21"])
  }
}
