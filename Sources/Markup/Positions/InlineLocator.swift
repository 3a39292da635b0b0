internal import Diagnostics
internal import Model

/// Gives every inline node its place in the file.
///
/// cmark 0.30 knows the place of blocks only. The inlines are found again by walking the block's source beside
/// its nodes: what each node was made of stands there in the same order.
struct InlineLocator {
  private var cursor: InlineCursor
  private var tree = FlatTree()
  /// Links and emphasis under way.
  private var open: [(index: Int, isAutolink: Bool)] = []

  private init(_ source: SourceText) {
    cursor = InlineCursor(source)
  }

  /// Puts the place of every inline into `tree`, which was made of `source`.
  static func locate(_ tree: inout FlatTree, in source: SourceText) {
    var locator = InlineLocator(source)
    // Moved in and out: the tree is never copied.
    swap(&tree, &locator.tree)
    locator.run()
    swap(&tree, &locator.tree)
  }

  private mutating func run() {
    var blocks: [TextBlock] = []
    tree.forEachTextBlock { block, _ in blocks.append(block) }
    blocks.removeAll { Int(tree.nodes[$0.index].end) == $0.index + 1 }
    for block in blocks {
      let node = tree.nodes[block.index]
      guard cursor.enter(node.range, quotes: block.quotes) else { continue }
      if node.kind == .heading { skipHashes() }
      if node.kind == .paragraph && cursor.byte == UInt8(ascii: "[") {
        cursor.passDefinitions()
        tree.nodes[block.index].range.start = cursor.location
      }
      cursor.skipSpace()
      locateInlines(block.index + 1..<Int(node.end))
    }
  }

  private mutating func skipHashes() {
    while cursor.byte == UInt8(ascii: "#") { cursor.advance() }
  }

  private mutating func locateInlines(_ range: Range<Int>) {
    for index in range {
      if !open.isEmpty { leave(before: index) }
      enter(index)
    }
    leave(before: range.upperBound)
  }

  private mutating func enter(_ index: Int) {
    var start = cursor.location
    switch tree.nodes[index].kind {
    case .text:
      let before = cursor.line
      let found = cursor.pass(tree.bytes, text: tree.nodes[index].text.positions)
      if cursor.line == before { start.column += found - cursor.source.start(before) - (start.column - 1) }
    case .softBreak, .lineBreak: start = passBreak()
    case .code:
      _ = cursor.seek(UInt8(ascii: "`"))
      start = cursor.location
      cursor.passCode()
    case .htmlInline:
      _ = cursor.seek(UInt8(ascii: "<"))
      start = cursor.location
      cursor.pass(html: tree.text(tree.nodes[index].text))
    case .emphasis, .strong, .link, .image:
      start = begin(index)
      return tree.nodes[index].range = SourceRange(start, start)
    default: break
    }
    tree.nodes[index].range = SourceRange(start, max(start, cursor.location))
  }

  /// Moves past what opens a container, and says where it stood.
  private mutating func begin(_ index: Int) -> SourceLocation {
    var isAutolink = false
    var length = 1
    switch tree.nodes[index].kind {
    case .strong: length = 2
    case .link:
      isAutolink = cursor.byte == UInt8(ascii: "<")
      if !isAutolink { _ = cursor.seek(UInt8(ascii: "[")) }
    case .image:
      length = 2
      _ = cursor.seek("![".utf8.map { $0 })
    default: break
    }
    let start = cursor.location
    cursor.advance(length)
    open.append((index, isAutolink))
    return start
  }

  /// Ends the containers whose subtree ends before the node at `index`.
  private mutating func leave(before index: Int) {
    while let last = open.last, Int(tree.nodes[last.index].end) <= index {
      open.removeLast()
      switch tree.nodes[last.index].kind {
      case .emphasis: cursor.advance(1)
      case .strong: cursor.advance(2)
      case .link where last.isAutolink: cursor.advance(1)
      default:
        if cursor.seek(UInt8(ascii: "]")) {
          cursor.advance()
          cursor.passLinkTail()
        }
      }
      let start = tree.nodes[last.index].range.start
      tree.nodes[last.index].range.end = max(start, cursor.location)
    }
  }

  /// Goes to the next line, and says where the one before ended.
  private mutating func passBreak() -> SourceLocation {
    cursor.skipSpace()
    if cursor.byte == UInt8(ascii: "\\") { cursor.advance() }
    let start = cursor.location
    if !cursor.skipLineEnd() && (cursor.seek(0x0A) || cursor.seek(0x0D)) { _ = cursor.skipLineEnd() }
    return start
  }
}
