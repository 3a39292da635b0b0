import Hashing
/// Compares a site with its own manifest.
package enum SiteVerifier {
  /// One file that is not as the manifest says.
  package struct Mismatch: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      case missing, changed, extra
    }

    package let path: String
    package let kind: Kind
  }

  /// Names at a site's root that keep its empty folder in git, and are nobody's leftovers.
  package static let keepers: Set<String> = [".gitignore", ".gitkeep"]

  /// Every difference, sorted by path; none means that the site is whole and nothing else lies in it.
  ///
  /// A `.gitignore` or `.gitkeep` at its root is no difference.
  /// - Throws: when the folder cannot be read, or has no manifest of ours.
  package static func verify(_ folder: String) throws(OutputError) -> [Mismatch] {
    let disk = Disk()
    let folder = try disk.openFolder(folder)
    guard let manifest = try FolderState.manifest(of: folder, disk) else {
      throw .unreadableManifest(path: folder.path(of: Manifest.name))
    }
    let entries = manifest.entries
    let listed = Set(entries.map(\.path))
    let ignored = keepers.union([Manifest.name])
    var mismatches = try ParallelChunks.run(entries.count) { (chunk) throws(OutputError) in
      let hasher = SHA256()
      var mismatches: [Mismatch] = []
      for entry in entries[chunk] {
        guard let file = try disk.read(entry.path, in: folder) else {
          mismatches.append(Mismatch(path: entry.path, kind: .missing))
          continue
        }
        if hasher.digest(of: file.bytes) != entry.digest {
          mismatches.append(Mismatch(path: entry.path, kind: .changed))
        }
      }
      return mismatches
    }
    for item in try FolderScan(folder, disk).found where item.status.kind != .folder {
      if !listed.contains(item.path), !ignored.contains(item.path) {
        mismatches.append(Mismatch(path: item.path, kind: .extra))
      }
    }
    return mismatches.sorted { $0.path < $1.path }
  }
}
