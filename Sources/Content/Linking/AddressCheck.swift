import Diagnostics
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
      case .asset: name(of: file.path, ofAsset: true)
      case .plan, .aideMemoire, .report, .page: name(of: file.path, ofAsset: false)
      case .readElsewhere where isLook(file.path): name(of: file.path, ofAsset: true)
      default: nil
      }
    }
  }

  private static func name(of path: String, ofAsset isAsset: Bool) -> Diagnostic? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    // What a page is called is said by its front matter, and compared with its path.
    if isAsset, let wrong = parts.first(where: { !isPlain($0) }) {
      return Diagnostic(
        "bad-address-name", file: path, ["name": wrong], hints: [Message("bad-address-name")])
    }
    guard path.utf8.count > pathLimit || parts.contains(where: { $0.utf8.count > nameLimit }) else {
      return nil
    }
    return Diagnostic(
      "address-too-long", file: path, ["limit": "\(nameLimit)"], hints: [Message("address-too-long")])
  }

  /// Pictures of the office's own look, `tema/assets/…`.
  private static func isLook(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    return parts.count > 2
      && Vocabulary.meaning(of: String(Substring(parts[0])), in: Vocabulary.folders) == .theme
      && String(Substring(parts[1])) == "assets"
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.hasSuffix(".")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: allowedMarks.contains(byte)
        }
      }
  }

  private static let allowedMarks = Array("-_.@+".utf8)
}
