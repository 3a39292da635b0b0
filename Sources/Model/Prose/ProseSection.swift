/// A heading with everything up to the next heading of its level or above.
package struct ProseSection: Sendable {
  package let heading: ProseNode
  /// What follows the heading, deeper headings included.
  package let content: ProseSlice

  package init(heading: ProseNode, content: ProseSlice) {
    self.heading = heading
    self.content = content
  }

  package var level: Int { heading.detail }
  package var title: String { heading.plainText }
  package var anchor: String { heading.text }
}

extension ProseSlice {
  /// What stands before the first heading.
  package var introduction: ProseSlice {
    let end = blocks.first { $0.kind == .heading }?.index ?? range.upperBound
    return ProseSlice(prose: prose, range: range.lowerBound..<end)
  }

  /// The sections whose heading is of `level`, in reading order.
  package func sections(level: Int) -> [ProseSection] {
    let headings = blocks.filter { $0.kind == .heading }
    return headings.indices.compactMap { position in
      let heading = headings[position]
      guard heading.detail == level else { return nil }
      let next = headings[(position + 1)...].first { $0.detail <= level }
      let start = Int(prose.nodes[heading.index].end)
      let content = ProseSlice(prose: prose, range: start..<(next?.index ?? range.upperBound))
      return ProseSection(heading: heading, content: content)
    }
  }
}
