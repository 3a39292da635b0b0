internal import Bytes
internal import Model

extension HTMLWriting {
  /// Writes a run of text and soft breaks whose bytes lie side by side, and says which node comes next.
  mutating func writeText(from index: Int, before end: Int) -> Int {
    let limit = min(end, open.last.map { Int($0.node.end) } ?? end)
    var run = nodes[index].text
    var next = index + 1
    while next < limit {
      let node = nodes[next]
      guard node.kind == .text || node.kind == .softBreak, node.text.lowerBound == run.upperBound else {
        break
      }
      run = run.lowerBound..<node.text.upperBound
      next += 1
    }
    if let glossary = options.glossary, unlinked == 0 {
      glossary.write(bytes[run.positions], linkingTo: options.glossaryBase, use: &use, into: &out)
    } else {
      out.append(escaping: bytes[run.positions])
    }
    return next
  }

  /// Opens a link; one that leads to an unsafe place keeps its words and loses its address.
  mutating func enterLink(_ node: Prose.Node, _ index: Int) {
    if isPlain {
      append("<a href=\"")
      out.append(address: bytes[node.text.positions])
    } else {
      guard let address = checkedAddress(node) else {
        beginSilent(index)
        return
      }
      append("<a href=\"")
      out.append(address: address.utf8)
    }
    append("\"")
    writeTitle(node)
    begin(index, ">")
    unlinked += 1
  }

  /// Writes an image with its words as `alt`; one from elsewhere leaves only its words.
  mutating func writeImage(_ node: Prose.Node, _ index: Int) {
    let content = index + 1..<Int(node.end)
    if isPlain {
      append("<img src=\"")
      out.append(address: bytes[node.text.positions])
    } else {
      guard let address = checkedAddress(node), Address(address) == .relative else {
        writeWords(content)
        return
      }
      append("<img src=\"")
      out.append(address: address.utf8)
    }
    append("\" alt=\"")
    writeWords(content)
    append("\"")
    writeTitle(node)
    append(" />")
  }

  /// The words of `range` without markup, escaped.
  mutating func writeWords(_ range: Range<Int>) {
    for node in nodes[range] {
      switch node.kind {
      case .text, .code: out.append(escaping: bytes[node.text.positions])
      case .htmlInline: if isPlain { out.append(escaping: bytes[node.text.positions]) }
      case .softBreak, .lineBreak: append(" ")
      default: break
      }
    }
  }

  /// Where the node's address leads on this page; nil when it is unsafe as written or as rewritten.
  private func checkedAddress(_ node: Prose.Node) -> String? {
    let written = bytes[node.text.positions]
    guard Address(written) != .unsafe else { return nil }
    let address = options.destination(String(decoding: written, as: UTF8.self))
    return Address(address) == .unsafe ? nil : address
  }

  private mutating func writeTitle(_ node: Prose.Node) {
    guard !node.second.isEmpty else { return }
    append(" title=\"")
    out.append(escaping: bytes[node.second.positions])
    append("\"")
  }
}
