import Diagnostics
import Model
import Site

/// Follows every link of a built site, as a browser would that opened it from a folder.
struct SiteLinks {
  private let site: BuiltSite
  private let paths: Set<String>
  private let anchors: [String: Set<String>]

  init(_ site: BuiltSite) {
    self.site = site
    paths = Set(site.files.paths)
    anchors = Dictionary(
      zip(site.builder.paths, site.pages).map { ($0, Set($1.ids)) }, uniquingKeysWith: { $0.union($1) })
  }

  /// Every link that leads nowhere, out of the site, or is not written as our pages write links.
  func broken() -> [String] {
    zip(site.builder.paths, site.pages).flatMap { path, page in
      page.addresses.compactMap { tag, address in
        problem(address, tag, on: path).map { "\(path): \(address): \($0)" }
      }
    }
  }

  private func problem(_ address: String, _ tag: PageSource.Tag, on page: String) -> String? {
    if ["https://", "mailto:", "tel:"].contains(where: address.hasPrefix) {
      return tag.name == "a" || tag["rel"] == "canonical" ? nil : "loads something from elsewhere"
    }
    if address.isEmpty { return "names nothing" }
    guard !address.hasPrefix("/"), !address.contains(":"), !address.contains("\\"), !address.contains("?")
    else {
      return "is not relative"
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = resolve(String(parts[0]), on: page) else { return "leaves the site" }
    guard paths.contains(target) else { return "no such file" }
    guard parts.count == 2 else { return nil }
    return anchors[target]?.contains(String(parts[1])) == true ? nil : "no such anchor"
  }

  /// The file that `address` names, from the site's top; nil where it climbs above it.
  private func resolve(_ address: String, on page: String) -> String? {
    guard !address.isEmpty else { return page }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      guard part == ".." else {
        parts.append(part.split(separator: "%20", omittingEmptySubsequences: false).joined(separator: " "))
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }
}
