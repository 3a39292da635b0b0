/// A page or an asset: what stands at one path of the site.
package struct SiteFile: Sendable {
  /// From the site's root, `/` between its parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
