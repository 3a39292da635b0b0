import Glibc

/// Where a site lives: its name in its parent folder, and the hidden folder beside it.
///
/// The hidden folder holds the lock, the indices, and the tree that the next version is made in.
struct SitePlace: Sendable {
  let parent: OpenFolder
  let name: String

  /// The site before this one, or a part of the next.
  static let tree = "tree"

  var hiddenName: String { ".\(name).previous" }

  init(_ folder: String, _ disk: Disk) throws(OutputError) {
    var path = folder
    while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
    var name = path.split(separator: "/").last.map(String.init) ?? ""
    if ["", ".", ".."].contains(name) {
      path = Self.real(path) ?? path
      name = path.split(separator: "/").last.map(String.init) ?? ""
      if name.isEmpty { throw .forbidden(folder: folder, holds: "/") }
    }
    let above = String(path.dropLast(name.count))
    guard above.isEmpty || Self.real(above) != nil || errno != ENOENT else { throw .noParent(path: above) }
    parent = try disk.openFolder(above.isEmpty ? "." : above)
    self.name = name
  }

  /// Refuses a folder that is, or holds, one of `forbidden`, or that somebody else filled.
  func check(forbidden: [String], _ disk: Disk) throws(OutputError) {
    try checkApart(from: forbidden)
    guard let status = try disk.status(of: name, in: parent) else { return }
    guard status.kind == .folder else { throw .notAFolder(path: parent.path(of: name)) }
    guard try disk.status(of: hiddenName, in: parent) == nil else { return }
    let folder = try disk.openFolder(name, in: parent)
    if try FolderState.manifest(of: folder, disk) != nil { return }
    guard try disk.list(".", in: folder).allSatisfy(SiteVerifier.keepers.contains) else {
      throw .notOurs(folder: folder.path)
    }
  }

  /// The site is none of `forbidden`, holds none and stands in none.
  private func checkApart(from forbidden: [String]) throws(OutputError) {
    let site = parent.path(of: name)
    let real = Self.real(site) ?? Self.real(parent.path).map { "\($0)/\(name)" } ?? site
    for path in forbidden {
      guard let other = Self.real(path) else { continue }
      if other == real || other.hasPrefix(real + "/") { throw .forbidden(folder: site, holds: path) }
      if real.hasPrefix(other + "/") { throw .inside(folder: site, of: path) }
    }
  }

  /// What the site holds; nil when there is none yet.
  func load(hidden: OpenFolder, _ disk: Disk) throws(OutputError) -> (folder: OpenFolder, state: FolderState)?
  {
    guard try disk.status(of: name, in: parent) != nil else { return nil }
    let folder = try disk.openFolder(name, in: parent)
    let journal = try disk.read(OneByOne.journal, in: hidden).flatMap { Manifest($0.bytes) }
    var alsoOurs = journal?.entries.map(\.path) ?? []
    if journal != nil { alsoOurs += [Manifest.name, OneByOne.temporary] }
    let state = try FolderState.load(folder, indices: hidden, alsoOurs: alsoOurs, disk)
    guard
      journal != nil || !state.files.isEmpty
        || state.strays.allSatisfy({ SiteVerifier.keepers.contains($0.path) })
    else {
      throw .notOurs(folder: folder.path)
    }
    return (folder, state)
  }

  /// The path without links and dots; nil when there is nothing.
  private static func real(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
