package import Diagnostics
package import Files
import Model

/// Every file of a site: its pages, calendars, the theme's and the content's own files, and what robots read.
///
/// Nothing is rendered until it is asked for, so that a writer may ask from many threads and keep nothing.
package struct SiteFiles: Sendable {
  /// One file that is no page: ready bytes, or where to read them.
  private enum Extra: Sendable {
    case ready([UInt8])
    case content(String)
  }

  /// From the site's top; no two alike.
  package let paths: [String]
  /// How many of `paths`, from the first, are pages.
  package var pageCount: Int { builder.pages.count }
  private let builder: SiteBuilder
  private let extras: [Extra]
  private let content: any FileTree
  /// A picture or document may be so long, in bytes.
  private static let assetLimit = 64 << 20

  package init(
    _ builder: SiteBuilder, look: Look, calendars: [CalendarFile], content: any FileTree
  ) {
    let context = builder.context
    var files: [(String, Extra)] = calendars.map { ($0.path, .ready($0.bytes)) }
    files += look.assets.map { ($0.path, .ready($0.bytes)) }
    files.append((SitePaths.asset("entity.css"), .ready(EntityStyle.css(context.agency.settings.colors))))
    files += context.agency.assets.map { ($0, .content($0)) }
    files.append(("robots.txt", .ready(RobotFiles.robots(context))))
    if let siteMap = RobotFiles.siteMap(context, builder.pages) {
      files.append((RobotFiles.siteMapPath, .ready(siteMap)))
    }
    paths = builder.paths + files.map(\.0)
    extras = files.map(\.1)
    self.builder = builder
    self.content = content
  }

  /// Two files that want one address, or addresses that differ by case only: some disks would keep one.
  package func clashes() -> [Diagnostic] {
    var first: [String: Int] = [:]
    first.reserveCapacity(paths.count)
    return paths.indices.compactMap { index in
      let other = first.updateValue(index, forKey: paths[index].lowercased())
      guard let other else { return nil }
      return Diagnostic(
        "address-taken", file: source(index) ?? paths[index], ["path": paths[index], "other": origin(other)],
        hints: [Message("address-taken")])
    }
  }

  /// The content file behind the file at `index`.
  private func source(_ index: Int) -> String? {
    guard index >= pageCount else { return builder.sourceFile(index) }
    guard case .content(let path) = extras[index - pageCount] else { return nil }
    return path
  }

  private func origin(_ index: Int) -> String { source(index) ?? paths[index] }

  /// The bytes of the file at `index` of `paths`; safe to call from any thread.
  /// - Throws: when a file of the content folder is gone since it was listed.
  package func bytes(_ index: Int) throws(FileTreeError) -> [UInt8] {
    guard index >= pageCount else { return builder.render(index) }
    switch extras[index - pageCount] {
    case .ready(let bytes): return bytes
    case .content(let path): return try content.read(path, limit: Self.assetLimit)
    }
  }
}
