package import Files

/// The repository that the tests were compiled in: its demo and its theme, read from disk.
package enum Repository {
  /// The repository's folder, without a `/` at its end.
  package static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The demo's content folder.
  package static var content: DiskFiles { DiskFiles(root: root + "/content") }

  /// The theme that a site has unless its office brings another.
  package static var theme: DiskFiles { DiskFiles(root: root + "/theme") }

  /// The text of the file at `path`, from the repository's folder.
  package static func text(_ path: String) throws -> String {
    String(decoding: try DiskFiles(root: root).read(path, limit: 16 << 20), as: UTF8.self)
  }

  /// Every Swift file of `folder`, such as `Sources/Site`, by its path from there.
  package static func sources(_ folder: String = "Sources") throws -> [(path: String, text: String)] {
    let files = DiskFiles(root: "\(root)/\(folder)")
    return try files.entries().filter { $0.path.hasSuffix(".swift") }.map { entry in
      (entry.path, String(decoding: try files.read(entry.path, limit: 1 << 20), as: UTF8.self))
    }
  }
}
