package import Files

/// A folder that lives in a test: paths and what they hold.
package struct InMemoryFiles: FileTree {
  private var contents: [String: [UInt8]] = [:]
  private var kinds: [String: FileEntry.Kind] = [:]

  /// Texts by path.
  package init(_ texts: [String: String] = [:]) {
    for (path, text) in texts { contents[path] = Array(text.utf8) }
  }

  /// What `path` holds; nil removes it.
  package subscript(path: String) -> [UInt8]? {
    get { contents[path] }
    set { contents[path] = newValue }
  }

  /// Puts something other than a regular file at `path`.
  package mutating func place(_ kind: FileEntry.Kind, at path: String) { kinds[path] = kind }

  package func entries() throws(FileTreeError) -> [FileEntry] {
    let files = contents.map { path, bytes in
      FileEntry(path: path, kind: .regular, size: bytes.count, stamp: Self.stamp(of: bytes))
    }
    let others = kinds.map { FileEntry(path: $0, kind: $1, size: 0, stamp: 0) }
    return (files + others).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    if kinds[path] != nil { throw FileTreeError(path: path, reason: .notRegular) }
    guard let bytes = contents[path] else { throw FileTreeError(path: path, reason: .missing) }
    guard bytes.count <= limit else { throw FileTreeError(path: path, reason: .tooLarge(limit: limit)) }
    return bytes
  }

  /// FNV-1a.
  private static func stamp(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
