import Diagnostics
package import Model

/// Prose without a Markdown parser: headings and paragraphs of plain words.
package enum SampleProse {
  package enum Block: Hashable, Sendable {
    /// A heading of level 1–6; its anchor is its words' letters in lower case with `-` between them.
    case heading(Int, String)
    case paragraph(String)
  }

  /// The blocks in order, each told to stand on a line of its own of `file`, from line 20 on.
  package static func text(_ blocks: [Block], file: String) -> Prose {
    var prose = Prose(nodes: [], bytes: [], file: file)
    for (index, block) in blocks.enumerated() {
      let range = SourceRange(line: 20 + 2 * index, column: 1, length: 1)
      let start = Int32(prose.nodes.count)
      var node: Prose.Node
      let words: String
      switch block {
      case .heading(let level, let title):
        node = Prose.Node(kind: .heading, end: start + 2, range: range)
        node.detail = Int32(level)
        node.text = append(anchor(title), to: &prose)
        words = title
      case .paragraph(let text):
        node = Prose.Node(kind: .paragraph, end: start + 2, range: range)
        words = text
      }
      prose.nodes.append(node)
      var leaf = Prose.Node(kind: .text, end: start + 2, range: range)
      leaf.text = append(words, to: &prose)
      prose.nodes.append(leaf)
    }
    return prose
  }

  private static func append(_ text: String, to prose: inout Prose) -> Range<Int32> {
    let start = Int32(prose.bytes.count)
    prose.bytes += Array(text.utf8)
    return start..<Int32(prose.bytes.count)
  }

  private static func anchor(_ title: String) -> String {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
