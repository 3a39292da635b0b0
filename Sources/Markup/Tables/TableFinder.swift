internal import Diagnostics
internal import Model

/// Finds the tables in a tree that cmark read: to it they are paragraphs, or headings where a rule follows.
struct TableFinder {
  /// A wider table is none: nobody could read it, and short rows would be filled to its width.
  static let columnLimit = 100
  /// Of a whole text; a table that passes it is none, nor is any behind it.
  static let cellLimit = 20_000

  private let source: SourceText
  private let file: String
  private(set) var layouts: [TableLayout] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var cellCount = 0
  private var isFull = false
  /// Whether the block under way holds a table past the limits, and so none at all.
  private var isRefused = false
  /// Whether no further table of the block under way is looked for.
  private var isOver = false

  init(_ source: SourceText, file: String) {
    self.source = source
    self.file = file
  }

  mutating func search(_ tree: FlatTree) {
    var finder = self
    tree.forEachTextBlock { block, containers in
      let node = tree.nodes[block.index]
      guard node.range.end.line > node.range.start.line, !finder.isFull,
        finder.hasDelimiterRow(node, quotes: block.quotes)
      else {
        return
      }
      let marks = ContainerMarks(containers, of: tree, in: finder.source)
      if let pieces = finder.pieces(node, marks) {
        finder.layouts.append(TableLayout(node: block.index, pieces: pieces))
      }
    }
    self = finder
  }

  /// The block's pieces, or nil when there is no table among them.
  private mutating func pieces(_ node: Prose.Node, _ marks: ContainerMarks) -> [TableLayout.Piece]? {
    var (lines, underline) = lines(of: node, marks)
    var pieces: [TableLayout.Piece] = []
    var plain = 0
    var index = 1
    if let line = underline, source.bytes[line.content.lowerBound] == UInt8(ascii: "=") {
      lines.append(line)
      underline = nil
    }
    (isRefused, isOver) = (false, false)
    while index < lines.count && !isRefused && !isOver {
      guard let (table, end) = table(lines, delimiter: index, after: plain) else {
        index += 1
        continue
      }
      if index - 1 > plain { pieces.append(.paragraph(Array(lines[plain..<index - 1]))) }
      pieces.append(.table(table))
      (plain, index) = (end, end + 1)
    }
    guard !pieces.isEmpty && !isRefused else { return nil }
    if plain < lines.count { pieces.append(.paragraph(Array(lines[plain...]))) }
    if let underline { pieces.append(.rule(underline)) }
    return pieces
  }

  /// Whether it is worth cutting the block into lines at all.
  private func hasDelimiterRow(_ node: Prose.Node, quotes: Int) -> Bool {
    guard let first = source.line(ofFile: node.range.start.line),
      let last = source.line(ofFile: node.range.end.line)
    else { return false }
    return (first + 1..<last + 1).contains { number in
      let start = source.contentStart(number, quotes: quotes).index
      let end = source.end(number)
      guard start < end else { return false }
      switch source.bytes[start] {
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"):
        return DelimiterRow(source.bytes[start..<end], limit: 0) != nil
      default: return false
      }
    }
  }

  /// The block's lines of text, and the underline of a heading that has one.
  private func lines(of node: Prose.Node, _ marks: ContainerMarks) -> ([TableLayout.Line], TableLayout.Line?)
  {
    guard let first = source.line(ofFile: node.range.start.line),
      let last = source.line(ofFile: node.range.end.line)
    else { return ([], nil) }
    var lines = (first...last).map { number in
      let end = source.end(number)
      if number == first {
        let start = min(source.start(first) + node.range.start.column - 1, end)
        return TableLayout.Line(
          number: number, content: start..<end, matched: marks.count, isLazy: false, indent: 0)
      }
      let line = marks.read(number, in: source)
      return TableLayout.Line(
        number: number, content: line.index..<end, matched: line.matched, isLazy: line.matched < marks.count,
        indent: line.indent)
    }
    let underline = node.kind == .heading ? lines.popLast() : nil
    return (lines, underline)
  }

  /// The table whose delimiter row is the line at `index`, and the line behind it.
  private mutating func table(
    _ lines: [TableLayout.Line], delimiter index: Int, after plain: Int
  ) -> (TableLayout.Table, Int)? {
    guard index - 1 >= plain, !lines[index].isLazy, lines[index].indent < 4,
      let delimiter = DelimiterRow(source.bytes[lines[index].content], limit: Self.columnLimit)
    else { return nil }
    let header = lines[index - 1]
    let columns = delimiter.columnCount
    guard TableRow.split(source.bytes[header.content], limit: 0, { _ in }) == columns else {
      // As on GitHub: a delimiter row that does not fit makes the rest of the block text.
      isOver = true
      return nil
    }
    guard columns <= Self.columnLimit else {
      refuse("table-too-wide", header, ["columns": "\(columns)", "limit": "\(Self.columnLimit)"])
      return nil
    }
    var table = TableLayout.Table(alignments: delimiter.alignments, lines: [], cells: [])
    _ = add(header, to: &table)
    var end = index + 1
    while end < lines.count, !lines[end].isLazy, cellCount + table.cells.count <= Self.cellLimit,
      add(lines[end], to: &table)
    { end += 1 }
    guard cellCount + table.cells.count <= Self.cellLimit else {
      refuse("table-too-large", header, ["limit": "\(Self.cellLimit)"])
      isFull = true
      return nil
    }
    cellCount += table.cells.count
    return (table, end)
  }

  /// Adds a row, filled up to the table's width; false when the line has no cells and ends the table.
  private func add(_ line: TableLayout.Line, to table: inout TableLayout.Table) -> Bool {
    let columns = table.alignments.count
    let before = table.cells.count
    let count = TableRow.split(source.bytes[line.content], limit: columns) { cell in
      table.cells.append(Int32(cell.lowerBound)..<Int32(cell.upperBound))
    }
    guard count > 0 else { return false }
    let end = Int32(line.content.upperBound)
    while table.cells.count < before + columns { table.cells.append(end..<end) }
    table.lines.append(line)
    return true
  }

  private mutating func refuse(_ code: Diagnostic.Code, _ line: TableLayout.Line, _ arguments: Arguments) {
    isRefused = true
    let range = SourceRange(
      source.location(line.content.lowerBound, line: line.number),
      source.location(line.content.upperBound, line: line.number))
    diagnostics.append(Diagnostic(code, file: file, range: range, arguments, hints: [Message("split-table")]))
  }
}
