/// What a file system tells of a file without reading it: another stamp means another file.
struct Stamp: Hashable, Sendable {
  var inode: UInt64
  /// In bytes; 0 for a folder.
  var size: Int64
  /// Time of the last change, in nanoseconds since 1970.
  var changed: Int64

  /// The stamp of no file.
  static let none = Stamp(inode: 0, size: 0, changed: 0)

  /// Whether the stamp, noted at `time`, would show a later change.
  ///
  /// A clock that ticks gives two changes within one tick the same time; some file systems keep whole seconds.
  func isSettled(at time: Int64) -> Bool {
    let tick: Int64 = changed % 1_000_000_000 == 0 ? 2_000_000_000 : 12_000_000
    return changed + tick < time
  }
}

/// What a name in a folder stands for.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case regular, folder, other
  }

  var kind: Kind
  var stamp: Stamp
  /// How many names it has.
  var links: UInt64
  /// The permission bits.
  var mode: UInt32
}
