import Bytes
import Model

/// What one part of a document says of another.
extension ResponseSchema {
  func rules(_ list: inout JSONWriter) {
    list.object { rule in
      rule.object("if") { $0.object("properties") { $0.object("revision") { $0.number("const", 1) } } }
      rule.object("then") { $0.object("properties") { $0.object("replaces") { $0.text("type", "null") } } }
      rule.object("else") {
        $0.texts("required", ["replaces"])
        $0.object("properties") { $0.object("replaces") { $0.text("type", "integer") } }
      }
    }
    list.object { rule in
      rule.object("if") { channel(["scan"], &$0) }
      rule.object("then") {
        $0.texts("required", ["provenance"])
        $0.object("properties") {
          $0.object("provenance") {
            $0.text("type", "object")
            $0.texts("required", ["source_sha256", "page"])
            $0.object("properties") {
              $0.object("source_sha256") { $0.text("type", "string") }
              $0.object("page") { $0.text("type", "integer") }
            }
          }
        }
      }
    }
    for source in SchemaScope.Source.allCases { narrowing(source, &list) }
    for scope in groups {
      for field in scope.fields where scope.isDecidedOutside(field) {
        outside(field, scope, isEverywhere: field.question.medium == .everywhere, &list)
      }
    }
  }

  private func channel(_ channels: [String], _ object: inout JSONWriter) {
    object.object("properties") { $0.object("channel") { $0.texts("enum", channels) } }
  }

  /// What holds only on the channels of one source.
  private func narrowing(_ source: SchemaScope.Source, _ list: inout JSONWriter) {
    let narrowed = groups.filter { $0.narrows(source) }
    let outside = groups.flatMap { scope in
      scope.fields.filter { scope.isDecidedOutside($0) && $0.question.medium == source.medium }
        .map { (scope, $0) }
    }
    guard single.narrows(source) || !narrowed.isEmpty || !outside.isEmpty else { return }
    list.object { rule in
      rule.object("if") { channel(source.channels, &$0) }
      rule.object("then") { then in
        if single.narrows(source) {
          then.object("properties") { $0.object("answers") { $0.reference("\(source.rawValue):answers") } }
        }
        guard !narrowed.isEmpty || !outside.isEmpty else { return }
        then.array("allOf") { rules in
          for scope in narrowed {
            rules.object {
              inRows(of: scope, &$0) { $0.reference("\(source.rawValue):\(scope.definition)") }
            }
          }
          for (scope, field) in outside { self.outside(field, scope, isEverywhere: true, &rules) }
        }
      }
    }
  }

  /// A field of rows that a question outside of them decides on.
  private func outside(
    _ field: AnswerField, _ scope: SchemaScope, isEverywhere: Bool, _ list: inout JSONWriter
  ) {
    list.object { rule in
      rule.object("if") {
        $0.texts("required", ["answers"])
        $0.object("properties") { $0.object("answers") { SchemaCondition.holds(field, scope, &$0) } }
      }
      if isEverywhere {
        rule.object("then") { inRows(of: scope, &$0) { asked(field, &$0) } }
      }
      rule.object("else") { inRows(of: scope, &$0) { notAsked(field, &$0) } }
    }
  }

  /// Writes what `body` says of the answers of each row of a group.
  private func inRows(
    of scope: SchemaScope, _ object: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) {
    object.object("properties") {
      $0.object("rows") {
        $0.object("items") { items in
          guard groups.count > 1 else {
            items.object("properties") { $0.object("answers", body) }
            return
          }
          items.object("if") { $0.require("group", const: scope.name) }
          items.object("then") { $0.object("properties") { $0.object("answers", body) } }
        }
      }
    }
  }
}

/// What a source adds to a scope: a web form insists, and asks not what only paper asks.
extension ResponseSchema {
  func narrowed(_ scope: SchemaScope, _ source: SchemaScope.Source, _ object: inout JSONWriter) {
    let own = scope.fields.filter { $0.question.medium == source.medium }
    let required = own.filter { $0.isRequired && $0.condition == nil }
    if !required.isEmpty { object.texts("required", required.map(\.id.rawValue)) }
    object.object("properties") { properties in
      for field in scope.fields {
        let reason = scope.refusedAbsence(of: field, on: source)
        if scope.isElsewhere(field, source) {
          properties.object(field.id.rawValue) { $0.reference("not-applicable") }
        } else if let reason {
          properties.object(field.id.rawValue) { property in
            property.object("not") { $0.reference(reason) }
            // Where a form insists on a signature, it does not let go without one.
            if field.type == .signature, source == .web, field.isRequired {
              property.array("allOf") { list in
                list.object { $0.object("not") { $0.flag("const", false) } }
              }
            }
          }
        }
      }
    }
    let conditional = own.filter { $0.condition != nil && !scope.isDecidedOutside($0) }
    guard !conditional.isEmpty else { return }
    object.array("allOf") { rules in
      for field in conditional {
        rules.object { rule in
          rule.object("if") { SchemaCondition.holds(field, scope, &$0) }
          rule.object("then") { asked(field, &$0) }
        }
      }
    }
  }
}

extension SchemaScope {
  func isElsewhere(_ field: AnswerField, _ source: Source) -> Bool {
    field.question.medium != .everywhere && field.question.medium != source.medium
  }

  /// The definition of what may not stand in an answer's place; nil where nothing is added.
  func refusedAbsence(of field: AnswerField, on source: Source) -> String? {
    let insists = source == .web && field.isRequired
    let isOwn = field.question.medium == source.medium && field.condition == nil
    return switch (insists, isOwn) {
    case (true, true): "absent"
    case (true, false): "unanswered"
    case (false, true): "not-applicable"
    case (false, false): nil
    }
  }

  /// Whether anything is added for `source`.
  func narrows(_ source: Source) -> Bool {
    fields.contains {
      isElsewhere($0, source) || refusedAbsence(of: $0, on: source) != nil
        || $0.question.medium == source.medium
    }
  }
}
