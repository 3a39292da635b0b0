/// Clears the hidden tree of what the new site does not have, and makes the folders that it has.
struct NextSitePreparation {
  private let update: SiteUpdate
  private let disk: Disk

  init(_ update: SiteUpdate) {
    self.update = update
    disk = update.disk
  }

  func run() throws(OutputError) -> NextSite.Tree {
    try disk.makeFolder(SitePlace.tree, in: update.hidden)
    let folder = try disk.openFolder(SitePlace.tree, in: update.hidden)
    let paths = update.plan.paths + [Manifest.name]
    var state = try FolderState.load(folder, indices: update.hidden, alsoOurs: paths, disk)
    // From here on the tree is not what its index says.
    try disk.remove(FolderIndex.name(of: state.inode), in: update.hidden)
    try dropOtherIndices()

    let needed = update.neededFolders
    try clear(&state, needed: needed, in: folder)
    let there = Set(state.folders.map(\.path) + state.strays.filter(\.isFolder).map(\.path))
    for path in needed.subtracting(there).sorted() { try disk.makeFolder(path, in: folder) }
    try carryStrays(state, to: folder)
    let places = SortedPaths.places(of: update.plan.order.lazy.map { update.plan.paths[$0] }, in: state.files)
    return NextSite.Tree(folder: folder, state: state, places: places)
  }

  /// Removes files, then folders from the innermost outwards.
  private func clear(
    _ state: inout FolderState, needed: Set<String>, in folder: OpenFolder
  ) throws(OutputError) {
    let places = SortedPaths.places(of: update.plan.order.lazy.map { update.plan.paths[$0] }, in: state.files)
    var isWanted = [Bool](repeating: false, count: state.files.count)
    for place in places where place >= 0 { isWanted[place] = true }
    for place in state.files.indices where !isWanted[place] && state.files[place].path != Manifest.name {
      try disk.remove(state.files[place].path, in: folder)
    }
    state.files = state.files.indices.filter { isWanted[$0] || state.files[$0].path == Manifest.name }
      .map { state.files[$0] }

    let kept = Set(update.state.strays.filter { !$0.isFolder }.map { "\($0.stamp.inode) \($0.path)" })
    for stray in state.strays where !stray.isFolder && !kept.contains("\(stray.stamp.inode) \(stray.path)") {
      try disk.remove(stray.path, in: folder)
    }
    state.strays.removeAll { !$0.isFolder && !kept.contains("\($0.stamp.inode) \($0.path)") }

    let folders = state.folders.map(\.path) + state.strays.filter(\.isFolder).map(\.path)
    for path in folders.sorted(by: >) where !path.isEmpty && !needed.contains(path) {
      try disk.removeFolder(path, in: folder)
    }
    state.folders.removeAll { !$0.path.isEmpty && !needed.contains($0.path) }
    state.strays.removeAll { $0.isFolder && !needed.contains($0.path) }
  }

  /// Gives what a person put into the site its name in the new one too.
  private func carryStrays(_ state: FolderState, to folder: OpenFolder) throws(OutputError) {
    guard let live = update.live else { return }
    let there = Set(state.strays.map(\.path))
    for stray in update.state.strays where !stray.isFolder && !there.contains(stray.path) {
      _ = try disk.carry(stray.path, from: live, to: folder)
    }
  }

  /// Indices of folders that are no more.
  private func dropOtherIndices() throws(OutputError) {
    let live = FolderIndex.name(of: update.state.inode)
    for name in try disk.list(".", in: update.hidden) where name.hasSuffix(".index") && name != live {
      try disk.remove(name, in: update.hidden)
    }
  }
}
