private import Glibc

/// Walks a folder on disk and lists what it holds.
struct DiskScan {
  private let depthLimit: Int
  private(set) var entries: [FileEntry] = []

  init(depthLimit: Int) { self.depthLimit = depthLimit }

  /// Lists the folder open at `descriptor`, which it closes; false where it cannot be listed.
  mutating func list(_ descriptor: Int32, prefix: String, depth: Int = 0) -> Bool {
    guard let folder = unsafe fdopendir(descriptor) else {
      close(descriptor)
      return false
    }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe Self.name(of: entry)
      guard !name.hasPrefix(".") else { continue }
      guard !name.unicodeScalars.contains("\u{FFFD}") else {
        append(prefix + name, .misnamed, stat())
        continue
      }
      note(name, in: descriptor, prefix: prefix, depth: depth)
    }
    return true
  }

  private mutating func note(_ name: String, in folder: Int32, prefix: String, depth: Int) {
    var status = stat()
    let path = prefix + name
    guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG: append(path, .regular, status)
    case S_IFLNK: append(path, .symbolicLink, status)
    case S_IFDIR:
      let next = unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let isListed =
        next >= 0 && depth < depthLimit && list(next, prefix: path + "/", depth: depth + 1)
      if !isListed {
        if next >= 0, depth >= depthLimit { close(next) }
        append(path, .unreadableFolder, status)
      }
    default: append(path, .special, status)
    }
  }

  private mutating func append(_ path: String, _ kind: FileEntry.Kind, _ status: stat) {
    var stamp: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [
      UInt64(status.st_ino), UInt64(status.st_size), UInt64(status.st_mtim.tv_sec),
      UInt64(status.st_mtim.tv_nsec), UInt64(status.st_ctim.tv_sec), UInt64(status.st_ctim.tv_nsec),
    ] {
      stamp = (stamp ^ part) &* 0x0000_0100_0000_01b3
    }
    entries.append(FileEntry(path: path, kind: kind, size: Int(status.st_size), stamp: stamp))
  }

  /// The name in a directory entry, copied.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
