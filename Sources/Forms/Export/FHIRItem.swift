import Bytes
import Model

/// One question as an item of a FHIR Questionnaire.
struct FHIRItem {
  private let field: AnswerField
  private let controller: AnswerType?
  private let known: Set<ID<Question>>

  init(_ field: AnswerField, _ form: FormTemplate) {
    self.field = field
    controller = field.condition.flatMap { form[$0.question]?.type }
    known = Set(form.electronicSections.flatMap(\.fields).map(\.id))
  }

  func write(to item: inout JSONWriter) {
    extensions(&item)
    item.text("linkId", field.id.rawValue)
    item.text("text", field.choice?.label ?? field.question.text)
    item.text("type", type)
    conditions(&item)
    if field.isRequired { item.flag("required", true) }
    if case .several = field.type { item.flag("repeats", true) }
    if case .calculation = field.type { item.flag("readOnly", true) }
    if let limit { item.number("maxLength", limit) }
    if let list = field.type.choices {
      item.text("answerConstraint", "optionsOnly")
      item.array("answerOption") { options in
        for choice in list.choices { options.object { $0.object("valueCoding") { coding(choice, &$0) } } }
      }
    }
    if field.choice == nil, let hint = field.question.hint {
      item.array("item") { $0.object { help(hint, &$0) } }
    }
  }

  private var type: String {
    switch field.type {
    case .text, .email, .telephone, .document: "string"
    case .paragraph: "text"
    case .integer, .scale, .calculation: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .time: "time"
    case .one, .several: "coding"
    // Whether it is there is all that a response says of a signature.
    case .yesNo, .signature: "boolean"
    }
  }

  private var limit: Int? {
    switch field.type {
    case .text(let limit), .paragraph(let limit): limit
    case .email: AnswerPattern.emailLimit
    case .telephone: AnswerPattern.telephoneLimit
    case .document: AnswerPattern.documentLimit
    default: nil
    }
  }

  private func coding(_ choice: Choice, _ object: inout JSONWriter) {
    object.text("code", choice.code)
    object.text("display", choice.label)
  }

  private func extensions(_ item: inout JSONWriter) {
    switch field.type {
    case .integer(let range), .scale(let range):
      item.array("extension") { list in
        list.extensionValue("minValue") { $0.number("valueInteger", range.lowerBound) }
        list.extensionValue("maxValue") { $0.number("valueInteger", range.upperBound) }
        if case .scale = field.type {
          list.extensionValue("questionnaire-itemControl") { control("slider", &$0) }
        }
      }
    case .email: pattern(AnswerPattern.email, &item)
    case .telephone: pattern(AnswerPattern.telephone, &item)
    case .document: pattern(AnswerPattern.document, &item)
    case .calculation(let formula):
      item.array("extension") {
        $0.extensionValue("sdc-questionnaire-calculatedExpression", isSDC: true) {
          expression(sum(formula), &$0)
        }
      }
    default:
      guard let condition = field.condition, controller?.isSeveral ?? false, condition.comparison == .notEqual
      else { return }
      item.array("extension") {
        $0.extensionValue("sdc-questionnaire-enableWhenExpression", isSDC: true) {
          let marks = answers(to: condition.question)
          expression("\(marks).exists() and \(marks).where(code = '\(condition.value)').empty()", &$0)
        }
      }
    }
  }

  private func pattern(_ pattern: String, _ item: inout JSONWriter) {
    item.array("extension") { $0.extensionValue("regex") { $0.text("valueString", pattern) } }
  }

  private func expression(_ text: String, _ object: inout JSONWriter) {
    object.object("valueExpression") {
      $0.text("language", "text/fhirpath")
      $0.text("expression", text)
    }
  }

  private func control(_ code: String, _ object: inout JSONWriter) {
    object.object("valueCodeableConcept") {
      $0.array("coding") {
        $0.object {
          $0.text("system", "http://hl7.org/fhir/questionnaire-item-control")
          $0.text("code", code)
        }
      }
    }
  }

  private func help(_ hint: String, _ object: inout JSONWriter) {
    object.array("extension") { $0.extensionValue("questionnaire-itemControl") { control("help", &$0) } }
    object.text("linkId", "\(field.id).hint")
    object.text("text", hint)
    object.text("type", "display")
  }
}

extension FHIRItem {
  /// FHIR compares an answer with one value; what asks for several is told as any of them.
  private func conditions(_ item: inout JSONWriter) {
    guard let condition = field.condition, let controller else { return }
    let question = condition.question.rawValue
    func when(_ list: inout JSONWriter, _ sign: String, _ answer: (inout JSONWriter) -> Void) {
      list.object {
        $0.text("question", question)
        $0.text("operator", sign)
        answer(&$0)
      }
    }
    switch controller {
    case .one(let list):
      let codes = list.codes(where: condition)
      let choices = list.choices.filter { codes.contains($0.code) }
      item.array("enableWhen") { list in
        for choice in choices { when(&list, "=") { $0.object("answerCoding") { coding(choice, &$0) } } }
      }
      if choices.count > 1 { item.text("enableBehavior", "any") }
    case .several(let list):
      guard condition.comparison == .equal else { return }
      let choices = list.choices.filter { $0.code == condition.value }
      item.array("enableWhen") { list in
        for choice in choices { when(&list, "=") { $0.object("answerCoding") { coding(choice, &$0) } } }
      }
    case .yesNo:
      let wanted = (condition.value == "true") == (condition.comparison == .equal)
      item.array("enableWhen") { when(&$0, "=") { $0.flag("answerBoolean", wanted) } }
    default:
      item.array("enableWhen") { list in
        when(&list, "exists") { $0.flag("answerBoolean", true) }
        when(&list, condition.comparison.rawValue) { $0.number("answerInteger", Int(condition.value) ?? 0) }
      }
      item.text("enableBehavior", "all")
    }
  }

  private func answers(to id: ID<Question>) -> String {
    "%resource.descendants().where(linkId = '\(id)').answer.value"
  }

  /// What is not answered adds nothing: the sum of no numbers is 0.
  private func sum(_ formula: Formula) -> String {
    var text = "0"
    for part in formula.parts {
      let term =
        switch part.term {
        case .number(let number): "(\(number))"
        case .answer(let id): known.contains(id) ? "\(answers(to: id)).sum()" : "0"
        case .rows(let id): "%resource.descendants().where(linkId = '\(id)').count()"
        case .yes(let id): known.contains(id) ? "\(answers(to: id)).where($this = true).count()" : "0"
        }
      text += part.isNegative ? " - \(term)" : " + \(term)"
    }
    return text
  }
}

extension AnswerType {
  fileprivate var isSeveral: Bool {
    if case .several = self { true } else { false }
  }
}
