import Diagnostics

/// What can only be told once all files are read: names, dates and links that must agree across files.
enum ContentChecks {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    []
  }
}
