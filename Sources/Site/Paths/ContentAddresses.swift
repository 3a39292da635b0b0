import Model

/// From the addresses that authors write, file to file, to those that readers follow, page to page.
enum ContentAddresses {
  /// Where each content file's page stands.
  static func pagePaths(of agency: Agency, _ paths: SitePaths) -> [String: String] {
    var result: [String: String] = [:]
    result[agency.procedure.places.file] = paths.procedure
    for plan in agency.plans { result[plan.places.file] = paths.plan(plan) }
    for session in agency.sessions {
      guard let file = session.aideMemoire?.places.file else { continue }
      result[file] = paths.session(session)
    }
    for report in agency.reports { result[report.path] = paths.report(report) }
    for page in agency.pages {
      result[page.path] = page.slug == FreePage.homeSlug ? paths.home : paths.page(page)
    }
    return result
  }

  /// Where `address`, written in `file`, leads from a page `root` below the site's top.
  ///
  /// An address with a scheme and an anchor of the same text stay as they are; a file of the content folder
  /// that has no page, such as an image, stands in the site under its own path.
  static func rewrite(_ address: String, in file: String, root: String, _ pagePaths: [String: String]) -> String {
    guard !address.isEmpty, !address.hasPrefix("#"), !hasScheme(address) else { return address }
    let split = address.firstIndex(of: "#") ?? address.endIndex
    let target = resolve(String(address[..<split]), from: file)
    return root + (pagePaths[target] ?? target) + address[split...]
  }

  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return false }
    return !address[..<colon].contains { $0 == "/" || $0 == "#" || $0 == "?" }
  }

  /// `../planes/x.md` seen from `sesiones/2026/a.md`, as a path from the content folder.
  private static func resolve(_ path: String, from file: String) -> String {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
