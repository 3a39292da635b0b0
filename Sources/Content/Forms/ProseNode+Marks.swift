import Diagnostics
import Model

extension ProseNode {
  /// A line's words, and the code spans that end it; a code span among the words is one of the words.
  var splitMarks: (words: String, spans: [ProseNode]) {
    let inlines = Array(children)
    var start = inlines.endIndex
    while start > 0, inlines[start - 1].kind == .code || inlines[start - 1].isBetweenMarks { start -= 1 }
    // What separates the words from the first span belongs to the words.
    while start < inlines.endIndex, inlines[start].kind != .code { start += 1 }
    let words = inlines[..<start].map(\.plainText).joined()
    return (words.trimmedOfSpaces, inlines[start...].filter { $0.kind == .code })
  }

  /// Spaces, a line's end, or the commas and points of a hurried author.
  var isBetweenMarks: Bool {
    switch kind {
    case .softBreak, .lineBreak: true
    case .text: text.allSatisfy { " .,;:".contains($0) }
    default: false
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmedOfSpaces: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

/// What stands between a question's words and its code spans' end is nothing but them.
enum MarksCheck {
  /// Reports pictures and HTML, however deep they stand in `block`: no sheet of paper would show them.
  static func inspectPictures(in block: ProseNode, _ decoder: inout FieldDecoder) {
    for node in block.prose.nodes[block.content.range] where node.kind == .image || node.kind == .htmlInline {
      decoder.report("form-block", at: node.range, hints: [Message("form-block")])
    }
  }

  /// Reports a comma between code spans, and pictures and HTML among the words.
  static func inspect(_ paragraph: ProseNode, _ decoder: inout FieldDecoder) {
    inspectPictures(in: paragraph, &decoder)
    var isAmongMarks = false
    for inline in paragraph.children {
      switch inline.kind {
      case .code: isAmongMarks = true
      case .text where isAmongMarks && inline.isBetweenMarks && !inline.text.allSatisfy(\.isWhitespace):
        decoder.report(
          "form-punctuation", at: inline.range, ["sign": inline.text.trimmedOfSpaces],
          hints: [Message("form-question-shape")])
      default: break
      }
    }
  }
}
