import Glibc

/// Keeps other runs of this program from changing the content between reading it and writing what follows from it.
///
/// Source: [flock(2)](https://man7.org/linux/man-pages/man2/flock.2.html) on the folder itself; it leaves nothing
/// behind, and ends with the run whatever becomes of it. A disk that knows no locks gives none: what was read is
/// compared once more before it is replaced.
enum ContentLock {
  /// Does `work` while no other run holds the lock of `folder`; where one does, says so once and waits for it.
  static func hold<Result>(
    _ folder: String, waiting: () -> Void, _ work: () async throws -> Result
  ) async throws -> Result {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      waiting()
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
    return try await work()
  }
}
