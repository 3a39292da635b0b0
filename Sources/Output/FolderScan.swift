/// Looks at every name in a folder, and at what is inside its folders; links are seen and not followed.
struct FolderScan {
  /// One name, by its path from the folder scanned.
  struct Found {
    var path: String
    var status: FileStatus
  }

  /// Sorted by path, the folder itself first, as "".
  private(set) var found: [Found] = []

  init(_ folder: OpenFolder, _ disk: Disk) throws(OutputError) {
    guard let status = try disk.status(of: "", in: folder) else {
      throw .notAFolder(path: folder.path)
    }
    found.append(Found(path: "", status: status))
    var next = 0
    while next < found.count {
      let item = found[next]
      next += 1
      guard item.status.kind == .folder else { continue }
      let prefix = item.path.isEmpty ? "" : item.path + "/"
      for name in try disk.list(item.path.isEmpty ? "." : item.path, in: folder) {
        // What goes between the listing and the look is not there.
        guard let status = try disk.status(of: prefix + name, in: folder) else { continue }
        found.append(Found(path: prefix + name, status: status))
      }
    }
    found.sort { $0.path < $1.path }
  }

  /// The state that was found: files at an `owned` path are ours, with the digest that `known` has for them.
  func state(owned: Set<String>, known: FolderState) -> FolderState {
    var state = FolderState(inode: found[0].status.stamp.inode)
    var ourFolders: Set<String> = [""]
    ourFolders.formUnion(known.folders.map(\.path))
    for path in owned {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard ourFolders.insert(String(rest)).inserted else { break }
      }
    }
    let places = SortedPaths.places(of: found.lazy.map(\.path), in: known.files)
    for (item, place) in zip(found, places) {
      switch item.status.kind {
      case .folder where ourFolders.contains(item.path):
        state.folders.append(FolderState.Folder(path: item.path, stamp: item.status.stamp))
      case .regular where owned.contains(item.path):
        var file = FolderState.File(path: item.path, digest: nil, stamp: item.status.stamp)
        if place >= 0 {
          file.digest = known.files[place].digest
          file.isSure = known.files[place].isSure && known.files[place].stamp == file.stamp
        }
        state.files.append(file)
      default:
        let isFolder = item.status.kind == .folder
        state.strays.append(FolderState.Stray(path: item.path, isFolder: isFolder, stamp: item.status.stamp))
      }
    }
    return state
  }
}
