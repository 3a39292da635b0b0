internal import Bytes
internal import Model

extension HTMLWriting {
  /// Writes the beginning of a block, or all of one that holds no nodes.
  mutating func enterBlock(_ node: Prose.Node, _ index: Int) {
    switch node.kind {
    case .paragraph: enterParagraph(node, index)
    case .heading: enterHeading(node, index)
    case .table, .tableRow, .tableCell: enterTablePart(node, index)
    case .item: enterItem(node, index)
    case .callout: enterCallout(node, index)
    case .blockQuote:
      beginLine()
      begin(index, "<blockquote>\n")
    case .bulletList:
      beginLine()
      begin(index, "<ul>\n")
    case .orderedList: enterOrderedList(node, index)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock:
      guard isPlain else { return }
      beginLine()
      out.append(contentsOf: bytes[node.text.positions])
      beginLine()
    case .thematicBreak:
      beginLine()
      append("<hr />\n")
    default: break
    }
  }

  mutating func leaveBlock(_ frame: Frame) {
    let node = frame.node
    switch node.kind {
    case .paragraph: append("</p>\n")
    case .heading:
      append("</h")
      out.append(UInt8(ascii: "0") + level(node))
      append(">\n")
      unlinked -= 1
    case .table, .tableRow, .tableCell: leaveTablePart(frame)
    case .item: append("</li>\n")
    case .callout:
      beginLine()
      append("</div>\n")
    case .blockQuote:
      beginLine()
      append("</blockquote>\n")
    case .bulletList: append("</ul>\n")
    case .orderedList: append("</ol>\n")
    default: break
    }
  }

  private mutating func enterParagraph(_ node: Prose.Node, _ index: Int) {
    if isInline && open.isEmpty {
      if hasInlineText { append(" ") }
      hasInlineText = true
      beginSilent(index)
    } else if isInTightList {
      beginSilent(index)
    } else {
      beginLine()
      begin(index, "<p>")
    }
  }

  /// Whether the block about to be written stands in an item of a list without paragraphs.
  private var isInTightList: Bool {
    guard open.count >= 2, open[open.count - 1].node.kind == .item else { return false }
    return open[open.count - 2].node.isTight
  }

  private mutating func enterHeading(_ node: Prose.Node, _ index: Int) {
    if isInline && open.isEmpty {
      beginSilent(index)
      return
    }
    beginLine()
    append("<h")
    out.append(UInt8(ascii: "0") + level(node))
    if !isPlain && !node.text.isEmpty {
      append(" id=\"")
      out.append(escaping: options.anchorPrefix)
      out.append(contentsOf: bytes[node.text.positions])
      append("\"")
    }
    begin(index, ">")
    unlinked += 1
  }

  private func level(_ node: Prose.Node) -> UInt8 {
    UInt8(max(1, min(6, Int(node.detail) + options.headingShift)))
  }

  private mutating func enterOrderedList(_ node: Prose.Node, _ index: Int) {
    beginLine()
    if node.detail == 1 {
      append("<ol")
    } else {
      append("<ol start=\"")
      out.append(decimal: Int(node.detail))
      append("\"")
    }
    begin(index, ">\n")
  }

  private mutating func enterItem(_ node: Prose.Node, _ index: Int) {
    beginLine()
    guard node.detail != 0 else {
      begin(index, "<li>")
      return
    }
    let isDone = node.detail == 2
    append(isDone ? "<li class=\"task task-done\">" : "<li class=\"task\">")
    append("<span class=\"task-box\" role=\"img\" aria-label=\"")
    out.append(escaping: isDone ? options.taskLabels.done : options.taskLabels.open)
    begin(index, isDone ? "\">\u{2611}</span> " : "\">\u{2610}</span> ")
  }

  private mutating func enterCallout(_ node: Prose.Node, _ index: Int) {
    let callout = Prose.Callout.allCases[Int(node.detail)]
    beginLine()
    append("<div class=\"callout callout-")
    out.append(callout.rawValue)
    append("\" role=\"note\">\n<p class=\"callout-title\">")
    out.append(escaping: options.calloutTitle(callout))
    begin(index, "</p>\n")
  }

  private mutating func writeCodeBlock(_ node: Prose.Node) {
    beginLine()
    // A block that scrolls has to be within reach of the keyboard.
    append(isPlain ? "<pre><code" : "<pre tabindex=\"0\"><code")
    let language = bytes[node.second.positions].prefix { !Self.isSpace($0) }
    if !language.isEmpty {
      append(" class=\"language-")
      out.append(escaping: language)
      append("\"")
    }
    append(">")
    out.append(escaping: bytes[node.text.positions])
    append("</code></pre>\n")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
