import Bytes
import Model

/// The definitions that the schema refers to.
extension ResponseSchema {
  func definitions(_ defs: inout JSONWriter) {
    for scope in [single] + groups { defs.object(scope.definition) { answers(scope, &$0) } }
    for scope in groups { defs.object("row.\(scope.name)") { row(scope, &$0) } }
    for source in SchemaScope.Source.allCases {
      for scope in [single] + groups where scope.narrows(source) {
        defs.object("\(source.rawValue):\(scope.definition)") { narrowed(scope, source, &$0) }
      }
    }
    lists(&defs)
    shapes(&defs)
    absences(&defs)
    defs.object("provenance", provenance)
  }

  private func row(_ scope: SchemaScope, _ object: inout JSONWriter) {
    object.closed(required: (groups.count > 1 ? ["group"] : []) + ["row", "answers"])
    object.object("properties") {
      $0.object("group") {
        $0.text("title", words("group"))
        $0.text("const", scope.name)
      }
      $0.whole("row", 1...(scope.group?.rows.upperBound ?? 1), title: words("row"))
      $0.object("answers") { $0.reference(scope.definition) }
    }
  }

  private func answers(_ scope: SchemaScope, _ object: inout JSONWriter) {
    let required = scope.fields.filter {
      $0.isRequired && $0.condition == nil && $0.question.medium == .everywhere
    }
    object.closed(required: required.map(\.id.rawValue))
    object.object("properties") { properties in
      for field in scope.fields { properties.object(field.id.rawValue) { property(field, scope, &$0) } }
    }
    let conditional = scope.fields.filter { $0.condition != nil && !scope.isDecidedOutside($0) }
    guard !conditional.isEmpty else { return }
    object.array("allOf") { rules in
      for field in conditional {
        rules.object { rule in
          rule.object("if") { SchemaCondition.holds(field, scope, &$0) }
          if field.question.medium == .everywhere { rule.object("then") { asked(field, &$0) } }
          rule.object("else") { notAsked(field, &$0) }
        }
      }
    }
  }

  /// What holds for a field where it applies.
  func asked(_ field: AnswerField, _ object: inout JSONWriter) {
    if field.isRequired { object.texts("required", [field.id.rawValue]) }
    object.object("properties") {
      $0.object(field.id.rawValue) { $0.object("not") { $0.reference("not-applicable") } }
    }
  }

  /// What holds for a field where it does not apply.
  func notAsked(_ field: AnswerField, _ object: inout JSONWriter) {
    object.object("properties") { $0.object(field.id.rawValue) { $0.reference("not-applicable") } }
  }

  private func property(_ field: AnswerField, _ scope: SchemaScope, _ object: inout JSONWriter) {
    object.text("title", field.choice?.label ?? field.question.text)
    if field.choice == nil, let hint = field.question.hint { object.text("description", hint) }
    let absence = scope.mayNotApply(field) ? "absent" : "unanswered"
    object.anyOf([{ value(field, &$0) }, { $0.reference(absence) }])
  }

  private func value(_ field: AnswerField, _ object: inout JSONWriter) {
    switch field.type {
    case .text(let limit):
      object.reference("line")
      object.number("maxLength", limit)
    case .paragraph(let limit):
      object.reference("paragraph")
      object.number("maxLength", limit)
    case .integer(let range), .scale(let range): object.whole(range)
    case .calculation: object.text("type", "integer")
    case .decimal: object.reference("decimal")
    case .date, .time, .email, .telephone, .document: object.reference(field.type.name)
    case .yesNo, .signature: object.text("type", "boolean")
    case .one(let list): choices(list, &object)
    case .several(let list):
      object.text("type", "array")
      object.number("minItems", 1)
      object.flag("uniqueItems", true)
      object.object("items") { choices(list, &$0) }
    }
  }

  private func choices(_ list: ChoiceList, _ object: inout JSONWriter) {
    if let name = list.name { object.reference("list.\(name)") } else { codes(list, &object) }
  }

  private func codes(_ list: ChoiceList, _ object: inout JSONWriter) {
    object.array("oneOf") { codes in
      for choice in list.choices {
        codes.object {
          $0.text("const", choice.code)
          $0.text("title", choice.label)
        }
      }
    }
  }

  /// The named lists that the form uses, each once.
  private func lists(_ defs: inout JSONWriter) {
    var seen: Set<String> = []
    for list in form.questions.compactMap(\.type.choices) {
      guard let name = list.name, seen.insert(name).inserted else { continue }
      defs.object("list.\(name)") { codes(list, &$0) }
    }
  }
}
