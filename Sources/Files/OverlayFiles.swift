/// Two folders seen as one: a file of the upper one stands in for the lower one's of the same path.
package struct OverlayFiles: FileTree {
  private let upper: any FileTree
  private let lower: any FileTree

  package init(_ upper: any FileTree, over lower: any FileTree) {
    self.upper = upper
    self.lower = lower
  }

  package func entries() throws(FileTreeError) -> [FileEntry] {
    let above = try upper.entries()
    let covered = Set(above.map(\.path))
    let below = try lower.entries().filter { !covered.contains($0.path) }
    return (above + below).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    do {
      return try upper.read(path, limit: limit)
    } catch {
      guard error.reason == .missing else { throw error }
      return try lower.read(path, limit: limit)
    }
  }
}

/// What stands below one folder of a tree, paths counted from there.
package struct Subfolder: FileTree {
  private let tree: any FileTree
  private let prefix: String

  /// `folder` without a `/` at its end.
  package init(_ folder: String, of tree: any FileTree) {
    self.tree = tree
    prefix = folder + "/"
  }

  package func entries() throws(FileTreeError) -> [FileEntry] {
    try tree.entries().filter { $0.path.hasPrefix(prefix) }.map { entry in
      FileEntry(
        path: String(entry.path.dropFirst(prefix.count)), kind: entry.kind, size: entry.size,
        stamp: entry.stamp)
    }
  }

  package func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    try tree.read(prefix + path, limit: limit)
  }
}
