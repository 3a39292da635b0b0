import Diagnostics
import Files
import Model

/// A file that is published under its own name has a name that every disk, server and browser writes alike.
enum AddressCheck {
  /// A name may have so many letters: a page's own, with its ending, stays below what disks allow.
  static let nameLimit = 150
  /// A whole path may be so long.
  static let pathLimit = 900

  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.files.compactMap { file in
      switch file.kind {
      case .asset, .look: name(of: file.path, ofAsset: true)
      // A plan is called after its theme, which is told where it is declared.
      case .plan where isTheme(file.path, in: index): nil
      case .plan, .aideMemoire, .report, .page, .form: name(of: file.path, ofAsset: false)
      default: nil
      }
    }
  }

  /// Whether the file at `path` has the name of a theme of the procedure.
  private static func isTheme(_ path: String, in index: ContentIndex) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return index.procedure?[ID<Theme>(String(name.dropLast(".md".count)))] != nil
  }

  private static func name(of path: String, ofAsset isAsset: Bool) -> Diagnostic? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    for part in parts {
      switch AddressName.fault(of: part) {
      case .reserved:
        return Diagnostic("reserved-name", file: path, ["name": part], hints: [Message("reserved-name")])
      // What a page is called is said by its front matter, and compared with its path.
      case .character where isAsset, .trailingDot where isAsset:
        return Diagnostic(
          "bad-address-name", file: path, ["name": part], hints: [Message("bad-address-name")])
      default: continue
      }
    }
    guard path.utf8.count > pathLimit || parts.contains(where: { $0.utf8.count > nameLimit }) else {
      return nil
    }
    return Diagnostic(
      "address-too-long", file: path, ["limit": "\(nameLimit)"], hints: [Message("address-too-long")])
  }
}
