import Glibc
import Output

/// Puts a new text in a file's place in one step: a reader sees the old one or the new one.
enum FileReplacement {
  /// Writes `bytes` beside `path` first, then moves them there; who may read the old file may read the new one.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try prepare(bytes, for: path).land()
  }

  /// Writes `bytes` beside `path`, where nothing changes yet; a folder's place no file can take.
  static func prepare(_ bytes: [UInt8], for path: String) throws(OutputError) -> Prepared {
    guard !FolderOptions.isRealFolder(path) else {
      throw .notKept(path: path, message: unsafe String(cString: strerror(EISDIR)))
    }
    let prepared = Prepared(path: path, temporary: temporaryName(beside: path))
    // Left there by a run that was stopped, if at all.
    prepared.discard()
    guard fill(prepared.temporary, bytes, mode: mode(of: path)) else { throw prepared.refusal }
    return prepared
  }

  /// A text that lies beside its place, whole.
  struct Prepared {
    fileprivate let path: String
    fileprivate let temporary: String

    /// Moves it to its place.
    func land() throws(OutputError) {
      guard unsafe rename(temporary, path) == 0 else { throw refusal }
    }

    /// Leaves nothing of it behind.
    func discard() { unsafe unlink(temporary) }

    /// What the system said last; nothing is left behind.
    fileprivate var refusal: OutputError {
      let message = unsafe String(cString: strerror(errno))
      discard()
      return .notKept(path: path, message: message)
    }
  }

  /// Writes `bytes` to `path` below the folder `root`; folders on the way that are not there are made.
  static func write(_ bytes: [UInt8], to path: String, below root: String) throws(OutputError) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      unsafe mkdir(folder, 0o755)
    }
    try write(bytes, to: "\(root)/\(path)")
  }

  /// A hidden name in the same folder, this run's own.
  static func temporaryName(beside path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let (folder, name) = slash.map { (path[...$0], path[path.index(after: $0)...]) } ?? ("", path[...])
    return "\(folder).\(name).\(getpid())"
  }

  private static func mode(of path: String) -> mode_t {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
  }

  /// Whether all of `bytes` is in a new file at `path`; else `errno` says why not.
  static func fill(_ path: String, _ bytes: [UInt8], mode: mode_t) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = errno
        close(descriptor)
        errno = reason
        return false
      }
      rest = rest.dropFirst(count)
    }
    return close(descriptor) == 0
  }
}
