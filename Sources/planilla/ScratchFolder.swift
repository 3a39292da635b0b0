import Files
import Glibc
import Output

/// A folder of this run alone, for what another program wants as files.
struct ScratchFolder {
  /// Why it could not be made, in the system's words.
  struct Failure: Error { let words: String }

  private let folder: String

  /// Holds `files` by their names, readable for nobody else.
  init(_ files: KeyValuePairs<String, [UInt8]>) throws(Failure) {
    let place = Console.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(place)/planilla-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { name in
      unsafe name.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard made else {
      throw Failure(words: unsafe String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, bytes) in files {
      do throws(OutputError) {
        try FileReplacement.write(bytes, to: path(name))
      } catch {
        remove()
        throw Failure(words: "\(error)")
      }
    }
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// What the other program wrote into the file called `name`; nil where it wrote none.
  func bytes(_ name: String) -> [UInt8]? { try? DiskFiles(root: folder).read(name, limit: 1 << 16) }

  /// Takes the folder away with all that was put into it.
  func remove() {
    for entry in (try? DiskFiles(root: folder).entries()) ?? [] { unsafe unlink(path(entry.path)) }
    unsafe rmdir(folder)
  }
}
