import Bytes
import Model

/// What search engines read: `robots.txt`, and `sitemap.xml` where the site's address is known.
///
/// The sitemap protocol (sitemaps.org, 0.9) takes absolute addresses only.
enum RobotFiles {
  static let siteMapPath = "sitemap.xml"
  /// The protocol's own limit for one file.
  private static let limit = 50_000

  static func robots(_ context: SiteContext) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("User-agent: *\nAllow: /\n" as StaticString)
    if let address = context.absoluteAddress(siteMapPath) { bytes.append("Sitemap: \(address)\n") }
    return bytes
  }

  static func siteMap(_ context: SiteContext, _ pages: [Page]) -> [UInt8]? {
    guard context.agency.settings.baseURL != nil else { return nil }
    var bytes: [UInt8] = []
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    bytes.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
    for page in pages.lazy.filter({ $0 != .notFound }).prefix(limit) {
      guard let address = context.absoluteAddress(context.path(of: page)) else { continue }
      bytes.append("<url><loc>" as StaticString)
      bytes.append(escaping: address)
      bytes.append("</loc></url>\n" as StaticString)
    }
    bytes.append("</urlset>\n" as StaticString)
    return bytes
  }
}
