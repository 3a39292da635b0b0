import Glibc
import Output

/// A folder of this run alone, for what another program wants as files.
struct ScratchFolder {
  /// Why it could not be made, in the system's words.
  struct Failure: Error { let words: String }

  private let folder: String
  private let names: [String]

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
    names = files.map(\.key)
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

  /// Takes the folder away with all that was put into it.
  func remove() {
    for name in names { unsafe unlink(path(name)) }
    unsafe rmdir(folder)
  }
}
