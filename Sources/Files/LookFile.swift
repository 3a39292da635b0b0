package import Diagnostics

/// A file of `assets/` of a look: copied to the site as it is.
package enum LookFile {
  /// What a style sheet or a page needs; nothing that runs.
  package static let endings = [
    "css", "svg", "png", "jpg", "jpeg", "webp", "gif", "ico", "woff", "woff2",
  ]

  /// What is wrong with publishing the file at `path`; nil where its ending is one of those.
  package static func fault(of path: String) -> Diagnostic? {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    guard ending.map({ endings.contains($0.lowercased()) }) != true else { return nil }
    return Diagnostic(
      "look-ending", file: path, ["name": String(name)],
      hints: [Message("look-ending", ["endings": endings.joined(separator: ", ")])])
  }
}
