extension FolderState {
  /// More folders than this with an unsure stamp, and looking at everything is as quick.
  private static let mostListed = 8

  /// What `folder` holds: as the index beside it remembers, when no folder changed since; else by looking.
  ///
  /// `alsoOurs` are paths where a build that was stopped may have put files.
  static func load(
    _ folder: OpenFolder, indices: OpenFolder, alsoOurs: [String], _ disk: Disk
  ) throws(OutputError) -> FolderState {
    let remembered = try remembered(folder, indices: indices, disk)
    if let remembered, try remembered.isCurrent(folder, disk) { return remembered }
    var known = remembered ?? FolderState(inode: 0)
    var owned = Set(known.files.map(\.path))
    if let manifest = try manifest(of: folder, disk) {
      owned.formUnion(manifest.entries.map(\.path))
      owned.insert(Manifest.name)
      if remembered == nil {
        known.files = manifest.entries.map { File(path: $0.path, digest: $0.digest, stamp: .none) }
      }
    }
    owned.formUnion(alsoOurs)
    return try FolderScan(folder, disk).state(owned: owned, known: known)
  }

  /// The folder's manifest; nil where there is none of ours.
  static func manifest(of folder: OpenFolder, _ disk: Disk) throws(OutputError) -> Manifest? {
    guard let file = try disk.read(Manifest.name, in: folder) else { return nil }
    return Manifest(file.bytes)
  }

  /// Keeps the state for the next build, in the place of what was kept before.
  func keep(in indices: OpenFolder, _ disk: Disk) throws(OutputError) {
    let new = "index.new"
    try disk.remove(new, in: indices)
    _ = try disk.create(new, FolderIndex.encode(self), in: indices)
    try disk.rename(new, in: indices, to: FolderIndex.name(of: inode), in: indices)
  }

  private static func remembered(
    _ folder: OpenFolder, indices: OpenFolder, _ disk: Disk
  ) throws(OutputError) -> FolderState? {
    guard let inode = try disk.status(of: "", in: folder)?.stamp.inode,
      let file = try disk.read(FolderIndex.name(of: inode), in: indices)
    else { return nil }
    return FolderIndex.decode(file.bytes, inode: inode, notedAt: file.status.stamp.changed)
  }

  /// Whether every folder still has the names that it had: files added or gone change their folder's stamp.
  private func isCurrent(_ folder: OpenFolder, _ disk: Disk) throws(OutputError) -> Bool {
    var unsure: [String] = []
    let strayFolders = strays.lazy.filter(\.isFolder).map { Folder(path: $0.path, stamp: $0.stamp) }
    for known in folders + strayFolders {
      guard let status = try disk.status(of: known.path, in: folder), status.kind == .folder,
        status.stamp == known.stamp
      else { return false }
      if !known.stamp.isSettled(at: notedAt) { unsure.append(known.path) }
    }
    guard unsure.count <= Self.mostListed else { return false }
    for path in unsure {
      let names = try disk.list(path.isEmpty ? "." : path, in: folder).sorted()
      guard names == self.names(in: path) else { return false }
    }
    return true
  }
}
