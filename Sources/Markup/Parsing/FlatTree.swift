internal import Model

/// A tree under construction: nodes in reading order, and the run of bytes that their texts lie in.
struct FlatTree: Sendable {
  var nodes: [Prose.Node] = []
  var bytes: [UInt8] = []

  init(nodes: [Prose.Node] = [], bytes: [UInt8] = []) {
    self.nodes = nodes
    self.bytes = bytes
  }

  /// An empty tree with room for the text of `length` bytes of ordinary Markdown.
  init(forSourceOf length: Int) {
    bytes.reserveCapacity(length + length / 8)
  }

  /// Appends `literal` to the text and says where it stands.
  mutating func add(_ literal: ArraySlice<UInt8>) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: literal)
    return start..<Int32(bytes.count)
  }

  /// Ends the subtree of the node at `index` behind the last node so far.
  mutating func close(_ index: Int) {
    nodes[index].end = Int32(nodes.count)
  }

  /// The tree as it is kept, without the room that it grew into.
  func prose(of file: String) -> Prose {
    Prose(nodes: nodes.fitted, bytes: bytes.fitted, file: file)
  }

  /// The bytes of `range`.
  func text(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}

extension Range<Int32> {
  /// The same range as array indices.
  var positions: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

extension Array {
  /// The same elements with no room behind them.
  fileprivate var fitted: [Element] {
    var fitted: [Element] = []
    fitted.reserveCapacity(count)
    fitted.append(contentsOf: self)
    return fitted
  }
}
