internal import Model

/// A tree under construction: nodes in reading order, and the run of bytes that their texts lie in.
struct FlatTree: Sendable {
  var nodes: [Prose.Node] = []
  var bytes: [UInt8] = []

  /// Appends `literal` to the text and says where it stands.
  mutating func add(_ literal: some Sequence<UInt8>) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: literal)
    return start..<Int32(bytes.count)
  }

  /// Ends the subtree of the node at `index` behind the last node so far.
  mutating func close(_ index: Int) {
    nodes[index].end = Int32(nodes.count)
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
