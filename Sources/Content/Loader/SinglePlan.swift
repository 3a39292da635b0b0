package import Diagnostics
import Files
package import Model

/// Reads one plan by itself: an earlier version of it, or one that is about to be written.
package enum SinglePlan {
  /// The plan that `bytes` are at `path`, from the content folder, and what is wrong with it alone.
  ///
  /// Its id is made of year and theme, not of the theme's abbreviation, which the procedure knows.
  package static func read(_ bytes: [UInt8], at path: String) -> Checked<Plan?> {
    let entry = FileEntry(path: path, kind: .regular, size: bytes.count, stamp: 0)
    let file = FileParser(files: OneFile(path: path, bytes: bytes)).parse(entry)
    guard case .plan(let plan) = file.content else { return Checked(nil, file.diagnostics) }
    return Checked(plan, file.diagnostics)
  }

  /// A folder that holds one file.
  private struct OneFile: FileTree {
    let path: String
    let bytes: [UInt8]

    func entries() throws(FileTreeError) -> [FileEntry] {
      [FileEntry(path: path, kind: .regular, size: bytes.count, stamp: 0)]
    }

    func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
      guard path == self.path else { throw FileTreeError(path: path, reason: .missing) }
      guard bytes.count <= limit else { throw FileTreeError(path: path, reason: .tooLarge(limit: limit)) }
      return bytes
    }
  }
}
