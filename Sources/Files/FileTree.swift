/// A folder as the libraries see it: on disk, or in memory in a test.
package protocol FileTree: Sendable {
  /// Everything below the folder but the folders themselves, sorted by the bytes of the path.
  ///
  /// Names that begin with `.` are left out. A symbolic link is listed, never followed.
  /// - Throws: when the folder itself cannot be listed.
  func entries() throws(FileTreeError) -> [FileEntry]

  /// The bytes of the regular file at `path`.
  /// - Throws: when it is missing, not a regular file, unreadable, or longer than `limit` bytes.
  func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8]
}

/// One name in a folder.
package struct FileEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case regular
    case symbolicLink
    /// A pipe, a socket or a device.
    case special
    /// A folder that may not be listed.
    case unreadableFolder
    /// Its name is not UTF-8: what `path` shows of it has U+FFFD in the place of other bytes.
    case misnamed
  }

  /// From the tree's root, `/` between its parts, never beginning with one.
  package let path: String
  package let kind: Kind
  /// In bytes.
  package let size: Int
  /// Changes whenever the file does, as far as the file system tells: inode, size and times.
  package let stamp: UInt64

  package init(path: String, kind: Kind, size: Int, stamp: UInt64) {
    self.path = path
    self.kind = kind
    self.size = size
    self.stamp = stamp
  }
}

/// Why a file could not be read or a folder listed.
package struct FileTreeError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case missing
    case notRegular
    case tooLarge(limit: Int)
    /// A folder that may not be listed, or has too many inside each other.
    case closedFolder
    /// What the system said, such as «Permission denied».
    case system(String)
  }

  /// From the tree's root; `.` is the root itself.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
