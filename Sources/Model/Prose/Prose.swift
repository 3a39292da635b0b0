package import Diagnostics

/// A Markdown text as a tree of nodes, kept flat: nodes in reading order, their text in one run of bytes.
///
/// A node's children follow it directly and end where `end` says, so a subtree is a range of indices, and
/// neither reading nor writing it allocates anything a node.
package struct Prose: Sendable {
  /// What a node is; block kinds first.
  package enum Kind: UInt8, Hashable, Sendable {
    case paragraph, heading, thematicBreak, blockQuote, callout, bulletList, orderedList, item
    case codeBlock, htmlBlock, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image

    @inlinable package var isBlock: Bool {
      switch self {
      case .paragraph, .heading, .thematicBreak, .blockQuote, .callout, .bulletList, .orderedList, .item,
        .codeBlock, .htmlBlock, .table, .tableRow, .tableCell:
        true
      case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: false
      }
    }
  }

  /// One node. What `detail` and `second` mean depends on the kind.
  ///
  /// Thirty-six bytes: a site of ten thousand pages holds some two million of them.
  package struct Node: Sendable {
    package var kind: Kind
    /// Lists only: whether items stand without paragraphs between them.
    package var isTight = false
    /// heading: 1–6 · ordered list: first number · callout: index in `Callout.allCases` ·
    /// item: 0 plain, 1 open task, 2 done task · table: columns · tableRow: 1 in the head ·
    /// tableCell: `Alignment.rawValue` · link, image, code block: how many of the bytes behind `text` are `second`.
    package var detail: Int32 = 0
    /// Index of the first node after this one's subtree.
    package var end: Int32
    /// In the file, the front matter's lines counted. `range.end` is exclusive.
    package var range: SourceRange
    /// text, code, code block, HTML: the literal · link, image: the address · heading: its anchor.
    package var text: Range<Int32> = 0..<0
    /// link, image: the title · code block: the info string · empty for all others.
    package var second: Range<Int32> {
      switch kind {
      case .link, .image, .codeBlock: text.upperBound..<text.upperBound + detail
      default: text.upperBound..<text.upperBound
      }
    }

    @inlinable package init(kind: Kind, end: Int32, range: SourceRange) {
      self.kind = kind
      self.end = end
      self.range = range
    }
  }

  package enum Alignment: Int32, Hashable, Sendable { case none, left, center, right }

  /// `> [!NOTE]` and its kin.
  package enum Callout: String, Hashable, Sendable, CaseIterable {
    case note, tip, important, warning, caution
  }

  package var nodes: [Node]
  package var bytes: [UInt8]
  /// The file's path from the content folder.
  package var file: String

  package init(nodes: [Node], bytes: [UInt8], file: String) {
    self.nodes = nodes
    self.bytes = bytes
    self.file = file
  }

  package static let empty = Prose(nodes: [], bytes: [], file: "")

  /// The whole text as a slice.
  package var whole: ProseSlice { ProseSlice(prose: self, range: 0..<nodes.count) }

  /// The top-level nodes.
  package var blocks: ProseNodes { whole.blocks }
}
