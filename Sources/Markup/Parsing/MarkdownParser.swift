package import Diagnostics
package import Model

/// Reads Markdown into a `Prose`, with every finding about it.
package struct MarkdownParser: Sendable {
  /// In bytes: places in a text are 32-bit numbers.
  private static let sizeLimit = 64 * 1024 * 1024

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
    guard source.count <= Self.sizeLimit else {
      let finding = Diagnostic("text-too-long", file: file, ["limit": "\(Self.sizeLimit)"])
      return Checked(Prose(nodes: [], bytes: [], file: file), [finding])
    }
    let text = SourceText(source, firstLine: firstLine)
    if let refusal =
      NestingGuard.check(text, file: file) ?? TableGuard.check(text, file: file)
      ?? MarkGuard.check(text, file: file)
    {
      return Checked(Prose(nodes: [], bytes: [], file: file), [refusal])
    }
    var diagnostics: [Diagnostic] = []
    var tree = FlatTree(forSourceOf: source.count)
    if !CommonMarkDocument(source).read(into: &tree, firstLine: firstLine) {
      diagnostics.append(Diagnostic("unknown-markup", file: file))
    }
    tree.repairEnds(in: text)
    tree = withTables(tree, text, file: file, &diagnostics)
    InlineLocator.locate(&tree, in: text)
    if dialect == .planilla { refine(&tree, file: file, &diagnostics) }
    return Checked(tree.prose(of: file), Array(diagnostics.prefix(ProseChecks.limit)))
  }

  /// Adds what the agency's dialect has beyond CommonMark, and checks what it does not allow.
  private func refine(
    _ tree: inout FlatTree, file: String, _ diagnostics: inout [Diagnostic]
  ) {
    var landmarks = Landmarks(of: tree.nodes)
    tree.markTasks(of: landmarks.items)
    if !landmarks.quotes.isEmpty {
      diagnostics += tree.markCallouts(of: landmarks.quotes, file: file)
      // The callouts' first lines are gone.
      landmarks = Landmarks(of: tree.nodes)
    }
    tree.addAnchors(to: landmarks.headings)
    var checks = ProseChecks(tree, file: file)
    diagnostics += checks.run(on: landmarks.checked)
  }

  private func withTables(
    _ tree: FlatTree, _ text: SourceText, file: String, _ diagnostics: inout [Diagnostic]
  ) -> FlatTree {
    var finder = TableFinder(text, file: file)
    finder.search(tree)
    diagnostics += finder.diagnostics
    guard !finder.layouts.isEmpty else { return tree }
    let texts = CellTexts(finder.layouts, in: text)
    var cells = FlatTree(nodes: [], bytes: tree.bytes)
    if texts.count > 0 {
      _ = CommonMarkDocument(texts.document).read(into: &cells, firstLine: 1, limit: texts.count)
    }
    var woven = tree
    woven.bytes = cells.bytes
    var weaver = TableWeaver(woven, cells: cells.nodes, source: text)
    return weaver.weave(finder.layouts)
  }
}
