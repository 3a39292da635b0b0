internal import Model

/// Where the nodes stand that the agency's dialect looks at: a small part of a text's nodes.
struct Landmarks {
  private(set) var headings: [Int] = []
  private(set) var items: [Int] = []
  private(set) var quotes: [Int] = []
  /// Links, images, raw HTML and headings, in reading order.
  private(set) var checked: [Int] = []

  init(of nodes: [Prose.Node]) {
    let span = nodes.span
    for index in span.indices {
      switch span[index].kind {
      case .text, .softBreak, .paragraph: continue
      case .item: items.append(index)
      case .blockQuote: quotes.append(index)
      case .heading:
        headings.append(index)
        checked.append(index)
      case .link, .image, .htmlInline, .htmlBlock: checked.append(index)
      default: continue
      }
    }
  }
}
