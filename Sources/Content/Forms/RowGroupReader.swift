import Diagnostics
import Model

/// Reads the code spans of a heading: a name and how often its questions are asked.
enum RowGroupReader {
  /// The most rows that a session's register may have.
  static let rowLimit = 2_000

  /// Nil where the heading has no marks, or none that can be read.
  static func group(
    _ spans: [ProseNode], _ heading: ProseNode, _ decoder: inout FieldDecoder
  ) -> FormTemplate.RowGroup? {
    guard let name = spans.first else { return nil }
    guard spans.count == 2, let call = MarkCall(spans[1].text),
      Vocabulary.meaning(of: call.word, in: Vocabulary.repetitionWords) == true
    else {
      decoder.report("form-rows", at: heading.range, hints: [Message("form-rows")])
      return nil
    }
    guard ID<Question>.isValid(name.text) else {
      decoder.report("bad-id", at: name.range, ["id": name.text], hints: [Message("form-rows")])
      return nil
    }
    guard let rows = call.range, rows.lowerBound >= 1, rows.upperBound <= rowLimit else {
      decoder.report(
        "form-row-count", at: spans[1].range, ["limit": "\(rowLimit)"], hints: [Message("form-rows")])
      return nil
    }
    return FormTemplate.RowGroup(id: ID(name.text), rows: rows)
  }
}
