package import Diagnostics
package import Files
import Model

/// Every file of a site: its pages, calendars, the theme's and the content's own files, and what robots read.
///
/// Nothing is rendered until it is asked for, so that a writer may ask from many threads and keep nothing.
package struct SiteFiles: Sendable {
  /// A file that is no page.
  private enum Extra: Sendable {
    case calendar(CalendarFile)
    case ready([UInt8])
    /// A file of the content folder that stands in the site as it is, with its path there.
    case asset([UInt8], source: String)
    /// A form as another program reads it, by its place among the site's.
    case formFace(Int, FormFaces)

    var bytes: [UInt8] {
      switch self {
      case .calendar(let file): file.bytes
      case .ready(let bytes), .asset(let bytes, _): bytes
      case .formFace(let index, let faces): faces.bytes(index)
      }
    }
  }

  /// From the site's top; no two alike.
  package let paths: [String]
  /// How many of `paths`, from the first, are pages.
  package var pageCount: Int { builder.pages.count }
  private let builder: SiteBuilder
  private let extras: [Extra]
  /// A picture or document may be so long, in bytes.
  private static let assetLimit = 64 << 20

  /// - Throws: when a file of the content folder cannot be read.
  package init(
    _ builder: SiteBuilder, look: Look, calendars: [CalendarFile], content: any FileTree
  ) throws(FileTreeError) {
    let context = builder.context
    var files = calendars.map { ($0.path, Extra.calendar($0)) }
    files += look.assets.map { ($0.path, Extra.ready($0.bytes)) }
    let style = EntityStyle.css(context.agency.settings.colors)
    files.append((SitePaths.asset("entity.css"), Extra.ready(style)))
    for path in context.agency.assets {
      files.append((path, Extra.asset(try content.read(path, limit: Self.assetLimit), source: path)))
    }
    let faces = FormFaces(context.agency, context.catalogue)
    files += faces.paths.enumerated().map { ($1, Extra.formFace($0, faces)) }
    files.append(("robots.txt", Extra.ready(RobotFiles.robots(context))))
    if let siteMap = RobotFiles.siteMap(context, builder.pages) {
      files.append((RobotFiles.siteMapPath, Extra.ready(siteMap)))
    }
    paths = builder.paths + files.map(\.0)
    extras = files.map(\.1)
    self.builder = builder
  }

  /// Two files that want one address, or addresses that differ by case only: some disks would keep one.
  package func clashes() -> [Diagnostic] {
    let clashes = AddressClashes(builder.context)
    return clashes.diagnostics(paths) { index in
      guard index >= pageCount else { return clashes.owner(of: builder.pages[index], at: paths[index]) }
      switch extras[index - pageCount] {
      case .calendar(let file): return clashes.owner(of: file)
      case .asset(_, let source): return .file(source)
      case .ready: return .site(paths[index])
      case .formFace(let number, let faces): return .file(faces.source(number))
      }
    }
  }

  /// The bytes of the file at `index` of `paths`; safe to call from any thread.
  package func bytes(_ index: Int) -> [UInt8] {
    index < pageCount ? builder.render(index) : extras[index - pageCount].bytes
  }
}
