import Diagnostics
import Model

/// Reads what was promised: the ordered items under *Compromisos*.
///
/// An item is words, then code spans: who, by when and, once done, ``cumplido 2026-08-10``.
enum CommitmentDecoder {
  private static func section(of body: Prose) -> ProseSection? {
    body.whole.sections(level: 2).first { Vocabulary.heading(titled: $0.title) == .commitments }
  }

  /// Every heading that says that commitments follow, of whichever level.
  private static func headings(in body: Prose) -> [ProseNode] {
    body.whole.blocks.filter {
      $0.kind == .heading && Vocabulary.heading(titled: $0.plainText) == .commitments
    }
  }

  /// Index of the section's heading, where the commitments say all that the section holds.
  static func heading(in body: Prose) -> Int? {
    guard let section = section(of: body) else { return nil }
    let blocks = Array(section.content.blocks)
    let isWhole = blocks.allSatisfy { $0.kind == .orderedList } || blocks.count == 1
    return isWhole ? section.heading.index : nil
  }

  /// What the section says; `notTold` where there is none.
  static func commitments(in body: Prose, _ decoder: inout FieldDecoder) -> AideMemoire.Commitments {
    let section = section(of: body)
    refuseOtherHeadings(in: body, than: section?.heading, &decoder)
    guard let section else { return .notTold }
    let lists = section.content.blocks.filter { $0.kind == .orderedList }
    guard lists.isEmpty else {
      var commitments: [Commitment] = []
      for item in lists.flatMap({ Array($0.children) }) {
        commitments.append(commitment(item, number: commitments.count + 1, &decoder))
      }
      return .listed(commitments)
    }
    let words = section.content.blocks.map(\.plainText).joined(separator: " ")
    if Vocabulary.saysNoCommitments(words) { return .none }
    decoder.report(
      "commitments-unclear", at: section.heading.range, hints: [Message("commitments-unclear")])
    return .notTold
  }

  /// What stands under a heading of another level or a second time would be lost.
  private static func refuseOtherHeadings(
    in body: Prose, than first: ProseNode?, _ decoder: inout FieldDecoder
  ) {
    for heading in headings(in: body) where heading.index != first?.index {
      if heading.detail == 2, let first {
        decoder.report(
          "commitments-twice", at: heading.range, hints: [Message("commitments-twice")],
          notes: [.init(Message("first-here"), at: first.place)])
      } else {
        decoder.report(
          "commitments-level", at: heading.range, ["title": heading.plainText],
          hints: [Message("commitments-level")])
      }
    }
  }

  /// The code spans at an item's end, by what they say.
  private struct Marks {
    var responsible: ID<ResponsibleParty>?
    var due: CalendarDate?
    var done: CalendarDate?
    /// One of them is no such mark, or a date that is none: it has its own report.
    var isUnread = false
  }

  private static func commitment(
    _ item: ProseNode, number: Int, _ decoder: inout FieldDecoder
  ) -> Commitment {
    let paragraph = item.children.first { $0.kind == .paragraph }
    let inlines = paragraph.map { Array($0.children) } ?? []
    let tail = inlines.suffix { $0.kind == .code || $0.isBlank || $0.isPunctuation }
      .drop { $0.kind != .code }
    if let sign = tail.first(where: \.isPunctuation) {
      decoder.report(
        "commitment-punctuation", at: sign.range, ["sign": trimmed(sign.text)],
        hints: [Message("commitment-shape")])
    }
    let marks = marks(tail.filter { $0.kind == .code }, &decoder)
    let text = trimmed(inlines.dropLast(tail.count).map(\.plainText).joined())
    if text.isEmpty {
      decoder.report("commitment-without-words", at: item.headRange, hints: [Message("commitment-shape")])
    }
    return Commitment(
      number: number, text: text, responsible: marks.responsible, due: marks.due,
      done: marks.done, hasUnreadMark: marks.isUnread,
      place: SourcePlace(file: item.prose.file, range: item.range))
  }

  private static func marks(_ spans: [ProseNode], _ decoder: inout FieldDecoder) -> Marks {
    var marks = Marks()
    for span in spans {
      let words = span.text.split(separator: " ").map(String.init)
      if words.count == 2, Vocabulary.meaning(of: words[0], in: Vocabulary.doneWords) == true {
        marks.done = date(words[1], of: span, &decoder)
        marks.isUnread = marks.isUnread || marks.done == nil
      } else if words.count == 1, words[0].utf8.first.map(isDigit) == true {
        marks.due = date(words[0], of: span, &decoder)
        marks.isUnread = marks.isUnread || marks.due == nil
      } else if words.count == 1, marks.responsible == nil, ID<ResponsibleParty>.isValid(words[0]) {
        marks.responsible = ID(words[0])
        decoder.references.append(
          Reference(kind: .responsibleParty, name: words[0], range: span.range))
      } else {
        marks.isUnread = true
        decoder.report(
          "commitment-mark", at: span.range, ["mark": span.text], hints: [Message("commitment-shape")])
      }
    }
    return marks
  }

  private static func date(
    _ text: String, of span: ProseNode, _ decoder: inout FieldDecoder
  ) -> CalendarDate? {
    decoder.date(YAMLNode(.scalar(.init(text: text, style: .plain)), at: span.range))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension ProseNode {
  /// White space between code spans.
  fileprivate var isBlank: Bool {
    kind == .softBreak || kind == .lineBreak
      || kind == .text
        && prose.bytes[Int(textRange.lowerBound)..<Int(textRange.upperBound)].allSatisfy { $0 == 0x20 }
  }

  /// What a hurried author puts between code spans or behind them: commas, points.
  fileprivate var isPunctuation: Bool {
    kind == .text && !isBlank && text.allSatisfy { " .,;:".contains($0) }
  }

  private var textRange: Range<Int32> { prose.nodes[index].text }

  /// The node's first line.
  fileprivate var headRange: SourceRange {
    range.start.line == range.end.line
      ? range
      : SourceRange(range.start, SourceLocation(line: range.start.line, column: range.start.column + 1))
  }
}

extension Array {
  /// The longest run of elements at the end that all satisfy `condition`.
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
