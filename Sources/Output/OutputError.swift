/// Why a site could not be written; the site that was there is whole, but for `halfWritten`.
package enum OutputError: Error, Hashable, Sendable {
  /// The system said no: `doing` is a word such as `write`, `message` what it said, such as «Permission denied».
  case system(path: String, doing: String, message: String)
  /// The same, in the middle of replacing files one by one: the next build finishes what this one began.
  case halfWritten(path: String, message: String)
  /// A file that must be kept before the site changes, such as the calendars' lock, could not be written.
  case notKept(path: String, message: String)
  /// The folder holds things, and none of them says that we made it.
  case notOurs(folder: String)
  /// The output folder, or the hidden one beside it, is a link or a file.
  case notAFolder(path: String)
  /// The folder in which the output folder would stand is not there.
  case noParent(path: String)
  /// The output folder is, or holds, one that must not be written to.
  case forbidden(folder: String, holds: String)
  /// The output folder stands in one that must not be written to.
  case inside(folder: String, of: String)
  /// A page's path is not one that a site may have.
  case invalidPath(path: String, reason: SitePath.Fault)
  /// Two pages have one path, or two that differ only by case.
  case pathClash(String, String)
  /// Something that we did not make stands where a page goes.
  case strayInTheWay(path: String)
  /// There is no manifest, or it is not one of ours.
  case unreadableManifest(path: String)

  /// A stable name of the kind: what catalogues and scripts go by.
  package var code: String {
    switch self {
    case .system: "output-system"
    case .halfWritten: "output-half-written"
    case .notKept: "output-not-kept"
    case .notOurs: "output-not-ours"
    case .notAFolder: "output-not-a-folder"
    case .noParent: "output-no-parent"
    case .forbidden: "output-forbidden"
    case .inside: "output-inside"
    case .invalidPath: "output-invalid-path"
    case .pathClash: "output-path-clash"
    case .strayInTheWay: "output-stray-in-the-way"
    case .unreadableManifest: "output-unreadable-manifest"
    }
  }
}
