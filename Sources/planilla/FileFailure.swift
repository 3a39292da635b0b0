import ArgumentParser
import Diagnostics
import Files

/// A file that could not be read, said in the site's language.
struct FileFailure: Error, CustomStringConvertible {
  let description: String

  init(_ error: FileTreeError, _ catalogue: Catalogue) {
    let (key, arguments): (String, Arguments) =
      switch error.reason {
      case .missing: ("missing", ["path": error.path])
      case .notRegular: ("not-regular", ["path": error.path])
      case .tooLarge(let limit): ("too-large", ["path": error.path, "limit": String(limit)])
      case .system(let message): ("system", ["path": error.path, "message": message])
      }
    description = catalogue.say("summary.file-\(key)", arguments)
  }
}
