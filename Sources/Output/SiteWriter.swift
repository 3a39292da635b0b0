/// Writes a site to a folder, so that whoever reads it sees the old site or the new one, never a mixture.
///
/// The new version is made in a hidden folder beside the site, out of links to what stays and new files for
/// what changed, and swapped in by one system call. docs/decisions/0003-site-swap.md says why and at what cost.
package struct SiteWriter: Sendable {
  private let folder: String
  private let forbidden: [String]
  private let disk: Disk

  /// `forbidden` are folders that the output may neither be nor hold: the content's, the theme's, the repository's.
  package init(folder: String, forbidden: [String] = []) {
    self.init(folder: folder, forbidden: forbidden, disk: Disk())
  }

  init(folder: String, forbidden: [String] = [], disk: Disk) {
    self.folder = folder
    self.forbidden = forbidden
    self.disk = disk
  }

  /// Makes the folder hold exactly these files, a manifest, and what a person put there.
  package func write(_ files: [SiteFile]) throws(OutputError) -> WriteSummary {
    try write(paths: files.map(\.path)) { files[$0].bytes }
  }

  /// The same with each file's bytes asked for once, from several threads, and let go at once.
  ///
  /// Waits while another build writes to the same folder.
  /// - Parameter keep: what must be on disk before readers see the new site; where it throws, the old one stays.
  /// - Throws: when a path is not fit for a site, the folder is not ours, or the system refuses; the old site stays.
  package func write(
    paths: [String], render: @Sendable (Int) -> [UInt8], keep: () throws(OutputError) -> Void = {}
  ) throws(OutputError) -> WriteSummary {
    let plan = try SitePlan(paths)
    let place = try SitePlace(folder, disk)
    try place.check(forbidden: forbidden, disk)
    try disk.makeFolder(place.hiddenName, in: place.parent)
    let hidden = try disk.openFolder(place.hiddenName, in: place.parent)
    let lock = try disk.lock("lock", in: hidden)
    defer { withExtendedLifetime(lock) {} }
    let live = try place.load(hidden: hidden, disk)
    let update = try SiteUpdate(plan: plan, place: place, hidden: hidden, live: live, disk: disk)
    return try update.run(render, keep: keep)
  }
}
