import Diagnostics
import Model

/// From the addresses that authors write, file to file, to those that readers follow, page to page.
struct ContentAddresses: Sendable {
  /// Where each content file's page stands, by the file's path from the content folder.
  let pagePaths: [String: String]
  /// Where headings stand whose part of a text is shown as data or on another page, by `file#anchor`.
  private let anchorPlaces: [String: String]

  init(_ agency: Agency, _ paths: SitePaths, _ catalogue: Catalogue) {
    pagePaths = Self.pagePaths(of: agency, paths)
    var places = Self.anchors(of: agency.procedure, paths, catalogue)
    for session in agency.sessions {
      guard let aideMemoire = session.aideMemoire, let heading = aideMemoire.commitmentsHeading else {
        continue
      }
      let anchor = ProseNode(prose: aideMemoire.body, index: heading).text
      let first = session.commitments.first.map { "#" + $0.anchor(catalogue) } ?? ""
      places["\(aideMemoire.places.file)#\(anchor)"] = paths.session(session) + first
    }
    anchorPlaces = places
  }

  /// Where `address`, written in `file`, leads from the page at `page`, which is `root` below the site's top.
  ///
  /// An address with a scheme stays as it is; a file of the content folder that has no page, such as an image,
  /// stands in the site under its own path.
  func rewrite(_ address: String, in file: String, on page: String, root: String) -> String {
    guard !address.isEmpty, !Self.hasScheme(address) else { return address }
    let split = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let target = split == address.startIndex ? file : Self.resolve(address[..<split], from: file)
    if split < address.endIndex, let place = anchorPlaces[target + address[split...]] { return root + place }
    let path = pagePaths[target] ?? target
    if split == address.startIndex, path == page { return address }
    return root + path + address[split...]
  }

  private static func pagePaths(of agency: Agency, _ paths: SitePaths) -> [String: String] {
    var result: [String: String] = [:]
    result[agency.procedure.places.file] = paths.procedure
    for plan in agency.plans { result[plan.places.file] = paths.plan(plan) }
    for session in agency.sessions {
      guard let file = session.aideMemoire?.places.file else { continue }
      result[file] = paths.session(session)
    }
    for report in agency.reports { result[report.path] = paths.report(report) }
    for page in agency.pages {
      result[page.path] = page.role == .home ? paths.home : paths.page(page)
    }
    return result
  }

  /// Definitions stand in the glossary, policies in a list of their own.
  private static func anchors(
    of procedure: Procedure, _ paths: SitePaths, _ catalogue: Catalogue
  ) -> [String: String] {
    let file = procedure.places.file
    var places: [String: String] = [:]
    for definition in procedure.definitions {
      places["\(file)#\(definition.anchor)"] = "\(paths.glossary)#\(definition.anchor)"
    }
    for section in BodySections(procedure.body).sections {
      if procedure.holdsDefinitions(section) {
        places["\(file)#\(section.anchor)"] = paths.glossary
      } else if procedure.holdsPolicies(section), let first = procedure.policies.first {
        places["\(file)#\(section.anchor)"] = "\(paths.procedure)#\(first.anchor(catalogue))"
      }
    }
    return places
  }

  private static func hasScheme(_ address: String) -> Bool {
    let special = [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?")]
    return address.utf8.first { special.contains($0) } == UInt8(ascii: ":")
  }

  /// `../planes/x.md` seen from `sesiones/2026/a.md`, as a path from the content folder.
  private static func resolve(_ path: Substring, from file: String) -> String {
    let slash = UInt8(ascii: "/")
    var parts = file.utf8.split(separator: slash).dropLast().map { Substring($0) }
    for part in path.utf8.split(separator: slash).lazy.map({ Substring($0) }) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
