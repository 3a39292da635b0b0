internal import Model

/// A text block in which a table was found, cut into pieces in reading order.
struct TableLayout {
  /// What a stretch of the block's lines is.
  enum Piece {
    /// Lines that are a paragraph: before a table, or behind one.
    case paragraph([Line])
    case table(Table)
    /// The `---` that ended the block as a heading's underline, and rules off the table instead.
    case rule(Line)
  }

  /// A line of the block without the marks of the containers around it.
  struct Line {
    /// Counted from 0.
    let number: Int
    let content: Range<Int>
    /// How many of the containers around the block the line belongs to; fewer than all when it is lazy.
    let matched: Int
    let isLazy: Bool
    /// Columns of space before the text.
    let indent: Int
  }

  struct Table {
    let alignments: [Prose.Alignment]
    /// The lines of header and body; the delimiter row is not among them.
    var lines: [Line]
    /// Row by row, `alignments.count` a row; what a short row lacks is empty, at its end.
    var cells: [Range<Int32>]
  }

  /// The block's node.
  let node: Int
  let pieces: [Piece]
}
