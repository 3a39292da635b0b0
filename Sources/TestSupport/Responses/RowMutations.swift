import Model

/// What may be wrong with the rows of a response.
enum RowMutations {
  static func all(of document: JSONTree, _ form: FormTemplate) -> [ResponseMutation] {
    let rows = document["rows"]?.elements ?? []
    guard let group = form.rowSections.first?.group else {
      return [
        mutation("rows of a form that has none", "rows", "row-unexpected", document) {
          $0 + [.object([("row", .number("1")), ("answers", .object([]))])]
        }
      ]
    }
    guard let row = rows.first, let named = name(of: row, form),
      let section = form.rowSections.first(where: { $0.group?.id.rawValue == named })
    else {
      return [
        mutation("row is a text", "rows", "response-type", document) { $0 + [.text("x")] },
        mutation("group unknown", "group", "row-group-unknown", document) {
          $0 + [.object([("group", .text("x")), ("row", .number("1")), ("answers", .object([]))])]
        },
      ]
    }
    let limit = section.group?.rows.upperBound ?? group.rows.upperBound
    func change(
      _ title: String, _ field: String, _ code: String, _ name: String, _ value: JSONTree?
    ) -> ResponseMutation {
      mutation(title, field, code, document) { rows in
        var changed = row
        changed[name] = value
        return [changed] + rows.dropFirst()
      }
    }
    // A schema counts rows, and sees not whether their numbers differ.
    let isFull = rows.count { Self.name(of: $0, form) == named } >= limit
    var extra = row
    extra["row"] = .number("\(limit + 1)")
    return [
      mutation("extra row", named, "row-number", document) { $0 + [extra] },
      mutation(
        "the same row twice", named, "row-repeated", document, isSeenBySchema: isFull
      ) { $0 + [row] },
      change("row 0", named, "row-number", "row", .number("0")),
      change("row in words", named, "row-number", "row", .text("1")),
      change("row without its number", "row", "response-field-missing", "row", nil),
      change("row without answers", "answers", "response-field-missing", "answers", nil),
      change("row's answers are a list", "answers", "response-type", "answers", .array([])),
      change("row's group unknown", "group", "row-group-unknown", "group", .text("x")),
      change("row's group is a number", "group", "row-group-unknown", "group", .number("1")),
      change("row with a name more", "note", "response-unknown-field", "note", .text("x")),
    ]
      + (form.rowSections.count > 1
        ? [change("row without its group", "group", "response-field-missing", "group", nil)] : [])
  }

  private static func name(of row: JSONTree, _ form: FormTemplate) -> String? {
    row["group"]?.text ?? form.rowSections.first?.group?.id.rawValue
  }

  private static func mutation(
    _ title: String, _ field: String, _ code: String, _ document: JSONTree, isSeenBySchema: Bool = true,
    _ change: ([JSONTree]) -> [JSONTree]
  ) -> ResponseMutation {
    var changed = document
    changed["rows"] = .array(change(document["rows"]?.elements ?? []))
    return ResponseMutation(title, field, code, changed, isSeenBySchema: isSeenBySchema)
  }
}
