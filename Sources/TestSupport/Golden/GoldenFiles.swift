private import Foundation

/// A folder of recorded outputs that a test holds today's against.
///
/// With `UPDATE_GOLDEN=1` in the environment the files are written anew, and every comparison fails: a recording
/// is looked at, never trusted.
package struct GoldenFiles: Sendable {
  private let folder: String

  /// The folder `Golden` beside the test file that asks.
  package init(beside testFile: String = #filePath) {
    folder = testFile.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden"
  }

  /// What is to be said where `text` is not what `name` recorded; nil where it is.
  package func mismatch(_ text: String, _ name: String) -> String? {
    let path = "\(folder)/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      } catch { return "\(name) could not be recorded: \(error)" }
      return "\(name) was recorded anew: look at it, then run without UPDATE_GOLDEN"
    }
    guard let recorded = FileManager.default.contents(atPath: path) else {
      return "\(name) was never recorded: run once with UPDATE_GOLDEN=1"
    }
    let expected = String(decoding: recorded, as: UTF8.self)
    guard expected.utf8.elementsEqual(text.utf8) == false else { return nil }
    return "\(name) differs from what was recorded:\n" + LineDifference.describe(from: expected, to: text)
  }
}
