import Glibc

/// The system calls that the writer makes, each with a path and a reason when it fails.
///
/// `fault` may fail a call before it is made, with an `errno`: how the tests stop a build anywhere.
struct Disk: Sendable {
  /// The kinds of call, as `OutputError.system` names them.
  enum Call: String, Sendable, CaseIterable {
    case open, read, write, link, remove, rename, exchange, list, lock, look = "look-at", makeFolder =
      "make-folder"
  }

  var fault: (@Sendable (Call) -> Int32?)?

  init(fault: (@Sendable (Call) -> Int32?)? = nil) { self.fault = fault }

  /// Runs one call until no signal interrupts it; nil, and `errno`, when it fails.
  func attempt(_ call: Call, _ body: () -> Int) -> Int? {
    if let fault, let code = fault(call) {
      errno = code
      return nil
    }
    while true {
      let result = body()
      if result >= 0 { return result }
      guard errno == EINTR else { return nil }
    }
  }

  /// The same, where failing is an error.
  @discardableResult
  func make(_ call: Call, _ folder: OpenFolder, _ name: String, _ body: () -> Int) throws(OutputError) -> Int
  {
    guard let result = attempt(call, body) else { throw Self.error(call, folder, name) }
    return result
  }

  /// What `errno` says about a name.
  static func error(_ call: Call, _ folder: OpenFolder, _ name: String) -> OutputError {
    .system(
      path: folder.path(of: name), doing: call.rawValue, message: unsafe String(cString: strerror(errno)))
  }
}

// MARK: - Folders

extension Disk {
  /// Opens the folder at a path as the caller wrote it; links on the way are followed.
  func openFolder(_ path: String) throws(OutputError) -> OpenFolder {
    let descriptor = attempt(.open) { Int(unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    guard let descriptor else {
      throw .system(path: path, doing: "open", message: unsafe String(cString: strerror(errno)))
    }
    return OpenFolder(descriptor: Int32(descriptor), path: path)
  }

  /// Opens a folder in a folder; a link is none.
  func openFolder(_ name: String, in folder: OpenFolder) throws(OutputError) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = attempt(.open) { Int(unsafe openat(folder.descriptor, name, flags)) }
    guard let descriptor else {
      if errno == ENOTDIR || errno == ELOOP { throw .notAFolder(path: folder.path(of: name)) }
      throw Self.error(.open, folder, name)
    }
    return OpenFolder(descriptor: Int32(descriptor), path: folder.path(of: name))
  }

  /// Makes a folder that everybody may read, whatever the umask; one that is there is as good.
  func makeFolder(_ name: String, in folder: OpenFolder) throws(OutputError) {
    guard attempt(.makeFolder, { Int(unsafe mkdirat(folder.descriptor, name, 0o755)) }) != nil else {
      if errno == EEXIST { return }
      throw Self.error(.makeFolder, folder, name)
    }
    try make(.makeFolder, folder, name) { Int(unsafe fchmodat(folder.descriptor, name, 0o755, 0)) }
  }

  /// Removes an empty folder.
  func removeFolder(_ name: String, in folder: OpenFolder) throws(OutputError) {
    try make(.remove, folder, name) { Int(unsafe unlinkat(folder.descriptor, name, AT_REMOVEDIR)) }
  }

  /// The names in the folder `name` of a folder, in no order; `.` is the folder itself.
  /// - Throws: also at a name that is not UTF-8, which no path of ours can say.
  func list(_ name: String, in folder: OpenFolder) throws(OutputError) -> [String] {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try make(.list, folder, name) { Int(unsafe openat(folder.descriptor, name, flags)) }
    guard let stream = unsafe fdopendir(Int32(descriptor)) else {
      close(Int32(descriptor))
      throw Self.error(.list, folder, name)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw .strayInTheWay(path: folder.path(of: String(decoding: bytes, as: UTF8.self)))
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Self.error(.list, folder, name) }
    return names
  }

  /// Waits until no other build holds the file `name`; the lock ends with the value returned.
  func lock(_ name: String, in folder: OpenFolder) throws(OutputError) -> OpenFolder {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try make(.lock, folder, name) {
      Int(unsafe openat(folder.descriptor, name, flags, 0o644))
    }
    let lock = OpenFolder(descriptor: Int32(descriptor), path: folder.path(of: name))
    try make(.lock, folder, name) { Int(flock(lock.descriptor, LOCK_EX)) }
    return lock
  }
}
