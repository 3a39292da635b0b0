/// The way without a swap, where a site is a mount point or its file system cannot exchange folders.
///
/// Each file is whole at any moment, and the site is a mixture for as long as this runs. A journal beside the
/// site lists what it will hold, so that the next build finishes what this one may leave undone.
struct OneByOne {
  static let journal = "journal"
  /// The one name that a file has before it has its own.
  static let temporary = ".planilla-new"

  private let update: SiteUpdate
  private let tree: OpenFolder
  private let live: OpenFolder
  private let disk: Disk

  init(_ update: SiteUpdate, _ tree: OpenFolder, _ live: OpenFolder) {
    self.update = update
    self.tree = tree
    self.live = live
    disk = update.disk
  }

  func run(_ pages: [SiteUpdate.Outcome], _ manifest: SiteUpdate.Outcome) throws(OutputError) {
    try beginJournal()
    do throws(OutputError) {
      try replaceFiles(pages, manifest)
    } catch {
      guard case .system(let path, _, let message) = error else { throw error }
      throw .halfWritten(path: path, message: message)
    }
    try remember(update.files(pages, manifest))
    try disk.remove(Self.journal, in: update.hidden)
  }

  private func replaceFiles(
    _ pages: [SiteUpdate.Outcome], _ manifest: SiteUpdate.Outcome
  ) throws(OutputError) {
    try clear()
    for path in update.neededFolders.sorted() { try disk.makeFolder(path, in: live) }
    for position in pages.indices where !pages[position].isSame { try put(update.plan.path(position)) }
    if !manifest.isSame { try put(Manifest.name) }
  }

  /// Keeps the site's index, with stamps of the files as they now are.
  private func remember(_ files: [FolderState.File]) throws(OutputError) {
    let folders =
      update.state.folders + update.plan.folders.map { FolderState.Folder(path: $0, stamp: .none) }
    var state = try FolderScan(live, disk).state(
      owned: Set(update.plan.paths + [Manifest.name]), known: FolderState(inode: 0, folders: folders))
    let places = SortedPaths.places(of: state.files.map(\.path), in: files)
    for (index, place) in places.enumerated() where place >= 0 {
      state.files[index].digest = files[place].digest
    }
    try state.keep(in: update.hidden, disk)
  }

  /// Says what is about to happen, and that the site's index holds no longer.
  private func beginJournal() throws(OutputError) {
    guard let manifest = try disk.read(Manifest.name, in: tree) else {
      throw .unreadableManifest(path: tree.path(of: Manifest.name))
    }
    try disk.remove(Self.journal, in: update.hidden)
    try disk.remove("journal.new", in: update.hidden)
    _ = try disk.create("journal.new", manifest.bytes, in: update.hidden)
    try disk.rename("journal.new", in: update.hidden, to: Self.journal, in: update.hidden)
    try disk.remove(FolderIndex.name(of: update.state.inode), in: update.hidden)
  }

  /// Removes what the new site does not have.
  private func clear() throws(OutputError) {
    let wanted = Set(update.plan.paths + [Manifest.name])
    for file in update.state.files where !wanted.contains(file.path) { try disk.remove(file.path, in: live) }
    let needed = update.neededFolders
    for folder in update.state.folders.reversed() where !folder.path.isEmpty && !needed.contains(folder.path)
    {
      try disk.removeFolder(folder.path, in: live)
    }
  }

  private func put(_ path: String) throws(OutputError) {
    guard let file = try disk.read(path, in: tree) else { throw Disk.error(.read, tree, path) }
    try disk.remove(Self.temporary, in: live)
    _ = try disk.create(Self.temporary, file.bytes, in: live)
    try disk.rename(Self.temporary, in: live, to: path, in: live)
  }
}
