internal import Model

/// A block that holds inlines, and how many block quotes stand around it.
struct TextBlock {
  let index: Int
  let quotes: Int
}

extension FlatTree {
  /// The paragraphs, headings and table cells in reading order, each with the quotes and items around it.
  func forEachTextBlock(_ body: (TextBlock, _ containers: [Int]) -> Void) {
    var containers: [Int] = []
    var quotes = 0
    var index = 0
    while index < nodes.count {
      while let last = containers.last, Int(nodes[last].end) <= index {
        if nodes[last].kind != .item { quotes -= 1 }
        containers.removeLast()
      }
      let node = nodes[index]
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        body(TextBlock(index: index, quotes: quotes), containers)
        index = Int(node.end)
        continue
      case .blockQuote, .callout:
        containers.append(index)
        quotes += 1
      case .item: containers.append(index)
      default: break
      }
      index += 1
    }
  }
}
