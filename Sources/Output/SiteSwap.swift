/// Puts the finished tree in the old site's place.
struct SiteSwap {
  private let update: SiteUpdate
  private let tree: OpenFolder
  private let disk: Disk

  init(_ update: SiteUpdate, _ tree: OpenFolder) {
    self.update = update
    self.tree = tree
    disk = update.disk
  }

  /// False where the file system cannot swap, and the site was changed file by file.
  func run(_ pages: [SiteUpdate.Outcome], _ manifest: SiteUpdate.Outcome) throws(OutputError) -> Bool {
    let place = update.place
    guard let live = update.live else {
      try disk.rename(SitePlace.tree, in: update.hidden, to: place.name, in: place.parent)
      return true
    }
    guard try disk.exchange(SitePlace.tree, in: update.hidden, with: place.name, in: place.parent) else {
      try OneByOne(update, tree, live).run(pages, manifest)
      return false
    }
    // A build that was stopped while it went file by file is behind us.
    try disk.remove(OneByOne.journal, in: update.hidden)
    try rescue(from: live)
    return true
  }

  /// Brings over what a person put into the old site between the first look and the swap.
  private func rescue(from old: OpenFolder) throws(OutputError) {
    var hasNews = false
    for known in update.state.folders where try disk.status(of: known.path, in: old)?.stamp != known.stamp {
      hasNews = true
    }
    guard hasNews else { return }
    let known = Set(update.state.files.map(\.path) + update.state.strays.map(\.path))
    for item in try FolderScan(old, disk).found
    where item.status.kind != .folder && !known.contains(item.path) {
      guard try disk.status(of: item.path, in: tree) == nil else { continue }
      try disk.link(item.path, from: old, to: tree)
    }
  }
}
