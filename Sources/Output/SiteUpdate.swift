import Hashing
/// One run of the writer: the site that is there, the plan of the one to be, and the way between them.
struct SiteUpdate: Sendable {
  let plan: SitePlan
  let place: SitePlace
  let hidden: OpenFolder
  let live: OpenFolder?
  let state: FolderState
  let disk: Disk
  /// For each page of the plan, its place among the state's files, or -1.
  private let places: [Int]

  /// What became of one page.
  struct Outcome: Sendable {
    var digest: Digest
    var stamp: Stamp
    var isSame: Bool
    /// Whether its bytes are those of the build before, and the file's were not.
    var isRepair: Bool
  }

  init(
    plan: SitePlan, place: SitePlace, hidden: OpenFolder, live: (folder: OpenFolder, state: FolderState)?,
    disk: Disk
  ) throws(OutputError) {
    self.plan = plan
    self.place = place
    self.hidden = hidden
    self.disk = disk
    self.live = live?.folder
    var state = live?.state ?? FolderState(inode: 0)
    // A folder that a person made and that pages now lie in is a folder like any other.
    let folders = Set(plan.folders)
    state.strays.removeAll { $0.isFolder && folders.contains($0.path) }
    self.state = state
    places = SortedPaths.places(of: plan.order.lazy.map { plan.paths[$0] }, in: state.files)
    guard !state.strays.isEmpty else { return }
    let files = Set(plan.paths + [Manifest.name])
    for stray in state.strays where files.contains(stray.path) || folders.contains(stray.path) {
      throw .strayInTheWay(path: place.parent.path(of: "\(place.name)/\(stray.path)"))
    }
  }

  /// Renders and compares every page, calls `keep`, and swaps the new site in when there is a difference.
  func run(
    _ render: @Sendable (Int) -> [UInt8], keep: () throws(OutputError) -> Void
  ) throws(OutputError) -> WriteSummary {
    let next = NextSite(self)
    let pages = try ParallelChunks.run(plan.order.count) { (chunk) throws(OutputError) in
      let hasher = SHA256()
      var outcomes: [Outcome] = []
      for position in chunk {
        let bytes = render(plan.order[position])
        outcomes.append(try settle(position, bytes, hasher.digest(of: bytes), next))
      }
      return outcomes
    }
    let wanted = Set(places)
    let gone = state.files.indices.filter { !wanted.contains($0) && state.files[$0].path != Manifest.name }
    var summary = WriteSummary(removed: gone.count, strays: state.strays.map(\.path))
    summary.unchanged = pages.count { $0.isSame }
    summary.written = pages.count - summary.unchanged
    summary.repaired = pages.indices.filter { pages[$0].isRepair }.map(plan.path)

    let manifest = try settleManifest(pages, hasChanges: summary.written + gone.count > 0, next)
    try keep()
    if manifest.isSame, summary.written == 0, gone.isEmpty {
      if state.isFresh { try keepState(pages, manifest) }
      return summary
    }
    summary.isSwapped = try next.finish(pages, manifest)
    return summary
  }

  /// Sees whether the page is as it should be, and writes it to the next site when not.
  private func settle(
    _ position: Int, _ bytes: [UInt8], _ digest: Digest, _ next: NextSite
  ) throws(OutputError) -> Outcome {
    var isRepair = false
    if places[position] >= 0, let live {
      let file = state.files[places[position]]
      if let stamp = try same(file, bytes, digest, in: live) {
        return Outcome(digest: digest, stamp: stamp, isSame: true, isRepair: false)
      }
      isRepair = file.digest == digest
    }
    let stamp = try next.write(position, bytes, digest)
    return Outcome(digest: digest, stamp: stamp, isSame: false, isRepair: isRepair)
  }

  /// The file's stamp when it holds `bytes`, else nil.
  private func same(
    _ file: FolderState.File, _ bytes: [UInt8], _ digest: Digest, in live: OpenFolder
  ) throws(OutputError) -> Stamp? {
    if file.isSure {
      if state.isFresh { return file.digest == digest ? file.stamp : nil }
      let status = try disk.status(of: file.path, in: live)
      if let status, status.kind == .regular, status.stamp == file.stamp {
        return file.digest == digest ? file.stamp : nil
      }
    }
    guard let found = try disk.read(file.path, in: live), found.bytes == bytes else { return nil }
    return found.status.stamp
  }

  /// The manifest's outcome: it changes when a page does, or when somebody edited it.
  private func settleManifest(
    _ pages: [Outcome], hasChanges: Bool, _ next: NextSite
  ) throws(OutputError) -> Outcome {
    let file = state.files.first { $0.path == Manifest.name }
    if !hasChanges, let file, let live, file.isSure, let digest = file.digest,
      try disk.status(of: file.path, in: live)?.stamp == file.stamp
    {
      return Outcome(digest: digest, stamp: file.stamp, isSame: true, isRepair: false)
    }
    let bytes = Manifest(entries: pages.indices.map { (plan.path($0), pages[$0].digest) }).bytes
    let digest = SHA256.digest(of: bytes)
    if !hasChanges, let file, let live, let stamp = try same(file, bytes, digest, in: live) {
      return Outcome(digest: digest, stamp: stamp, isSame: true, isRepair: false)
    }
    let stamp = try next.writeManifest(bytes, digest)
    return Outcome(digest: digest, stamp: stamp, isSame: false, isRepair: false)
  }

  /// Remembers a site that was found as it should be.
  private func keepState(_ pages: [Outcome], _ manifest: Outcome) throws(OutputError) {
    var kept = state
    kept.files = files(pages, manifest)
    try kept.keep(in: hidden, disk)
  }

  /// The files of the site to be, as an index remembers them.
  func files(_ pages: [Outcome], _ manifest: Outcome) -> [FolderState.File] {
    var files = pages.indices.map {
      FolderState.File(path: plan.path($0), digest: pages[$0].digest, stamp: pages[$0].stamp)
    }
    let place = files.firstIndex { $0.path > Manifest.name } ?? files.count
    files.insert(
      FolderState.File(path: Manifest.name, digest: manifest.digest, stamp: manifest.stamp), at: place)
    return files
  }
}
