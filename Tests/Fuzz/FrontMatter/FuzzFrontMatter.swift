import Content
import Diagnostics
import Files

/// A folder with one file, whose kind its first byte chooses.
private struct OneFile: FileTree {
  private static let paths = [
    "sitio.yml", "procedimiento.md", "planes/2026/pot.md", "sesiones/2026/2026-POT-01.md",
    "informes/2025/pot-final.md", "pai/2026.yml", "paginas/ayuda.md", "datos/festivos.csv",
    "datos/divipola.csv",
  ]
  let path: String
  private let bytes: [UInt8]

  init(_ input: UnsafeBufferPointer<UInt8>) {
    let kind = unsafe input.first.map { Int($0) } ?? 0
    path = Self.paths[kind % Self.paths.count]
    bytes = unsafe Array(input.dropFirst())
  }

  func entries() throws(FileTreeError) -> [FileEntry] {
    [FileEntry(path: path, kind: .regular, size: bytes.count, stamp: 0)]
  }

  func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard bytes.count <= limit else { throw FileTreeError(path: path, reason: .tooLarge(limit: limit)) }
    return bytes
  }
}

/// No text of a content file stops the loader, and each finding lies in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontMatter(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let file = unsafe OneFile(UnsafeBufferPointer(start: data, count: size))
  for finding in ContentLoader(files: file).load().diagnostics where finding.file == file.path {
    guard let range = finding.range else { continue }
    precondition(range.start.line >= 1 && range.start.column >= 1, "\(finding.code) lies nowhere")
    precondition(range.start <= range.end, "\(finding.code) ends before it begins")
  }
  return 0
}
