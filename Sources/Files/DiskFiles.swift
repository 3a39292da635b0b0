private import Glibc

/// A folder on disk, read with POSIX calls; nothing outside it is ever opened and no link is followed.
package struct DiskFiles: FileTree {
  /// Folders inside each other; nothing that an author makes is deeper.
  private static let depthLimit = 32

  /// Where the folder is, as the program was told.
  package let root: String

  package init(root: String) { self.root = root }

  package func entries() throws(FileTreeError) -> [FileEntry] {
    let descriptor = try open(root: root)
    var scan = DiskScan(depthLimit: Self.depthLimit)
    guard scan.list(descriptor, prefix: "") else {
      throw FileTreeError(path: ".", reason: .system(systemMessage()))
    }
    return scan.entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw FileTreeError(path: path, reason: .missing)
    }
    var folder = try open(root: root)
    defer { close(folder) }
    for part in parts.dropLast() {
      let next = unsafe openat(folder, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw Self.failure(path) }
      close(folder)
      folder = next
    }
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    let name = String(parts[parts.count - 1])
    let file = unsafe openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path) }
    defer { close(file) }
    return try contents(of: file, path, limit: limit)
  }

  private func open(root: String) throws(FileTreeError) -> Int32 {
    let descriptor = unsafe Glibc.open(root.isEmpty ? "." : root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason: FileTreeError.Reason = errno == ENOENT ? .missing : .system(systemMessage())
      throw FileTreeError(path: ".", reason: reason)
    }
    return descriptor
  }

  private func contents(of file: Int32, _ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw Self.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileTreeError(path: path, reason: .notRegular) }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileTreeError(path: path, reason: .tooLarge(limit: limit)) }
    // One byte more than it should hold: a file that grows while it is read is noticed.
    var failed: FileTreeError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let received = unsafe Glibc.read(
          file, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
        if received == 0 { return }
        if received < 0 {
          if errno == EINTR { continue }
          failed = Self.failure(path)
          return
        }
        count += received
      }
    }
    if let failed { throw failed }
    guard bytes.count <= limit else { throw FileTreeError(path: path, reason: .tooLarge(limit: limit)) }
    return bytes.count > size ? Array(bytes[..<size]) : bytes
  }

  /// What `errno` says of `path`.
  private static func failure(_ path: String) -> FileTreeError {
    switch errno {
    case ENOENT: FileTreeError(path: path, reason: .missing)
    case ELOOP, ENOTDIR, ENXIO: FileTreeError(path: path, reason: .notRegular)
    default: FileTreeError(path: path, reason: .system(systemMessage()))
    }
  }
}

/// What the system calls the last error, such as «Permission denied».
private func systemMessage() -> String {
  unsafe strerror(errno).map { unsafe String(cString: $0) } ?? ""
}
