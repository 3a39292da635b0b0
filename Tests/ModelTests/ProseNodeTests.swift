import Diagnostics
import Model
import Testing

@Suite struct ProseNodeTests {
  private func node(_ kind: Prose.Kind, _ detail: Int32) -> Prose.Node {
    var node = Prose.Node(kind: kind, end: 1, range: SourceRange(line: 1, column: 1))
    node.text = 2..<5
    node.detail = detail
    return node
  }

  @Test func `nodes and places are small, for a site keeps millions`() {
    #expect(MemoryLayout<Prose.Node>.stride <= 36)
    #expect(MemoryLayout<SourceRange>.size == 16)
  }

  @Test(arguments: [Prose.Kind.link, .image, .codeBlock])
  func `a title stands behind its address`(kind: Prose.Kind) {
    let prose = Prose(nodes: [node(kind, 4)], bytes: Array("xxurltitzz".utf8), file: "a.md")
    #expect(prose.string(prose.nodes[0].text) == "url")
    #expect(prose.string(prose.nodes[0].second) == "titz")
    #expect(node(kind, 0).second.isEmpty)
  }

  @Test(arguments: [Prose.Kind.heading, .orderedList, .item, .table, .text])
  func `a level or a number is no title`(kind: Prose.Kind) {
    #expect(node(kind, 3).second.isEmpty)
  }
}
