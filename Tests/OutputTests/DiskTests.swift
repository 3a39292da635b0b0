import Foundation
import Testing

@testable import Output

/// The calls that the writer is made of.
@Suite struct DiskTests {
  let ground = Playground()
  let disk = Disk()

  @Test func `what is no regular file reads as nothing`() throws {
    let folder = try disk.openFolder(ground.path)
    try ground.put("texto", at: "uno/a")
    try FileManager.default.createSymbolicLink(atPath: "\(ground.path)/enlace", withDestinationPath: "uno/a")
    #expect(unsafe mkfifo("\(ground.path)/tubo", 0o644) == 0)
    for name in ["nada", "uno", "uno/a/b", "enlace", "tubo"] {
      #expect(try disk.read(name, in: folder) == nil)
    }
    #expect(try disk.read("uno/a", in: folder)?.bytes == Array("texto".utf8))
    #expect(try disk.status(of: "enlace", in: folder)?.kind == .other)
    #expect(try disk.status(of: "", in: folder)?.kind == .folder)
    #expect(try disk.status(of: "uno/a/b", in: folder) == nil)
  }

  @Test func `a long file is read whole`() throws {
    let folder = try disk.openFolder(ground.path)
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try disk.create("largo", bytes, in: folder).stamp.size == 3_000_000)
    #expect(try disk.read("largo", in: folder)?.bytes == bytes)
  }

  @Test func `a file is never made over another`() throws {
    let folder = try disk.openFolder(ground.path)
    try ground.put("texto", at: "a")
    let error = OutputError.system(path: "\(ground.path)/a", doing: "write", message: "File exists")
    #expect(throws: error) { try disk.create("a", [], in: folder) }
  }

  @Test func `replacing writes into a file of one name and leaves the other name of two`() throws {
    let folder = try disk.openFolder(ground.path)
    try ground.put("antes, más largo", at: "a")
    let inode = try ground.inode("a")
    #expect(try disk.replace("a", Array("ahora".utf8), in: folder).stamp.size == 5)
    #expect(try ground.inode("a") == inode)
    try FileManager.default.linkItem(atPath: "\(ground.path)/a", toPath: "\(ground.path)/b")
    _ = try disk.replace("a", Array("después".utf8), in: folder)
    #expect(try ground.snapshot("") == ["a": "después", "b": "ahora"])
  }

  @Test func `replacing a link or what is not there makes a file`() throws {
    let folder = try disk.openFolder(ground.path)
    try ground.put("ajeno", at: "b")
    try FileManager.default.createSymbolicLink(atPath: "\(ground.path)/a", withDestinationPath: "b")
    for name in ["a", "c"] { _ = try disk.replace(name, Array("mío".utf8), in: folder) }
    #expect(try ground.snapshot("") == ["a": "mío", "b": "ajeno", "c": "mío"])
  }

  @Test func `making a folder twice and removing what is gone is fine`() throws {
    let folder = try disk.openFolder(ground.path)
    for _ in 0..<2 { try disk.makeFolder("a", in: folder) }
    for _ in 0..<2 { try disk.remove("b", in: folder) }
    #expect(try disk.list(".", in: folder) == ["a"])
    #expect(throws: OutputError.self) { try disk.remove("a", in: folder) }
    try disk.removeFolder("a", in: folder)
    #expect(try disk.list(".", in: folder).isEmpty)
  }

  @Test func `a name that is not UTF-8 is in the way`() throws {
    let folder = try disk.openFolder(ground.path)
    let name: [CChar] = [0x61, -31, 0]
    let descriptor = unsafe openat(folder.descriptor, name, O_CREAT | O_WRONLY, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(throws: OutputError.strayInTheWay(path: "\(ground.path)/a\u{FFFD}")) {
      try disk.list(".", in: folder)
    }
  }

  @Test func `two names are swapped in one step`() throws {
    let folder = try disk.openFolder(ground.path)
    try ground.put("1", at: "a/x")
    try ground.put("2", at: "b/x")
    #expect(try disk.exchange("a", in: folder, with: "b", in: folder))
    #expect(try ground.snapshot("") == ["a/x": "2", "b/x": "1"])
    #expect(throws: OutputError.self) { try disk.exchange("a", in: folder, with: "c", in: folder) }
  }

  @Test func `a call that a signal interrupts is made again`() throws {
    var calls = 0
    let result = disk.attempt(.write) {
      calls += 1
      errno = EINTR
      return calls < 3 ? -1 : 7
    }
    #expect(result == 7 && calls == 3)
  }
}
