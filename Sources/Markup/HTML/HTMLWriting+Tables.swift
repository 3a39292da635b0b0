internal import Bytes
internal import Model

extension HTMLWriting {
  mutating func enterTablePart(_ node: Prose.Node, _ index: Int) {
    beginLine()
    switch node.kind {
    case .table:
      if !isPlain { beginScroll(node, index) }
      begin(index, "<table>\n")
      hasBody = false
    case .tableRow:
      if node.detail == 1 {
        append("<thead>\n")
      } else if !hasBody {
        append("<tbody>\n")
        hasBody = true
      }
      begin(index, "<tr>\n")
    default: enterCell(node, index)
    }
  }

  mutating func leaveTablePart(_ frame: Frame) {
    let node = frame.node
    switch node.kind {
    case .table:
      append(hasBody ? "</tbody>\n</table>\n" : "</table>\n")
      if !isPlain { append("</div>\n") }
    case .tableRow: append(node.detail == 1 ? "</tr>\n</thead>\n" : "</tr>\n")
    default: append(isHeaderCell(frame) ? "</th>\n" : "</td>\n")
    }
  }

  /// A table that is too wide scrolls by itself, within reach of the keyboard, named by its header.
  private mutating func beginScroll(_ table: Prose.Node, _ index: Int) {
    append("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"")
    var cell = index + 2
    var isFirst = true
    while cell < Int(nodes[index + 1].end) {
      let end = Int(nodes[cell].end)
      if end > cell + 1 {
        append(isFirst ? " aria-label=\"" : ", ")
        writeWords(cell + 1..<end)
        isFirst = false
      }
      cell = end
    }
    append(isFirst ? ">\n" : "\">\n")
  }

  private mutating func enterCell(_ node: Prose.Node, _ index: Int) {
    let isHeader = isHeaderCell(Frame(index: index, node: node))
    append(isHeader ? "<th" : "<td")
    if !isPlain && isHeader { append(" scope=\"col\"") }
    switch Prose.Alignment(rawValue: node.detail) {
    case .left: append(" class=\"align-left\"")
    case .center: append(" class=\"align-center\"")
    case .right: append(" class=\"align-right\"")
    default: break
    }
    begin(index, ">")
  }

  /// A cell of the head; ours is an ordinary cell when it is empty, since it heads nothing.
  private func isHeaderCell(_ cell: Frame) -> Bool {
    guard let row = open.last(where: { $0.node.kind == .tableRow })?.node, row.detail == 1 else {
      return false
    }
    return isPlain || !cell.isEmpty
  }
}
