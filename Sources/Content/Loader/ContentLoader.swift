private import Dispatch
package import Diagnostics
package import Files
package import Model
private import Synchronization

/// Reads a content folder to an `Agency`, with every mistake of every file in one run.
package struct ContentLoader: Sendable {
  /// Files that one thread takes at a time.
  private static let chunkLength = 64

  private let files: any FileTree

  package init(files: any FileTree) { self.files = files }

  /// The agency, and every problem in reading order.
  ///
  /// Nil only where the site's settings or the procedure cannot be used; what else is wrong is left out of
  /// the agency and reported.
  package func load() -> Checked<Agency?> {
    let entries: [FileEntry]
    do throws(FileTreeError) {
      entries = try files.entries()
    } catch {
      return Checked(nil, [Self.unreadable(error)])
    }
    var index = ContentIndex(parse(entries))
    var diagnostics = index.files.flatMap(\.diagnostics)
    diagnostics += ContentChecks.diagnostics(in: index)
    diagnostics.sort(by: Diagnostic.inReadingOrder)
    return Checked(index.takeAgency(), diagnostics)
  }

  /// Every entry parsed, in the order of `entries`, whichever thread was done first.
  private func parse(_ entries: [FileEntry]) -> [ParsedFile] {
    let parser = FileParser(files: files)
    let chunkCount = (entries.count + Self.chunkLength - 1) / Self.chunkLength
    let chunks = Mutex([[ParsedFile]](repeating: [], count: chunkCount))
    DispatchQueue.concurrentPerform(iterations: chunkCount) { number in
      let start = number * Self.chunkLength
      let end = min(start + Self.chunkLength, entries.count)
      let parsed = entries[start..<end].map { parser.parse($0) }
      chunks.withLock { $0[number] = parsed }
    }
    return chunks.withLock { chunks in
      var files: [ParsedFile] = []
      files.reserveCapacity(entries.count)
      for number in chunks.indices {
        files += chunks[number]
        chunks[number] = []
      }
      return files
    }
  }

  private static func unreadable(_ error: FileTreeError) -> Diagnostic {
    let reason = if case .system(let words) = error.reason { words } else { "" }
    return Diagnostic(
      "content-unreadable", file: ".", ["reason": reason], hints: [Message("content-unreadable")])
  }
}
