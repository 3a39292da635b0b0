import Diagnostics
import Model

/// Finds definitions and policies in the procedure's text.
enum ProcedureBody {
  /// Each `###` under *Definiciones*, in reading order.
  static func definitions(in body: Prose) -> [Definition] {
    sections(.definitions, in: body).flatMap { section in
      section.content.sections(level: 3).map { entry in
        Definition(
          term: entry.title, anchor: entry.anchor, text: entry.content, place: entry.heading.place)
      }
    }
  }

  /// Each item of the ordered lists under *Políticas de operación*: a code span with its id, then its text.
  static func policies(in body: Prose, _ decoder: inout FieldDecoder) -> [Policy] {
    var policies: [Policy] = []
    for section in sections(.policies, in: body) {
      for list in section.content.blocks where list.kind == .orderedList {
        for item in list.children {
          guard let policy = policy(item, &decoder) else { continue }
          if let first = policies.first(where: { $0.id == policy.id }) {
            decoder.report(
              "duplicate-id", at: item.range, ["id": policy.id],
              notes: [.init(Message("first-here"), at: first.place)])
          } else {
            policies.append(policy)
          }
        }
      }
    }
    return policies
  }

  private static func policy(_ item: ProseNode, _ decoder: inout FieldDecoder) -> Policy? {
    var blocks = item.children
    guard let paragraph = blocks.next(), paragraph.kind == .paragraph else {
      decoder.report("policy-shape", at: item.range, hints: [Message("policy-shape")])
      return nil
    }
    if let further = blocks.next() {
      decoder.report("policy-shape", at: further.range, hints: [Message("policy-shape")])
    }
    var inlines = paragraph.children
    guard let code = inlines.next(), code.kind == .code, let rest = inlines.next() else {
      decoder.report("policy-shape", at: item.range, hints: [Message("policy-shape")])
      return nil
    }
    let text = ProseSlice(prose: item.prose, range: rest.index..<paragraph.content.range.upperBound)
    return Policy(id: code.text, text: text, place: item.place)
  }

  private static func sections(_ heading: Vocabulary.Heading, in body: Prose) -> [ProseSection] {
    body.whole.sections(level: 2).filter { Vocabulary.heading(titled: $0.title) == heading }
  }
}
