import Model
import Template

/// A Markdown text in the parts that a page shows: what comes before its first heading, and its sections.
///
/// A page's own heading is of level 1 and its sections' of level 2, so an author's level 1 opens a section too.
struct BodySections {
  let introduction: ProseSlice
  let sections: [ProseSection]

  init(_ body: Prose) {
    let blocks = Array(body.whole.blocks)
    let starts = blocks.filter { $0.kind == .heading && $0.detail <= 2 }
    introduction = ProseSlice(prose: body, range: 0..<(starts.first?.index ?? body.nodes.count))
    sections = starts.indices.map { position in
      let heading = starts[position]
      let next = position + 1 < starts.count ? starts[position + 1].index : body.nodes.count
      let content = ProseSlice(prose: body, range: Int(body.nodes[heading.index].end)..<next)
      return ProseSection(heading: heading, content: content)
    }
  }
}

extension PageContext {
  /// `introduction` and `bodySections`, without the sections that `isShownElsewhere`.
  func bodyRecord(
    _ body: Prose, without isShownElsewhere: (ProseSection) -> Bool = { _ in false }
  ) -> Record {
    let parts = BodySections(body)
    let introduction = html(parts.introduction)
    var sections: [Record] = []
    for section in parts.sections where !isShownElsewhere(section) { sections.append(record(section)) }
    return Record([.introduction: .markup(ifAny: introduction), .bodySections: .list(sections)])
  }

  /// The *section* record of `theme/templates/NAMES.md`.
  func record(_ section: ProseSection) -> Record {
    Record([
      .title: .text(section.title),
      .anchor: .text(section.anchor),
      .content: .markup(ifAny: html(section.content)),
    ])
  }
}
