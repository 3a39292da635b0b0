import Files
import Glibc
import Testing

/// A folder in the system's temporary folder that goes away with its test.
private final class Folder {
  let path: String

  init() {
    var name = Array("/tmp/planilla-files-XXXXXX".utf8CString)
    unsafe name.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { _ = unsafe mkdtemp(base) }
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove(path) }

  func folder(_ name: String) { unsafe #expect(mkdir("\(path)/\(name)", 0o755) == 0) }

  func write(_ name: String, _ bytes: [UInt8]) {
    let file = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe #expect(
      bytes.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count)
    close(file)
  }

  private func remove(_ path: String) {
    if let folder = unsafe opendir(path) {
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
          unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      unsafe closedir(folder)
      unsafe rmdir(path)
    } else {
      unsafe unlink(path)
    }
  }
}

struct DiskFilesTests {
  @Test func `a name that is not UTF-8 is listed as what it is and not opened`() throws {
    let folder = Folder()
    let name = Array("\(folder.path)/p".utf8CString.dropLast()) + [CChar(bitPattern: 0xF3), 0x61, 0]
    let file = unsafe name.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return Int32(-1) }
      return unsafe open(base, O_WRONLY | O_CREAT, 0o644)
    }
    try #require(file >= 0)
    close(file)
    folder.write("b", [])
    let entries = try DiskFiles(root: folder.path).entries()
    #expect(entries.map(\.path) == ["b", "p\u{FFFD}a"])
    #expect(entries.map(\.kind) == [.regular, .misnamed])
    unsafe name.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { _ = unsafe unlink(base) }
    }
  }

  @Test func `entries come sorted by the bytes of their paths, hidden ones left out`() throws {
    let folder = Folder()
    folder.folder("b")
    folder.folder(".git")
    for name in ["b/z.md", "b.md", "ñ.md", "Z.md", ".hidden", ".git/config"] { folder.write(name, [65]) }
    let paths = try DiskFiles(root: folder.path).entries().map(\.path)
    #expect(paths == ["Z.md", "b.md", "b/z.md", "ñ.md"])
  }

  @Test func `a file is read whole`() throws {
    let folder = Folder()
    let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0) }
    folder.folder("a")
    folder.write("a/data", bytes)
    folder.write("a/empty", [])
    let files = DiskFiles(root: folder.path)
    #expect(try files.read("a/data", limit: 70_000) == bytes)
    #expect(try files.read("a/empty", limit: 0) == [])
    #expect(try files.entries().map(\.size) == [70_000, 0])
  }

  @Test func `a file over the limit is refused`() {
    let folder = Folder()
    folder.write("big", [UInt8](repeating: 65, count: 11))
    #expect(throws: FileTreeError(path: "big", reason: .tooLarge(limit: 10))) {
      try DiskFiles(root: folder.path).read("big", limit: 10)
    }
  }

  @Test func `a symbolic link is listed and never followed`() throws {
    let outside = Folder()
    outside.write("secret", [1])
    let folder = Folder()
    unsafe #expect(symlink("\(outside.path)/secret", "\(folder.path)/file") == 0)
    unsafe #expect(symlink(outside.path, "\(folder.path)/folder") == 0)
    unsafe #expect(symlink(".", "\(folder.path)/loop") == 0)
    let files = DiskFiles(root: folder.path)
    #expect(try files.entries().map(\.path) == ["file", "folder", "loop"])
    #expect(try files.entries().allSatisfy { $0.kind == .symbolicLink })
    for path in ["file", "folder/secret", "loop/loop/file"] {
      #expect(throws: FileTreeError(path: path, reason: .notRegular)) { try files.read(path, limit: 10) }
    }
  }

  @Test(arguments: ["../x", "a/../../x", "/etc/passwd", "", ".", "a//b"])
  func `no path leaves the folder`(_ path: String) {
    let folder = Folder()
    #expect(throws: FileTreeError(path: path, reason: .missing)) {
      try DiskFiles(root: folder.path).read(path, limit: 10)
    }
  }

  @Test func `a pipe is listed as special, and reading it does not wait`() throws {
    let folder = Folder()
    unsafe #expect(mkfifo("\(folder.path)/pipe", 0o644) == 0)
    let files = DiskFiles(root: folder.path)
    #expect(try files.entries().map(\.kind) == [.special])
    #expect(throws: FileTreeError(path: "pipe", reason: .notRegular)) { try files.read("pipe", limit: 10) }
  }

  @Test func `a folder that is not there is an error`() {
    #expect(throws: FileTreeError(path: ".", reason: .missing)) {
      try DiskFiles(root: "/nowhere/at/all").entries()
    }
    let folder = Folder()
    #expect(throws: FileTreeError(path: "x", reason: .missing)) {
      try DiskFiles(root: folder.path).read("x", limit: 1)
    }
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func `what may not be read says so`() throws {
    let folder = Folder()
    folder.folder("closed")
    folder.write("secret", [1])
    unsafe #expect(chmod("\(folder.path)/closed", 0) == 0 && chmod("\(folder.path)/secret", 0) == 0)
    defer { unsafe chmod("\(folder.path)/closed", 0o755) }
    let files = DiskFiles(root: folder.path)
    #expect(try files.entries().map(\.kind) == [.unreadableFolder, .regular])
    #expect(throws: FileTreeError.self) { try files.read("secret", limit: 10) }
  }

  @Test func `folders too deep inside each other are not entered`() throws {
    let folder = Folder()
    var path = "d"
    folder.folder(path)
    for _ in 0..<40 {
      path += "/d"
      folder.folder(path)
    }
    folder.write(path + "/file", [1])
    let entries = try DiskFiles(root: folder.path).entries()
    #expect(entries.map(\.kind) == [.unreadableFolder])
  }

  @Test func `a stamp changes with the file`() throws {
    let folder = Folder()
    folder.write("a", [1])
    let files = DiskFiles(root: folder.path)
    let before = try files.entries().map(\.stamp)
    #expect(try files.entries().map(\.stamp) == before)
    folder.write("a", [1, 2])
    #expect(try files.entries().map(\.stamp) != before)
  }
}
