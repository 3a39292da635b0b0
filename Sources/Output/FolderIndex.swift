import Hashing
/// A `FolderState` as bytes: what spares the next build reading and hashing the site it finds.
///
/// Little-endian words: the magic number, the folder's inode, three counts, then a record a file, a stray and
/// a folder (length of the path, inode, size, time of change, and a file's digest), then the paths, then the
/// SHA-256 of all that. Anything amiss makes it no index at all.
enum FolderIndex {
  private static let magic: UInt64 = 0x3158_4449_4c4e_4c50  // PLNLIDX1

  /// The name of the index of the folder with `inode`.
  static func name(of inode: UInt64) -> String { "\(inode).index" }

  static func encode(_ state: FolderState) -> [UInt8] {
    var words: [UInt64] = [
      magic, state.inode, UInt64(state.files.count), UInt64(state.strays.count), UInt64(state.folders.count),
    ]
    words.reserveCapacity(5 + state.files.count * 8 + (state.strays.count + state.folders.count) * 4)
    for file in state.files {
      let digest = file.digest?.words ?? (0, 0, 0, 0)
      append(file.path, file.stamp, to: &words)
      words += [digest.0, digest.1, digest.2, digest.3]
    }
    for stray in state.strays {
      append(stray.path, stray.stamp, to: &words)
      words[words.count - 4] |= stray.isFolder ? 1 << 63 : 0
    }
    for folder in state.folders { append(folder.path, folder.stamp, to: &words) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 9 + state.files.count * 40)
    for word in words { bytes.append(word: word) }
    for file in state.files { bytes.append(contentsOf: file.path.utf8) }
    for stray in state.strays { bytes.append(contentsOf: stray.path.utf8) }
    for folder in state.folders { bytes.append(contentsOf: folder.path.utf8) }
    let words4 = SHA256.digest(of: bytes).words
    for word in [words4.0, words4.1, words4.2, words4.3] { bytes.append(word: word) }
    return bytes
  }

  /// The state that `bytes`, noted at `time`, tell of the folder with `inode`; nil unless they are whole.
  static func decode(_ bytes: [UInt8], inode: UInt64, notedAt time: Int64) -> FolderState? {
    guard bytes.count >= 72, isWhole(bytes) else { return nil }
    var reader = Reader(bytes: bytes, place: 0, textPlace: 0)
    let head = (0..<5).map { _ in reader.word() }
    guard head[0] == magic, head[1] == inode else { return nil }
    let counts = head[2...].map { Int(truncatingIfNeeded: $0) }
    let room = (bytes.count - 72) / 8
    guard counts.allSatisfy({ $0 >= 0 && $0 <= room }),
      counts[0] * 8 + (counts[1] + counts[2]) * 4 <= room
    else { return nil }
    reader.textPlace = 40 + counts[0] * 64 + (counts[1] + counts[2]) * 32

    var state = FolderState(inode: inode, isFresh: false, notedAt: time)
    state.files.reserveCapacity(counts[0])
    for _ in 0..<counts[0] {
      let record = reader.record()
      let words = (reader.word(), reader.word(), reader.word(), reader.word())
      let digest = words == (0, 0, 0, 0) ? nil : Digest(words: words)
      let isSure = digest != nil && record.stamp.isSettled(at: time)
      state.files.append(
        FolderState.File(path: record.path, digest: digest, isSure: isSure, stamp: record.stamp))
    }
    for _ in 0..<counts[1] {
      let record = reader.record()
      state.strays.append(FolderState.Stray(path: record.path, isFolder: record.flag, stamp: record.stamp))
    }
    for _ in 0..<counts[2] {
      let record = reader.record()
      state.folders.append(FolderState.Folder(path: record.path, stamp: record.stamp))
    }
    return state
  }

  private static func append(_ path: String, _ stamp: Stamp, to words: inout [UInt64]) {
    words.append(UInt64(path.utf8.count))
    words.append(stamp.inode)
    words.append(UInt64(bitPattern: stamp.size))
    words.append(UInt64(bitPattern: stamp.changed))
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    var reader = Reader(bytes: bytes, place: bytes.count - 32, textPlace: 0)
    let words = (reader.word(), reader.word(), reader.word(), reader.word())
    return SHA256.digest(of: Array(bytes.dropLast(32))).words == words
  }

  private struct Reader {
    let bytes: [UInt8]
    var place: Int
    var textPlace: Int

    mutating func word() -> UInt64 {
      defer { place += 8 }
      return unsafe bytes.withUnsafeBytes {
        unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
    }

    mutating func record() -> (path: String, stamp: Stamp, flag: Bool) {
      let length = word()
      let stamp = Stamp(
        inode: word(), size: Int64(bitPattern: word()), changed: Int64(bitPattern: word()))
      let end = min(bytes.count - 32, textPlace + Int(length & 0xFFFF_FFFF))
      let path = String(decoding: bytes[textPlace..<end], as: UTF8.self)
      textPlace = end
      return (path, stamp, length >> 63 == 1)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt64) {
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: word >> shift)) }
  }
}
