import Foundation
import Glibc
import Testing

/// A small office on disk: `content/` below a folder of its own, gone when the test is over.
final class OfficeFolder {
  /// One thing done to the folder of a sound office.
  enum Change: Sendable {
    case text(String, String)
    case bytes(String, [UInt8])
    case gone(String)
    case link(String, to: String)
    case pipe(String)
    case folder(String)
    case mode(String, mode_t)
    /// Puts the second text in the place of the first, once.
    case swap(String, String, String)
  }

  let path: String
  private let url: URL

  init(_ changes: [Change] = []) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("planilla-\(UUID().uuidString)")
    path = url.path
    for (name, text) in SoundOffice.files { try write(Array(text.utf8), to: name) }
    for change in changes { try make(change) }
  }

  deinit {
    for name in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
      unsafe chmod("\(path)/\(name)", 0o700)
    }
    try? FileManager.default.removeItem(at: url)
  }

  /// Whether anything stands at `name`.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  /// Every file below `name`, hidden ones too, with its bytes.
  func snapshot(_ name: String) -> [String: Data] {
    var files: [String: Data] = [:]
    let folder = "\(path)/\(name)"
    for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(file)") { files[file] = data }
    }
    return files
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func make(_ change: Change) throws {
    switch change {
    case .text(let name, let text): try write(Array(text.utf8), to: name)
    case .bytes(let name, let bytes): try write(bytes, to: name)
    case .gone(let name): try FileManager.default.removeItem(at: url.appendingPathComponent(name))
    case .link(let name, let target):
      let link = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
    case .pipe(let name):
      let result = unsafe mkfifo("\(path)/\(name)", 0o600)
      #expect(result == 0)
    case .folder(let name):
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent(name), withIntermediateDirectories: true)
    case .mode(let name, let mode):
      let result = unsafe chmod("\(path)/\(name)", mode)
      #expect(result == 0)
    case .swap(let name, let old, let new):
      let file = url.appendingPathComponent(name)
      let text = try String(contentsOf: file, encoding: .utf8)
      let range = try #require(text.range(of: old), "\(name) has no «\(old)»")
      try write(Array(text.replacingCharacters(in: range, with: new).utf8), to: name)
    }
  }
}
