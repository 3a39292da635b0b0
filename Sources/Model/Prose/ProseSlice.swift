/// Whole sibling nodes of a `Prose`, such as what stands under one heading.
package struct ProseSlice: Sendable {
  package let prose: Prose
  /// Indices of nodes; begins and ends between siblings.
  package let range: Range<Int>

  package init(prose: Prose, range: Range<Int>) {
    self.prose = prose
    self.range = range
  }

  package var isEmpty: Bool { range.isEmpty }

  /// The sibling nodes of the slice.
  package var blocks: ProseNodes { ProseNodes(prose: prose, range: range) }
}

/// Sibling nodes in reading order.
package struct ProseNodes: Sequence, IteratorProtocol {
  private let prose: Prose
  private var position: Int
  private let end: Int

  package init(prose: Prose, range: Range<Int>) {
    self.prose = prose
    position = range.lowerBound
    end = range.upperBound
  }

  package mutating func next() -> ProseNode? {
    guard position < end else { return nil }
    defer { position = Int(prose.nodes[position].end) }
    return ProseNode(prose: prose, index: position)
  }
}
