import Hashing
import Foundation
import Testing

@testable import Output

/// What is known of a folder: by looking, and by remembering.
@Suite struct FolderStateTests {
  let ground = Playground()
  let disk = Disk()

  private func openSite() throws -> (folder: OpenFolder, indices: OpenFolder) {
    try FileManager.default.createDirectory(
      atPath: "\(ground.path)/indices", withIntermediateDirectories: true)
    return try (disk.openFolder(ground.site), disk.openFolder("\(ground.path)/indices"))
  }

  /// Makes everything in the site older than a clock's tick.
  private func age() throws {
    for name in [""] + (FileManager.default.subpaths(atPath: ground.site) ?? []) {
      let attributes: [FileAttributeKey: Any] = [
        .modificationDate: Date(timeIntervalSince1970: 1_700_000_000.5)
      ]
      try FileManager.default.setAttributes(attributes, ofItemAtPath: "\(ground.site)/\(name)")
    }
  }

  private func load() throws -> FolderState {
    let (folder, indices) = try openSite()
    return try FolderState.load(folder, indices: indices, alsoOurs: [], disk)
  }

  @Test func `what the manifest lists is ours and all else a person's`() throws {
    try ground.write(["a/b.html": "1", "c.html": "2"])
    try ground.put("x", at: "site/a/mío")
    try ground.put("x", at: "site/d/e/f")
    let state = try load()
    #expect(state.files.map(\.path) == ["MANIFEST", "a/b.html", "c.html"])
    #expect(state.strays.map(\.path) == ["a/mío", "d", "d/e", "d/e/f"])
    #expect(state.strays.map(\.isFolder) == [false, true, true, false])
    #expect(state.folders.map(\.path) == ["", "a"])
    #expect(state.isFresh && state.files.allSatisfy { !$0.isSure })
    #expect(state.files[2].digest == SHA256.digest(of: [UInt8(ascii: "2")]))
  }

  @Test func `a manifest that is broken makes nothing ours`() throws {
    try ground.write(["a.html": "1"])
    try ground.edit("MANIFEST", at: "site/MANIFEST")
    #expect(try load().files.isEmpty)
  }

  @Test func `a folder is remembered as long as no name comes or goes`() throws {
    try ground.write(["a/b.html": "1", "c.html": "2"])
    try age()
    var state = try load()
    for place in state.files.indices { state.files[place].digest = SHA256.digest(of: []) }
    try state.keep(in: openSite().indices, disk)

    let remembered = try load()
    #expect(!remembered.isFresh && remembered.files.allSatisfy(\.isSure))
    #expect(remembered.files.map(\.stamp) == state.files.map(\.stamp))

    try ground.edit("editada", at: "site/c.html")
    #expect(try !load().isFresh)
    try ground.put("x", at: "site/a/mío")
    let looked = try load()
    #expect(looked.isFresh)
    #expect(looked.strays.map(\.path) == ["a/mío"])
    #expect(looked.files.map(\.isSure) == [true, true, false])
  }

  @Test func `a name that came within a tick of the index is seen`() throws {
    try ground.write(["a.html": "1"])
    // A folder's time that the index cannot be later than, before and after the name came.
    let late = timespec(tv_sec: 4_000_000_000, tv_nsec: 5)
    #expect(unsafe utimensat(AT_FDCWD, ground.site, [late, late], 0) == 0)
    try load().keep(in: openSite().indices, disk)
    #expect(try !load().isFresh)
    try ground.put("x", at: "site/mío")
    #expect(unsafe utimensat(AT_FDCWD, ground.site, [late, late], 0) == 0)
    #expect(try load().strays.map(\.path) == ["mío"])
  }

  @Test func `an index of a folder that was made anew is not believed`() throws {
    try ground.write(["a.html": "1"])
    let state = try load()
    let (_, indices) = try openSite()
    try state.keep(in: indices, disk)
    var other = state
    other.inode += 1
    #expect(try disk.status(of: FolderIndex.name(of: other.inode), in: indices) == nil)
    try disk.rename(
      FolderIndex.name(of: state.inode), in: indices, to: FolderIndex.name(of: other.inode), in: indices)
    #expect(try load().isFresh)
  }

  @Test func `paths are found among others in one walk`() {
    let files = ["a", "b/c", "d"].map { FolderState.File(path: $0, digest: nil, stamp: .none) }
    #expect(
      SortedPaths.places(of: ["", "a", "b", "b/c", "c", "d", "e"], in: files) == [-1, 0, -1, 1, -1, 2, -1])
    #expect(SortedPaths.places(of: ["x"], in: []) == [-1])
  }
}
