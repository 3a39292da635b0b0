import Hashing
/// What a site's folder holds, as far as it is known: the files that we made, and a person's.
struct FolderState: Sendable {
  /// A file that we made.
  struct File: Sendable, Equatable {
    var path: String
    /// What it held when we wrote it, where that is remembered.
    var digest: Digest?
    /// Whether it still holds that, as long as its stamp is the same; if not, its bytes are compared.
    var isSure = false
    var stamp: Stamp
  }

  /// A file, link or folder that somebody else put there.
  struct Stray: Sendable, Equatable {
    var path: String
    var isFolder: Bool
    var stamp: Stamp
  }

  /// A folder, whoever made it; the site's own is called "".
  struct Folder: Sendable, Equatable {
    var path: String
    var stamp: Stamp
  }

  /// Of the folder itself: tells the two that take turns apart.
  var inode: UInt64
  /// Sorted by path.
  var files: [File] = []
  /// Sorted by path; a stray folder comes before what it holds, all of which is listed.
  var strays: [Stray] = []
  /// Sorted by path, with every folder but the strays.
  var folders: [Folder] = []

  /// Whether the files' stamps were looked at just now, rather than remembered.
  var isFresh = true
  /// When the remembered stamps were noted: a change in that very moment may not show.
  var notedAt = Int64.max

  /// Everything that stands in the folder `path`, by its own name, sorted.
  func names(in folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let paths = files.lazy.map(\.path) + strays.map(\.path) + folders.map(\.path)
    let names = paths.compactMap { path -> String? in
      guard !path.isEmpty, path.hasPrefix(prefix) else { return nil }
      let rest = path.utf8.dropFirst(prefix.utf8.count)
      return rest.isEmpty || rest.contains(UInt8(ascii: "/")) ? nil : String(Substring(rest))
    }
    return names.sorted()
  }
}

/// Finds, for each of some sorted paths, the place of the same path in sorted others; -1 where there is none.
enum SortedPaths {
  static func places(of paths: some Sequence<String>, in others: [FolderState.File]) -> [Int] {
    var next = 0
    return paths.map { path in
      while next < others.count, others[next].path < path { next += 1 }
      return next < others.count && others[next].path == path ? next : -1
    }
  }
}
