internal import Bytes
internal import Model

/// One rendering under way: the tree, what is open, and the page so far.
struct HTMLWriting {
  /// An open element.
  struct Frame {
    let index: Int
    let node: Prose.Node
    /// Nothing is written when it ends, as nothing was when it began.
    var isSilent = false

    var isEmpty: Bool { Int(node.end) == index + 1 }
  }

  let nodes: [Prose.Node]
  let bytes: [UInt8]
  let options: HTMLRenderer.Options
  let isPlain: Bool
  /// Paragraphs and headings are written without their tags.
  var isInline = false
  /// Whether a paragraph has been written so.
  var hasInlineText = false
  var out: [UInt8] = []
  var use = GlossaryUse()
  var open: [Frame] = []
  /// How many open elements keep the glossary out: links and headings.
  var unlinked = 0
  /// Whether the table being written has begun its body.
  var hasBody = false

  init(_ prose: Prose, options: HTMLRenderer.Options) {
    nodes = prose.nodes
    bytes = prose.bytes
    self.options = options
    isPlain = options.dialect == .commonMark
    open.reserveCapacity(16)
  }

  /// Appends the nodes of `range` to `page`. The page is moved in and out, never copied.
  mutating func run(_ range: Range<Int>, into page: inout [UInt8], glossary: inout GlossaryUse) {
    swap(&out, &page)
    swap(&use, &glossary)
    defer {
      swap(&out, &page)
      swap(&use, &glossary)
    }
    var index = range.lowerBound
    while true {
      while let frame = open.last, Int(frame.node.end) <= index {
        open.removeLast()
        if !frame.isSilent { leave(frame) }
      }
      guard index < range.upperBound else { return }
      index = enter(index, before: range.upperBound)
    }
  }

  /// Writes the beginning of a node, or all of a leaf, and says which node comes next.
  private mutating func enter(_ index: Int, before end: Int) -> Int {
    let node = nodes[index]
    switch node.kind {
    case .text, .softBreak: return writeText(from: index, before: end)
    case .lineBreak: append("<br />\n")
    case .code: wrap(node, "<code>", "</code>")
    case .htmlInline: if isPlain { out.append(contentsOf: bytes[node.text.positions]) }
    case .image:
      writeImage(node, index)
      return Int(node.end)
    case .emphasis: begin(index, "<em>")
    case .strong: begin(index, "<strong>")
    case .link: enterLink(node, index)
    default: enterBlock(node, index)
    }
    return index + 1
  }

  private mutating func leave(_ frame: Frame) {
    switch frame.node.kind {
    case .emphasis: append("</em>")
    case .strong: append("</strong>")
    case .link:
      append("</a>")
      unlinked -= 1
    default: leaveBlock(frame)
    }
  }

  /// Writes `tag` and keeps the node at `index` open.
  mutating func begin(_ index: Int, _ tag: StaticString) {
    out.append(tag)
    open.append(Frame(index: index, node: nodes[index]))
  }

  /// Keeps the node at `index` open though it has no tags.
  mutating func beginSilent(_ index: Int) {
    open.append(Frame(index: index, node: nodes[index], isSilent: true))
  }

  mutating func append(_ tag: StaticString) { out.append(tag) }

  mutating func wrap(_ node: Prose.Node, _ before: StaticString, _ after: StaticString) {
    out.append(before)
    out.append(escaping: bytes[node.text.positions])
    out.append(after)
  }

  /// Begins a line, unless at the beginning of one.
  mutating func beginLine() {
    if let last = out.last, last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
  }
}
