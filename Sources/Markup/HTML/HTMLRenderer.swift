package import Model

/// Writes prose as HTML, into bytes.
package struct HTMLRenderer: Sendable {
  package struct Options: Sendable {
    package var dialect: Dialect = .planilla
    /// Where a link's written address leads on the page being made; it is checked again when written.
    package var destination: @Sendable (String) -> String = { $0 }
    /// Added to each heading's level; levels end at 6.
    package var headingShift = 0
    /// Put before each heading's anchor, where two texts share a page.
    package var anchorPrefix = ""
    /// A callout's title in the site's language.
    package var calloutTitle: @Sendable (Prose.Callout) -> String = { $0.rawValue.capitalized }
    /// Terms that are linked at their first use.
    package var glossary: Glossary?
    /// Put before each term's address: the way from the page to the site's root, such as `../../`.
    package var glossaryBase = ""
    /// What a task's box says to those who cannot see it.
    package var taskLabels: (open: String, done: String) = ("open", "done")

    package init() {}
  }

  package var options: Options

  package init(options: Options = Options()) {
    self.options = options
  }

  /// Appends `slice` to `out`; each term of the glossary is linked at its first use in the slice.
  package func render(_ slice: ProseSlice, into out: inout [UInt8]) {
    var use = GlossaryUse()
    render(slice, into: &out, glossary: &use)
  }

  /// Appends `slice` to `out`; a term that the page has linked before is not linked again.
  package func render(_ slice: ProseSlice, into out: inout [UInt8], glossary use: inout GlossaryUse) {
    var writing = HTMLWriting(slice.prose, options: options)
    writing.run(slice.range, into: &out, glossary: &use)
  }

  /// Appends what `slice` says without the tags of its paragraphs and headings: a list item's text, a title.
  package func renderInline(_ slice: ProseSlice, into out: inout [UInt8]) {
    var use = GlossaryUse()
    renderInline(slice, into: &out, glossary: &use)
  }

  /// Appends what `slice` says without the tags of its paragraphs and headings, minding terms linked before.
  package func renderInline(_ slice: ProseSlice, into out: inout [UInt8], glossary use: inout GlossaryUse) {
    var writing = HTMLWriting(slice.prose, options: options)
    writing.isInline = true
    writing.run(slice.range, into: &out, glossary: &use)
  }

  /// Appends what stands inside `node` without the tags of its paragraphs and headings.
  package func renderInline(_ node: ProseNode, into out: inout [UInt8]) {
    renderInline(node.content, into: &out)
  }
}

extension String {
  /// The word with a capital; only for the names of callouts, which are ASCII.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
