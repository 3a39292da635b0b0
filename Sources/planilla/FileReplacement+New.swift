import Glibc

extension FileReplacement {
  /// Why a new file is not in its place.
  enum CreationFailure: Error {
    /// Something stands there.
    case exists
    /// The path that the system refused, and what it said.
    case system(path: String, reason: String)
  }

  /// Puts a new file in its place in one step, the folders to it before; what stands there stays.
  static func create(_ bytes: [UInt8], at path: String) throws(CreationFailure) {
    guard !FolderOptions.isThere(path) else { throw .exists }
    try makeFolders(to: path)
    let temporary = temporaryName(beside: path)
    unsafe unlink(temporary)
    guard fill(temporary, bytes, mode: 0o644) else { throw refused(path, leaving: temporary) }
    // A second name never takes a file's place, as a move would.
    let isLinked = unsafe link(temporary, path) == 0
    if isLinked {
      unsafe unlink(temporary)
      return
    }
    guard errno != EEXIST else {
      unsafe unlink(temporary)
      throw .exists
    }
    // A disk without second names, such as a memory stick.
    guard !FolderOptions.isThere(path), unsafe rename(temporary, path) == 0 else {
      throw refused(path, leaving: temporary)
    }
  }

  private static func refused(_ path: String, leaving temporary: String) -> CreationFailure {
    let reason = unsafe String(cString: strerror(errno))
    unsafe unlink(temporary)
    return .system(path: path, reason: reason)
  }

  private static func makeFolders(to path: String) throws(CreationFailure) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      end = slash
      let folder = String(path[..<slash])
      guard !FolderOptions.isFolder(folder) else { continue }
      guard unsafe mkdir(folder, 0o755) == 0 else {
        throw .system(path: folder, reason: unsafe String(cString: strerror(errno)))
      }
    }
  }
}
