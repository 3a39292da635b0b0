/// One template as its author wrote it.
package struct TemplateSource: Sendable {
  /// What `{{> name}}` and `render` call it, such as `plan`.
  package let name: String
  /// The path that a diagnostic shows.
  package let file: String
  /// UTF-8 text; a byte order mark is passed over.
  package let bytes: [UInt8]

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
