import Diagnostics

/// Folders none of whose files were read: closed ones, and ones whose name has other capitals than it should.
///
/// The folder has its own report; that what it may hold is missing is no news.
struct UnreadFolders: Sendable {
  /// A folder by the name that it has and the one that it should have.
  struct Misnamed: Hashable, Sendable {
    let name: String
    let right: String
  }

  /// In the order in which they were found.
  private(set) var misnamed: [Misnamed] = []
  private var meanings: Set<Vocabulary.Folder> = []

  init(_ files: [ParsedFile]) {
    for file in files where file.kind == .unexpected || !file.diagnostics.isEmpty {
      if let folder = Self.misnamed(file.path) {
        if file.kind == .unexpected, !misnamed.contains(folder) { misnamed.append(folder) }
      } else if !file.diagnostics.contains(where: { $0.code == "unreadable-folder" }) {
        continue
      }
      if let meaning = Self.meaning(of: file.path) { meanings.insert(meaning) }
    }
  }

  /// The top folder of the file at `path`, where its capitals alone keep it from being read.
  static func misnamed(_ path: String) -> Misnamed? {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, Vocabulary.meaning(of: parts[0], in: Vocabulary.folders) == nil else {
      return nil
    }
    let right = Accents.dropped(from: parts[0].lowercased())
    guard Vocabulary.meaning(of: right, in: Vocabulary.folders) != nil else { return nil }
    return Misnamed(name: parts[0], right: right)
  }

  /// Whether a folder of that meaning was not read, or a part of one.
  func holds(_ folder: Vocabulary.Folder) -> Bool { meanings.contains(folder) }

  /// Whether a file that was not read may stand at `path`.
  func covers(_ path: String) -> Bool {
    !meanings.isEmpty && Self.meaning(of: path).map { meanings.contains($0) } == true
  }

  /// What the top folder of `path` is for, whichever its capitals.
  private static func meaning(of path: String) -> Vocabulary.Folder? {
    path.split(separator: "/").first.flatMap {
      Vocabulary.meaning(of: $0.lowercased(), in: Vocabulary.folders)
    }
  }
}

extension UnreadFolders {
  /// One finding a misnamed folder.
  var diagnostics: [Diagnostic] {
    misnamed.map { folder in
      Diagnostic(
        "folder-capitals", file: folder.name, ["name": folder.name],
        hints: [Message("folder-capitals", ["name": folder.right])])
    }
  }
}
