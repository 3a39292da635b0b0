private import CRename
import Glibc

extension Disk {
  /// What `name` stands for, links not followed; nil when there is nothing.
  func status(of name: String, in folder: OpenFolder) throws(OutputError) -> FileStatus? {
    var found = stat()
    let result = attempt(.look) {
      Int(unsafe fstatat(folder.descriptor, name.isEmpty ? "." : name, &found, AT_SYMLINK_NOFOLLOW))
    }
    if result != nil { return FileStatus(found) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw Self.error(.look, folder, name)
  }

  /// The bytes of a regular file and what it is; nil when there is none. Links are not followed.
  func read(
    _ name: String, in folder: OpenFolder
  ) throws(OutputError) -> (bytes: [UInt8], status: FileStatus)? {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let opened = attempt(.read) { Int(unsafe openat(folder.descriptor, name, flags)) }
    guard let opened else {
      if [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(errno) { return nil }
      throw Self.error(.read, folder, name)
    }
    defer { close(Int32(opened)) }
    let status = try status(Int32(opened), folder, name)
    guard status.kind == .regular else { return nil }
    var count = 0
    var bytes = [UInt8](repeating: 0, count: Int(status.stamp.size) + 1)
    while true {
      let got = try make(.read, folder, name) {
        unsafe bytes.withUnsafeMutableBytes { buffer in
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
          return unsafe Glibc.read(Int32(opened), rest.baseAddress, rest.count)
        }
      }
      if got == 0 { break }
      count += got
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    }
    bytes.removeLast(bytes.count - count)
    return (bytes, status)
  }

  /// Makes a new file that everybody may read, whatever the umask.
  func create(_ name: String, _ bytes: [UInt8], in folder: OpenFolder) throws(OutputError) -> FileStatus {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let opened = try make(.write, folder, name) { Int(unsafe openat(folder.descriptor, name, flags, 0o644)) }
    defer { close(Int32(opened)) }
    return try fill(Int32(opened), bytes, folder, name)
  }

  /// Puts `bytes` in the place of what is there: in the same file when it has no other name, else in a new one.
  ///
  /// Writing over a file spares the file system freeing its blocks, which is what costs most.
  func replace(_ name: String, _ bytes: [UInt8], in folder: OpenFolder) throws(OutputError) -> FileStatus {
    let flags = O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    if let opened = attempt(.write, { Int(unsafe openat(folder.descriptor, name, flags)) }) {
      defer { close(Int32(opened)) }
      let status = try status(Int32(opened), folder, name)
      if status.kind == .regular, status.links == 1 {
        let written = try fill(Int32(opened), bytes, folder, name)
        guard status.stamp.size > Int64(bytes.count) else { return written }
        try make(.write, folder, name) { Int(ftruncate(Int32(opened), bytes.count)) }
        return try self.status(Int32(opened), folder, name)
      }
    }
    try remove(name, in: folder)
    return try create(name, bytes, in: folder)
  }

  /// Gives the file `name` of one folder the same name in another.
  func link(_ name: String, from source: OpenFolder, to folder: OpenFolder) throws(OutputError) {
    try make(.link, folder, name) { Int(unsafe linkat(source.descriptor, name, folder.descriptor, name, 0)) }
  }

  /// Removes a name that is no folder's; one that is gone is as good.
  func remove(_ name: String, in folder: OpenFolder) throws(OutputError) {
    guard attempt(.remove, { Int(unsafe unlinkat(folder.descriptor, name, 0)) }) == nil, errno != ENOENT
    else { return }
    throw Self.error(.remove, folder, name)
  }

  /// Gives a name to what had another, in the place of what had it.
  func rename(_ old: String, in source: OpenFolder, to new: String, in folder: OpenFolder) throws(OutputError)
  {
    try make(.rename, folder, new) { Int(unsafe renameat(source.descriptor, old, folder.descriptor, new)) }
  }

  /// Swaps two names in one step; false where the file system, or a mount, does not allow it.
  func exchange(
    _ one: String, in source: OpenFolder, with other: String, in folder: OpenFolder
  ) throws(OutputError) -> Bool {
    let exchange: UInt32 = 2  // RENAME_EXCHANGE, renameat2(2)
    let result = attempt(.exchange) {
      Int(unsafe renameat2(source.descriptor, one, folder.descriptor, other, exchange))
    }
    if result != nil { return true }
    if [EINVAL, EXDEV, EBUSY, ENOSYS, EOPNOTSUPP].contains(errno) { return false }
    throw Self.error(.exchange, folder, other)
  }

  /// Writes all of `bytes` from the start of an open file.
  private func fill(
    _ descriptor: Int32, _ bytes: [UInt8], _ folder: OpenFolder, _ name: String
  ) throws(OutputError) -> FileStatus {
    var count = 0
    while count < bytes.count {
      count += try make(.write, folder, name) {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[count...])
          return unsafe pwrite(descriptor, rest.baseAddress, rest.count, count)
        }
      }
    }
    let status = try status(descriptor, folder, name)
    if status.mode != 0o644 { try make(.write, folder, name) { Int(fchmod(descriptor, 0o644)) } }
    return status
  }

  private func status(
    _ descriptor: Int32, _ folder: OpenFolder, _ name: String
  ) throws(OutputError) -> FileStatus {
    var found = stat()
    try make(.look, folder, name) { Int(unsafe fstat(descriptor, &found)) }
    return FileStatus(found)
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .other
      }
    let changed = Int64(found.st_mtim.tv_sec) * 1_000_000_000 + Int64(found.st_mtim.tv_nsec)
    let size = kind == .folder ? 0 : Int64(found.st_size)
    stamp = Stamp(inode: UInt64(found.st_ino), size: size, changed: changed)
    links = UInt64(found.st_nlink)
    mode = UInt32(found.st_mode) & 0o7777
  }
}
