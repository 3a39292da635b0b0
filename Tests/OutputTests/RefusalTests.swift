import Diagnostics
import Foundation
import Testing

@testable import Output

/// Folders that the writer keeps away from, and what the system refuses.
@Suite struct RefusalTests {
  let ground = Playground()
  let pages = ["index.html": "inicio"]

  @Test(arguments: ["notas.txt", "MANIFEST", ".git/config", "a/b"])
  func `a folder that somebody else filled is left alone`(name: String) throws {
    try ground.put("mío", at: "site/\(name)")
    #expect(throws: OutputError.notOurs(folder: ground.site)) { try ground.write(pages) }
    #expect(try ground.snapshot("") == ["site/\(name)": "mío"])
  }

  @Test func `an empty folder and one with a lone gitignore are fine and it is kept`() throws {
    try ground.put("*\n", at: "site/.gitignore")
    for text in ["uno", "dos", "tres"] {
      let summary = try ground.write(["index.html": text])
      #expect(summary == WriteSummary(written: 1, strays: [".gitignore"]))
      #expect(
        try ground.snapshot() == Playground.whole(["index.html": text]).merging([".gitignore": "*\n"]) { $1 })
    }
    #expect(try SiteVerifier.verify(ground.site).isEmpty)
    let other = Playground()
    try FileManager.default.createDirectory(atPath: other.site, withIntermediateDirectories: false)
    #expect(try other.write(pages).written == 1)
  }

  @Test func `a file or a link is no folder to write to`() throws {
    try ground.put("x", at: "site")
    #expect(throws: OutputError.notAFolder(path: ground.site)) { try ground.write(pages) }
    try ground.remove("site")
    try ground.put("x", at: "otra/x")
    try FileManager.default.createSymbolicLink(atPath: ground.site, withDestinationPath: "otra")
    #expect(throws: OutputError.notAFolder(path: ground.site)) { try ground.write(pages) }
    #expect(try ground.snapshot("otra") == ["x": "x"])
  }

  @Test func `a folder in no folder is refused by the name of what is missing`() {
    let missing = "\(ground.path)/nada/de/"
    #expect(throws: OutputError.noParent(path: missing)) {
      try SiteWriter(folder: missing + "site").write(paths: ["a"]) { _ in [] }
    }
    #expect(!ground.exists("nada"))
  }

  @Test func `a link in the place of the hidden folder is refused`() throws {
    try ground.put("x", at: "otra/x")
    try FileManager.default.createSymbolicLink(
      atPath: "\(ground.path)/.site.previous", withDestinationPath: "otra")
    #expect(throws: OutputError.notAFolder(path: "\(ground.path)/.site.previous")) { try ground.write(pages) }
    #expect(try ground.snapshot("otra") == ["x": "x"])
  }

  @Test(arguments: ["", "/content", "/content/planes"])
  func `the folder of the content and those above it are refused`(inner: String) throws {
    try ground.put("plan", at: "site/content/planes/pot.md")
    let holds = ground.site + inner
    let writer = SiteWriter(folder: ground.site, forbidden: ["/nowhere", holds])
    #expect(throws: OutputError.forbidden(folder: ground.site, holds: holds)) { try writer.write([]) }
    #expect(throws: OutputError.forbidden(folder: "/", holds: "/")) { try SiteWriter(folder: "/").write([]) }
    #expect(!ground.exists(".site.previous"))
  }

  @Test func `a site inside a folder that it is made from is refused, there already or not`() throws {
    try ground.put("x", at: "content/planes/x")
    for folder in ["content/site", "content/planes", "content/planes/site"] {
      let writer = SiteWriter(folder: "\(ground.path)/\(folder)", forbidden: ["\(ground.path)/content"])
      let refusal = OutputError.inside(folder: "\(ground.path)/\(folder)", of: "\(ground.path)/content")
      #expect(throws: refusal) { try writer.write(paths: ["a"]) { _ in [] } }
    }
    #expect(try ground.snapshot("content") == ["planes/x": "x"])
  }

  @Test func `a forbidden folder of a longer name is no hindrance`() throws {
    try ground.put("x", at: "site-content/x")
    try ground.write(pages)
    let writer = SiteWriter(folder: ground.site, forbidden: ["\(ground.path)/site-content"])
    #expect(try writer.write([]).removed == 1)
  }

  @Test(.enabled(if: getuid() != 0, "permissions do not hold root back"))
  func `a parent that may not be written to is said`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: ground.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: ground.path) }
    let path = "\(ground.path)/.site.previous"
    let error = OutputError.system(path: path, doing: "make-folder", message: "Permission denied")
    #expect(throws: error) { try ground.write(pages) }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting a small tmpfs takes root"))
  func `a full disk leaves the old site whole and the next build has room again`() throws {
    let disk = try SmallDisk(at: ground.path + "/chico")
    let site = ground.path + "/chico/site"
    let small = (0..<20).map { SiteFile(path: "p/\($0).html", bytes: Array(repeating: 0x61, count: 9000)) }
    let large = (0..<200).map { SiteFile(path: "p/\($0).html", bytes: Array(repeating: 0x62, count: 9000)) }
    _ = try SiteWriter(folder: site).write(small)
    let before = try ground.snapshot("chico/site")
    let error = #expect(throws: OutputError.self) { try SiteWriter(folder: site).write(large) }
    guard case .system(let path, "write", "No space left on device") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.contains("/p/"))
    #expect(try ground.snapshot("chico/site") == before)
    #expect(try SiteVerifier.verify(site).isEmpty)
    _ = try SiteWriter(folder: site).write(small.dropLast() + [large[19]])
    #expect(try SiteVerifier.verify(site).isEmpty)
    withExtendedLifetime(disk) {}
  }
}

/// One megabyte of memory, mounted as a disk.
final class SmallDisk {
  private let path: String

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try #require(Self.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path]))
  }

  deinit { _ = Self.run(["umount", path]) }

  /// Whether this machine lets us mount.
  static let isPossible: Bool = {
    let ground = Playground()
    return getuid() == 0 && (try? SmallDisk(at: ground.path + "/x")) != nil
  }()

  private static func run(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
