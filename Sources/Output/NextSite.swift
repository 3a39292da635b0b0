import Hashing
import Synchronization

/// The site to be, in the hidden folder: brought there from the site before last, by touching what differs.
///
/// Nothing is touched before the first page that changed.
final class NextSite: Sendable {
  private let update: SiteUpdate
  private let prepared = Mutex<Tree?>(nil)

  /// The folder, cleared of what the new site does not have.
  struct Tree: Sendable {
    let folder: OpenFolder
    let state: FolderState
    /// For each page of the plan, its place among the state's files, or -1.
    let places: [Int]

    func file(_ position: Int) -> FolderState.File? {
      places[position] < 0 ? nil : state.files[places[position]]
    }

    var manifest: FolderState.File? { state.files.first { $0.path == Manifest.name } }
  }

  init(_ update: SiteUpdate) { self.update = update }

  /// Puts a page that changed where the new site has it.
  func write(_ position: Int, _ bytes: [UInt8], _ digest: Digest) throws(OutputError) -> Stamp {
    let tree = try tree()
    return try write(update.plan.path(position), over: tree.file(position), bytes, digest, in: tree.folder)
  }

  /// Puts the manifest where the new site has it: the last file written.
  func writeManifest(_ bytes: [UInt8], _ digest: Digest) throws(OutputError) -> Stamp {
    let tree = try tree()
    return try write(Manifest.name, over: tree.manifest, bytes, digest, in: tree.folder)
  }

  /// Completes the new site with what stays, and puts it in the old one's place; false when not in one step.
  func finish(_ pages: [SiteUpdate.Outcome], _ manifest: SiteUpdate.Outcome) throws(OutputError) -> Bool {
    let tree = try tree()
    var pages = pages
    let stamps = try ParallelChunks.run(pages.count) { [pages] (chunk) throws(OutputError) in
      var stamps: [Stamp] = []
      for position in chunk { stamps.append(try adopt(position, pages[position], tree)) }
      return stamps
    }
    for position in pages.indices { pages[position].stamp = stamps[position] }
    var manifest = manifest
    if manifest.isSame {
      manifest.stamp = try adopt(Manifest.name, manifest, over: tree.manifest, in: tree.folder)
    }
    try remember(update.files(pages, manifest), tree)
    return try SiteSwap(update, tree.folder).run(pages, manifest)
  }

  private func tree() throws(OutputError) -> Tree {
    try prepared.withLock { (prepared) throws(OutputError) in
      if let tree = prepared { return tree }
      let tree = try NextSitePreparation(update).run()
      prepared = tree
      return tree
    }
  }

  private func write(
    _ path: String, over old: FolderState.File?, _ bytes: [UInt8], _ digest: Digest, in folder: OpenFolder
  ) throws(OutputError) -> Stamp {
    guard let old else { return try update.disk.create(path, bytes, in: folder).stamp }
    if try holds(old, digest, in: folder) { return old.stamp }
    return try update.disk.replace(path, bytes, in: folder).stamp
  }

  /// Gives a page that stays its name in the new site; one that was just written has it.
  private func adopt(_ position: Int, _ page: SiteUpdate.Outcome, _ tree: Tree) throws(OutputError) -> Stamp {
    guard page.isSame else { return page.stamp }
    return try adopt(update.plan.path(position), page, over: tree.file(position), in: tree.folder)
  }

  private func adopt(
    _ path: String, _ page: SiteUpdate.Outcome, over old: FolderState.File?, in folder: OpenFolder
  ) throws(OutputError) -> Stamp {
    if let old {
      if old.stamp == page.stamp { return page.stamp }
      if try holds(old, page.digest, in: folder) { return old.stamp }
      try update.disk.remove(path, in: folder)
    }
    guard let live = update.live else {
      preconditionFailure("a page is the same as in a site that is not there")
    }
    return try update.disk.carry(path, from: live, to: folder).stamp
  }

  /// Whether the file of the site before last is what the new site needs.
  private func holds(
    _ file: FolderState.File, _ digest: Digest, in folder: OpenFolder
  ) throws(OutputError) -> Bool {
    guard file.isSure, file.digest == digest else { return false }
    let status = try update.disk.status(of: file.path, in: folder)
    return status?.kind == .regular && status?.stamp == file.stamp
  }

  /// Keeps the new site's index before it takes its place: it is known by the folder, not by its name.
  private func remember(_ files: [FolderState.File], _ tree: Tree) throws(OutputError) {
    var state = FolderState(inode: tree.state.inode, files: files, strays: update.state.strays)
    let strayFolders = Set(state.strays.filter(\.isFolder).map(\.path))
    for path in update.neededFolders.union([""]).subtracting(strayFolders).sorted() {
      guard let status = try update.disk.status(of: path, in: tree.folder) else { continue }
      state.folders.append(FolderState.Folder(path: path, stamp: status.stamp))
    }
    for place in state.strays.indices {
      guard let status = try update.disk.status(of: state.strays[place].path, in: tree.folder) else {
        continue
      }
      state.strays[place].stamp = status.stamp
    }
    try state.keep(in: update.hidden, update.disk)
  }
}

extension SiteUpdate {
  /// Every folder of the new site but the site itself.
  var neededFolders: Set<String> {
    var folders = Set(plan.folders)
    for stray in state.strays {
      if stray.isFolder { folders.insert(stray.path) }
      var rest = stray.path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        folders.insert(String(rest))
      }
    }
    return folders
  }
}

extension Disk {
  /// Gives a file of one folder the same name in another; by a copy where there can be no second name.
  func carry(_ name: String, from source: OpenFolder, to folder: OpenFolder) throws(OutputError) -> FileStatus
  {
    do throws(OutputError) {
      try link(name, from: source, to: folder)
    } catch {
      guard let file = try read(name, in: source) else { throw error }
      return try create(name, file.bytes, in: folder)
    }
    guard let status = try status(of: name, in: folder) else { throw Self.error(.link, folder, name) }
    return status
  }
}
