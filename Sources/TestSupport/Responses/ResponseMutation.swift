package import Model

/// One thing changed in a valid response, so that it is none.
package struct ResponseMutation: Sendable {
  /// Such as `texto in /answers/nombre`.
  package let name: String
  /// The question or field that a refusal has to name.
  package let field: String
  /// The refusal's code.
  package let code: String
  package let bytes: [UInt8]
  /// Whether a JSON Schema can tell that it is wrong.
  package let isSeenBySchema: Bool

  /// Every mutation that can be made of a response to `form`.
  package static func all(of document: JSONTree, _ form: FormTemplate) -> [ResponseMutation] {
    EnvelopeMutations.all(of: document, form) + RowMutations.all(of: document, form)
      + answers(of: document, form)
  }

  init(
    _ name: String, _ field: String, _ code: String, _ document: JSONTree, isSeenBySchema: Bool = true
  ) {
    self.init(name, field, code, document.bytes, isSeenBySchema: isSeenBySchema)
  }

  init(_ name: String, _ field: String, _ code: String, _ bytes: [UInt8], isSeenBySchema: Bool = true) {
    self.name = name
    self.field = field
    self.code = code
    self.bytes = bytes
    self.isSeenBySchema = isSeenBySchema
  }

  /// Each object of answers with one of its answers changed.
  private static func answers(of document: JSONTree, _ form: FormTemplate) -> [ResponseMutation] {
    let channel = document["channel"]?.text ?? ""
    let single = document["answers"] ?? .null
    var found = AnswerMutations(form.singleQuestions, channel, single, besides: nil, document, form).all.map {
      mutation in
      var changed = document
      changed["answers"] = mutation.answers
      return ResponseMutation(mutation, in: changed)
    }
    for (index, row) in (document["rows"]?.elements ?? []).enumerated() {
      let name = row["group"]?.text ?? form.rowSections.first?.group?.id.rawValue
      let section = form.rowSections.first { $0.group?.id.rawValue == name }
      let answers = row["answers"] ?? .null
      let all = AnswerMutations(section?.questions ?? [], channel, answers, besides: single, document, form)
        .all
      found += all.map { mutation in
        var (changed, changedRow) = (document, row)
        changedRow["answers"] = mutation.answers
        var rows = document["rows"]?.elements ?? []
        rows[index] = changedRow
        changed["rows"] = .array(rows)
        return ResponseMutation(mutation, in: changed)
      }
    }
    return found
  }

  private init(_ mutation: AnswerMutations.Mutation, in document: JSONTree) {
    self.init(
      mutation.name, mutation.field, mutation.code, document, isSeenBySchema: mutation.isSeenBySchema)
  }
}
