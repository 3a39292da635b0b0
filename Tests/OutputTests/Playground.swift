import Hashing
import Foundation
import Testing

@testable import Output

/// A folder of its own for one test, gone with it.
final class Playground: Sendable {
  let path: String

  /// On the disk; or in memory, where there is such a folder, for tests that build a thousand times.
  init(inMemory: Bool = false) {
    let memory = URL(filePath: "/dev/shm")
    let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory.path)
    let root = isThere ? memory : FileManager.default.temporaryDirectory
    path = root.appending(path: "planilla-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the site goes.
  var site: String { "\(path)/site" }

  func put(_ text: String, at name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Changes bytes in the same file, as an editor of the simple kind does.
  func edit(_ text: String, at name: String) throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: "\(path)/\(name)"))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  /// What each file below `folder` holds, by its path; a link holds `-> TARGET`, an empty folder `/`.
  func snapshot(_ folder: String = "site") throws -> [String: String] {
    var found: [String: String] = [:]
    let root = "\(path)/\(folder)"
    for name in FileManager.default.subpaths(atPath: root) ?? [] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      switch attributes[.type] as? FileAttributeType {
      case .typeSymbolicLink:
        found[name] = "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: "\(root)/\(name)"))
      case .typeDirectory:
        if try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(name)").isEmpty {
          found[name] = "/"
        }
      default:
        found[name] = String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(name)")), as: UTF8.self)
      }
    }
    return found
  }

  /// Permission bits.
  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return try #require(attributes[.posixPermissions] as? Int)
  }

  func inode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return try #require(attributes[.systemFileNumber] as? Int)
  }

  /// Writes pages by path, through `disk`.
  @discardableResult
  func write(_ pages: [String: String], disk: Disk = Disk()) throws(OutputError) -> WriteSummary {
    let files = pages.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return try SiteWriter(folder: site, disk: disk).write(files)
  }

  /// The pages with the manifest that belongs to them.
  static func whole(_ pages: [String: String]) -> [String: String] {
    let entries = pages.sorted { $0.key < $1.key }.map { ($0.key, SHA256.digest(of: Array($0.value.utf8))) }
    let manifest = Manifest(entries: entries).bytes
    return pages.merging([Manifest.name: String(decoding: manifest, as: UTF8.self)]) { $1 }
  }
}
