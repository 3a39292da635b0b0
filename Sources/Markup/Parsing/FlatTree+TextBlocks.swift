internal import Model

/// A block that holds inlines, and how many block quotes stand around it.
struct TextBlock {
  let index: Int
  let quotes: Int
}

extension FlatTree {
  /// The paragraphs, headings and table cells in reading order.
  func forEachTextBlock(_ body: (TextBlock) -> Void) {
    var quoteEnds: [Int32] = []
    var index = 0
    while index < nodes.count {
      while let end = quoteEnds.last, end <= index { quoteEnds.removeLast() }
      let node = nodes[index]
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        body(TextBlock(index: index, quotes: quoteEnds.count))
        index = Int(node.end)
        continue
      case .blockQuote, .callout: quoteEnds.append(node.end)
      default: break
      }
      index += 1
    }
  }
}
