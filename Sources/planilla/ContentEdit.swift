import ArgumentParser
import Diagnostics
import Files
import Output

/// A file of the content that a command changes: what somebody else wrote meanwhile is never written over.
struct ContentEdit {
  let path: String
  /// Empty where there is no such file yet.
  let before: [UInt8]
  private let folder: String
  private let content: any FileTree
  private let catalogue: Catalogue

  private static let sizeLimit = 1 << 20

  /// The file at `path` as it stands now.
  init(_ path: String, in reading: Reading) throws {
    self.path = path
    folder = reading.contentFolder
    content = reading.content
    catalogue = reading.catalogue
    before = try Self.bytes(path, in: reading.content) {
      FileFailure($0, in: reading.contentFolder, reading.catalogue)
    }
  }

  /// Puts `text` in its place; refuses where it no longer is what it was.
  func replace(with text: [UInt8]) throws {
    let now = try Self.bytes(path, in: content) { FileFailure($0, in: folder, catalogue) }
    guard now == before else { throw changedMeanwhile }
    try Self.write(text, to: "\(folder)/\(path)", catalogue)
  }

  /// Puts back the text that it had.
  func restore() throws { try Self.write(before, to: "\(folder)/\(path)", catalogue) }

  /// Says that the file is not the one that was read, and that nothing was written.
  var changedMeanwhile: ExitCode {
    Console.complain(catalogue.say("command.changed-meanwhile", ["file": path]) + "\n")
    return .findings
  }

  /// Writes a file of the content, whatever stood there.
  static func write(_ bytes: [UInt8], to path: String, _ catalogue: Catalogue) throws {
    do throws(OutputError) {
      try FileReplacement.write(bytes, to: path)
    } catch {
      Console.complain(Complaint.words(writingContent: error, catalogue))
      throw ExitCode.environment
    }
  }

  private static func bytes(
    _ path: String, in content: any FileTree, failure: (FileTreeError) -> FileFailure
  ) throws -> [UInt8] {
    do throws(FileTreeError) {
      return try content.read(path, limit: sizeLimit)
    } catch {
      if error.reason == .missing { return [] }
      throw failure(error)
    }
  }
}
