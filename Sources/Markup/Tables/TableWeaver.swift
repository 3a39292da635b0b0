internal import Diagnostics
internal import Model

/// Puts tables where cmark saw paragraphs.
struct TableWeaver {
  private let source: SourceText
  private let base: [Prose.Node]
  private var result: FlatTree
  /// The cells' paragraphs, used up from the front; their texts lie in `result`'s bytes.
  private let cells: [Prose.Node]
  private var nextCell = 0

  /// `cells` is read into the same run of bytes as `tree`.
  init(_ tree: FlatTree, cells: [Prose.Node], source: SourceText) {
    self.source = source
    self.cells = cells
    base = tree.nodes
    result = FlatTree(nodes: [], bytes: tree.bytes)
    result.nodes.reserveCapacity(base.count + cells.count)
  }

  mutating func weave(_ layouts: [TableLayout]) -> FlatTree {
    var open: [(result: Int, end: Int)] = []
    var next = 0
    var index = 0
    while true {
      while let last = open.last, last.end <= index {
        result.close(last.result)
        open.removeLast()
      }
      guard index < base.count else { return result }
      let node = base[index]
      if next < layouts.count && layouts[next].node == index {
        for piece in layouts[next].pieces { add(piece) }
        next += 1
        index = Int(node.end)
        continue
      }
      let layout = next < layouts.count ? layouts[next].node : base.count
      if Int(node.end) > layout {
        // A table stands within: where this node ends shows when it has been put in.
        open.append((result.nodes.count, Int(node.end)))
        add(node)
        index += 1
      } else {
        index = copy(from: index, to: min(layout, open.last?.end ?? base.count))
      }
    }
  }

  /// Copies whole subtrees without tables from `index` on, and says where it stopped.
  private mutating func copy(from start: Int, to end: Int) -> Int {
    let shift = Int32(result.nodes.count - start)
    var index = start
    while index < end {
      var node = base[index]
      guard Int(node.end) <= end else { break }
      node.end += shift
      result.nodes.append(node)
      index += 1
    }
    return index
  }

  /// Adds a node that has no children yet.
  private mutating func add(_ node: Prose.Node) {
    var node = node
    node.end = Int32(result.nodes.count + 1)
    result.nodes.append(node)
  }

  private mutating func begin(_ kind: Prose.Kind, _ range: SourceRange, detail: Int32 = 0) -> Int {
    var node = Prose.Node(kind: kind, end: 0, range: range)
    node.detail = detail
    add(node)
    return result.nodes.count - 1
  }

  private mutating func add(_ piece: TableLayout.Piece) {
    switch piece {
    case .paragraph(let lines):
      let paragraph = begin(.paragraph, range(lines))
      addNextCell()
      result.close(paragraph)
    case .table(let table): add(table)
    case .rule(let line): _ = begin(.thematicBreak, range([line]))
    }
  }

  private mutating func add(_ table: TableLayout.Table) {
    let columns = table.alignments.count
    let node = begin(.table, range(table.lines), detail: Int32(columns))
    for (index, line) in table.lines.enumerated() {
      let row = begin(.tableRow, range([line]), detail: index == 0 ? 1 : 0)
      for column in 0..<columns {
        let text = table.cells[index * columns + column].positions
        let range = SourceRange(
          source.location(text.lowerBound, line: line.number),
          source.location(text.upperBound, line: line.number))
        let cell = begin(.tableCell, range, detail: table.alignments[column].rawValue)
        add(text, range)
        result.close(cell)
      }
      result.close(row)
    }
    result.close(node)
  }

  /// Adds a cell's inlines: one text, or what cmark made of it.
  private mutating func add(_ text: Range<Int>, _ range: SourceRange) {
    guard !text.isEmpty else { return }
    guard CellTexts.isPlain(source.bytes, text) else { return addNextCell() }
    var node = Prose.Node(kind: .text, end: 0, range: range)
    let start = Int32(result.bytes.count)
    result.bytes.append(source.bytes, text)
    node.text = start..<Int32(result.bytes.count)
    add(node)
  }

  /// Adds the inlines of the next paragraph of the cells' document, without the guard before them.
  private mutating func addNextCell() {
    precondition(nextCell < cells.count, "every cell with markup is a paragraph of the cells' document")
    var index = nextCell + 1
    let end = Int(cells[nextCell].end)
    nextCell = end
    if index < end && cells[index].kind == .text {
      var first = cells[index]
      first.text = first.text.lowerBound + CellTexts.guardLength..<first.text.upperBound
      if !first.text.isEmpty { add(first) }
      index += 1
    }
    let shift = Int32(result.nodes.count - index)
    for var node in cells[index..<end] {
      node.end += shift
      result.nodes.append(node)
    }
  }

  private func range(_ lines: [TableLayout.Line]) -> SourceRange {
    guard let first = lines.first, let last = lines.last else { return SourceRange(.start, .start) }
    return SourceRange(
      source.location(first.content.lowerBound, line: first.number),
      source.location(last.content.upperBound, line: last.number))
  }
}
