/// How the files of a content folder came to be what they are, as git remembers it.
package struct History: Sendable {
  /// The changes of each file, by its path from the content folder, the earliest first.
  package let changes: [String: [FileChange]]

  package init(changes: [String: [FileChange]]) { self.changes = changes }

  /// What a folder without git remembers.
  package static let none = History(changes: [:])

  /// The changes of the file at `path`, the earliest first.
  package subscript(path: String) -> [FileChange] { changes[path, default: []] }
}
