import Model

extension Prose {
  /// What the text says, block by block below the heading that each stands under.
  ///
  /// How a block is wrapped, indented or marked (`*` or `_`) does not count; what a reader would see does.
  var facts: [PlanFact] {
    var facts: [PlanFact] = []
    var section = ""
    var index = 0
    for block in blocks {
      if block.kind == .heading, block.detail == 2 {
        section = block.plainText
        index = 0
      }
      facts.append(
        PlanFact(
          .section(section), .text, index, block.meaning, shown: block.shown,
          isHeading: block.kind == .heading))
      index += 1
    }
    return facts
  }
}

extension ProseNode {
  /// What a reader sees of the block: its words, those of items and cells apart, or the mark that it was made with;
  /// never nothing.
  fileprivate var shown: String {
    let words =
      switch kind {
      case .bulletList, .orderedList, .item, .blockQuote, .callout, .table, .tableRow:
        children.map(\.shown).joined(separator: " · ")
      case .codeBlock, .htmlBlock: text
      default: plainText.contains { !$0.isWhitespace } ? plainText : pictures
      }
    guard !words.contains(where: { !$0.isWhitespace }) else { return words.droppingLineEnds }
    switch kind {
    case .heading: return String(repeating: "#", count: detail)
    case .thematicBreak: return "———"
    case .codeBlock: return "```"
    default: return "—"
    }
  }

  /// The addresses of pictures, of which a block without words is made.
  private var pictures: String {
    children.map { $0.kind == .image ? $0.text : $0.pictures }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The block's words, with what its marks mean between signs that no author can write.
  fileprivate var meaning: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch kind {
    case .text: text += self.text
    case .softBreak: text += " "
    case .lineBreak: text += "\u{1E}"
    default:
      // A group: what it is, its own values, and its children up to its end.
      text += "\u{1D}\(kind.rawValue)"
      if detailCounts { text += ":\(detail)" }
      let values = [ownText, kind == .heading ? "" : secondText].filter { !$0.isEmpty }
      for value in values { text += "\u{1F}" + value }
      text += "\u{1F}"
      for child in children { child.write(into: &text) }
      text += "\u{1C}"
    }
  }

  /// The number says something to a reader: a heading's level, a list's first number, a task's tick.
  private var detailCounts: Bool {
    switch kind {
    case .heading, .orderedList, .item, .callout, .tableRow, .tableCell: true
    default: false
    }
  }

  /// A heading's own text is its anchor, which its words give.
  private var ownText: String {
    switch kind {
    case .code, .codeBlock, .link, .image, .htmlBlock, .htmlInline: text
    default: ""
    }
  }
}

extension String {
  /// Without the line ends behind its last words.
  fileprivate var droppingLineEnds: String {
    var text = Substring(self)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
