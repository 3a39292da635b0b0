package import Diagnostics
package import Model

/// Reads Markdown into a `Prose`, with every finding about it.
package struct MarkdownParser: Sendable {
  private let dialect: Dialect

  package init(dialect: Dialect = .planilla) {
    self.dialect = dialect
  }

  /// `source` is the body in UTF-8 bytes; `firstLine` the line of `file` on which it begins.
  package func parse(_ source: ArraySlice<UInt8>, file: String, firstLine: Int = 1) -> Checked<Prose> {
    parse(Array(source), file: file, firstLine: firstLine)
  }

  /// `source` is the body in UTF-8 bytes; `firstLine` the line of `file` on which it begins.
  package func parse(_ source: [UInt8], file: String, firstLine: Int = 1) -> Checked<Prose> {
    var tree = FlatTree()
    _ = CommonMarkDocument(source).read(into: &tree, firstLine: firstLine)
    return Checked(Prose(nodes: tree.nodes, bytes: tree.bytes, file: file))
  }
}
