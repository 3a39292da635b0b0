/// A file that is ready to be written, and may yet be refused by who writes it.
package struct Draft: Hashable, Sendable {
  /// From the content folder.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
