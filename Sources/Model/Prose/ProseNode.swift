package import Diagnostics

/// One node of a `Prose`, seen from outside.
package struct ProseNode: Sendable {
  package let prose: Prose
  package let index: Int

  package init(prose: Prose, index: Int) {
    self.prose = prose
    self.index = index
  }

  private var node: Prose.Node { prose.nodes[index] }

  package var kind: Prose.Kind { node.kind }
  package var detail: Int { Int(node.detail) }
  package var range: SourceRange { node.range }
  package var place: SourcePlace { SourcePlace(file: prose.file, range: node.range) }

  /// The node's own text: a literal, a link's address or a heading's anchor.
  package var text: String { prose.string(node.text) }
  /// A link's title or a code block's info string.
  package var secondText: String { prose.string(node.second) }

  package var children: ProseNodes { ProseNodes(prose: prose, range: index + 1..<Int(node.end)) }
  /// This node's children as a slice.
  package var content: ProseSlice { ProseSlice(prose: prose, range: index + 1..<Int(node.end)) }

  /// The words below this node without their markup; a line break counts as a space.
  package var plainText: String {
    var bytes: [UInt8] = []
    for node in prose.nodes[index..<Int(node.end)] {
      switch node.kind {
      case .text, .code: bytes += prose.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Prose {
  /// The bytes of `range` as text.
  package func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
