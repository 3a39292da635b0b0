import Hashing
import Testing

@testable import Output

@Suite struct FolderIndexTests {
  let state = FolderState(
    inode: 7,
    files: [
      .init(
        path: "MANIFEST", digest: SHA256.digest(of: [1]),
        stamp: Stamp(inode: 8, size: 90, changed: 5_000_000_123)),
      .init(path: "planes/ñ.html", digest: nil, stamp: Stamp(inode: 9, size: 0, changed: -1)),
    ],
    strays: [
      .init(path: "mías", isFolder: true, stamp: Stamp(inode: 10, size: 0, changed: 3)),
      .init(path: "mías/x", isFolder: false, stamp: Stamp(inode: 11, size: 4, changed: 3)),
    ],
    folders: [
      .init(path: "", stamp: .none), .init(path: "planes", stamp: Stamp(inode: 12, size: 0, changed: 1)),
    ])

  @Test func `a state is read from what it writes`() throws {
    let read = try #require(FolderIndex.decode(FolderIndex.encode(state), inode: 7, notedAt: 9_000_000_000))
    #expect(read.files.map(\.path) == state.files.map(\.path))
    #expect(read.files.map(\.digest) == state.files.map(\.digest))
    #expect(read.files.map(\.stamp) == state.files.map(\.stamp))
    #expect(read.files.map(\.isSure) == [true, false])
    #expect(read.strays == state.strays)
    #expect(read.folders == state.folders)
    #expect(!read.isFresh)
  }

  @Test func `another folder's index is none`() {
    #expect(FolderIndex.decode(FolderIndex.encode(state), inode: 8, notedAt: 0) == nil)
  }

  @Test func `a bit that fell over or a byte that is missing makes it none`() {
    let bytes = FolderIndex.encode(state)
    for index in bytes.indices {
      var broken = bytes
      broken[index] ^= 1 << UInt8(index % 8)
      #expect(FolderIndex.decode(broken, inode: 7, notedAt: 0) == nil)
      #expect(FolderIndex.decode(Array(bytes[..<index]), inode: 7, notedAt: 0) == nil)
    }
  }

  @Test func `a stamp of the moment in which it was noted is not relied on`() {
    let stamp = Stamp(inode: 1, size: 1, changed: 5_000_000_001)
    #expect(!stamp.isSettled(at: 5_000_000_001))
    #expect(!stamp.isSettled(at: 5_004_000_000))
    #expect(stamp.isSettled(at: 5_020_000_000))
    // Whole seconds are a file system's that keeps no finer ones.
    let coarse = Stamp(inode: 1, size: 1, changed: 5_000_000_000)
    #expect(!coarse.isSettled(at: 6_500_000_000))
    #expect(coarse.isSettled(at: 7_500_000_000))
  }

  @Test func `the names in a folder are those that stand in it`() {
    #expect(state.names(in: "") == ["MANIFEST", "mías", "planes"])
    #expect(state.names(in: "planes") == ["ñ.html"])
    #expect(state.names(in: "mías") == ["x"])
  }
}
