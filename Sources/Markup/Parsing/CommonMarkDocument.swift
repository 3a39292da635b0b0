private import CCmark
internal import Diagnostics
internal import Model

/// A text parsed by libcmark, whose memory is freed with this value.
@safe struct CommonMarkDocument: ~Copyable {
  private let arena: UnsafeMutablePointer<ccmark_arena>
  private let root: OpaquePointer?

  /// Parses `source`. A first chunk of 24 bytes of arena a byte of text holds all of an ordinary page.
  init(_ source: [UInt8]) {
    unsafe arena = ccmark_arena_new(24 * source.count + 16_384)
    unsafe root = source.withUnsafeBytes { [arena] buffer in
      unsafe ccmark_parse(arena, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  deinit {
    unsafe ccmark_arena_free(arena)
  }

  /// Appends the document's first `limit` top-level blocks to `tree`, counting lines from `firstLine`.
  ///
  /// Blocks carry cmark's positions; inlines carry none, since cmark's are not to be relied on.
  /// - Returns: whether every node was of a known kind; the others are left out.
  func read(into tree: inout FlatTree, firstLine: Int, limit: Int = .max) -> Bool {
    guard let root = unsafe root, var node = unsafe cmark_node_first_child(root) else { return true }
    // Grown bit by bit, a long text's nodes would stand in memory twice, beside cmark's own.
    tree.nodes.reserveCapacity(unsafe tree.nodes.count + ccmark_most_nodes(arena))
    var reader = Reader(lineOffset: firstLine - 1)
    var open: [Int] = []
    var blocksLeft = limit
    while true {
      let index = unsafe reader.add(node, to: &tree)
      if let index, let child = unsafe cmark_node_first_child(node) {
        open.append(index)
        unsafe node = child
        continue
      }
      while unsafe cmark_node_next(node) == nil {
        guard let index = open.popLast(), let parent = unsafe cmark_node_parent(node) else {
          return reader.knowsAll
        }
        tree.close(index)
        unsafe node = parent
      }
      if open.isEmpty { blocksLeft -= 1 }
      guard blocksLeft > 0, let next = unsafe cmark_node_next(node) else { return reader.knowsAll }
      unsafe node = next
    }
  }
}

/// Copies single nodes of cmark's into a flat tree.
@safe private struct Reader {
  /// The place of an inline that has not been found yet.
  private static let nowhere = SourceRange(
    SourceLocation(line: 0, column: 0), SourceLocation(line: 0, column: 0))

  let lineOffset: Int
  var knowsAll = true

  /// Appends `node` without its children; nil when its kind is unknown.
  mutating func add(_ node: OpaquePointer, to tree: inout FlatTree) -> Int? {
    let index = tree.nodes.count
    guard let kind = unsafe kind(of: node) else {
      knowsAll = false
      return nil
    }
    let range = unsafe kind.isBlock ? self.range(of: node) : Self.nowhere
    var result = Prose.Node(kind: kind, end: Int32(index + 1), range: range)
    switch kind {
    case .text, .code, .htmlInline, .htmlBlock:
      result.text = unsafe copy(cmark_node_get_literal(node), to: &tree)
    case .softBreak:
      // Text, break, text is then one run of bytes, which a writer copies at once.
      result.text = Int32(tree.bytes.count)..<Int32(tree.bytes.count + 1)
      tree.bytes.append(UInt8(ascii: "\n"))
    case .codeBlock:
      result.text = unsafe copy(cmark_node_get_literal(node), to: &tree)
      result.detail = unsafe Int32(copy(cmark_node_get_fence_info(node), to: &tree).count)
    case .link, .image:
      result.text = unsafe copy(cmark_node_get_url(node), to: &tree)
      result.detail = unsafe Int32(copy(cmark_node_get_title(node), to: &tree).count)
    case .heading:
      result.detail = unsafe cmark_node_get_heading_level(node)
    case .bulletList, .orderedList:
      result.isTight = unsafe cmark_node_get_list_tight(node) != 0
      if case .orderedList = kind { result.detail = unsafe cmark_node_get_list_start(node) }
    default: break
    }
    tree.nodes.append(result)
    return index
  }

  private func copy(_ text: UnsafePointer<CChar>?, to tree: inout FlatTree) -> Range<Int32> {
    let start = Int32(tree.bytes.count)
    guard let text = unsafe text else { return start..<start }
    let length = unsafe strlen(text)
    unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      unsafe tree.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    }
    return start..<Int32(tree.bytes.count)
  }

  /// cmark's last column is inclusive, and 0 where a block ends in an empty line.
  private func range(of node: OpaquePointer) -> SourceRange {
    let start = unsafe SourceLocation(
      line: Int(cmark_node_get_start_line(node)) + lineOffset,
      column: Int(cmark_node_get_start_column(node)))
    let end = unsafe SourceLocation(
      line: Int(cmark_node_get_end_line(node)) + lineOffset,
      column: Int(cmark_node_get_end_column(node)) + 1)
    return SourceRange(start, max(start, end))
  }

  private func kind(of node: OpaquePointer) -> Prose.Kind? {
    // The commonest first: the values are compared one by one.
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST:
      unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_IMAGE: .image
    default: nil
    }
  }
}
