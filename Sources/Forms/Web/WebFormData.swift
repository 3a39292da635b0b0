import Bytes
import Diagnostics
import Model

/// What a form's script knows of its questions and says to people: one JSON value in the page.
struct WebFormData {
  private let form: FormTemplate
  private let kit: WebFormKit
  private let parts: Set<WebFormTheme.Part>
  private let digest: String

  init(_ form: FormTemplate, _ kit: WebFormKit, _ parts: Set<WebFormTheme.Part>, digest: String) {
    self.form = form
    self.kit = kit
    self.parts = parts
    self.digest = digest
  }

  /// Writes the value; `putSession` takes the bytes so far, and its slot stands after them.
  func write(_ bytes: inout [UInt8], putSession: (inout [UInt8]) -> Void) {
    bytes.append("{\"form\":\"\(form.id)\",\"version\":\(form.version),\"sha256\":\"\(digest)\",\"session\":")
    putSession(&bytes)
    bytes.append(",\"private\":\(form.asksPersonalData),\"other\":\(Question.openTextLimit)")
    let sections = form.webSections
    bytes.append(",\"questions\":" as StaticString)
    write(sections.filter { $0.group == nil }.flatMap(\.questions), &bytes)
    bytes.append(",\"groups\":[" as StaticString)
    var isFirst = true
    for section in sections {
      guard let group = section.group else { continue }
      if !isFirst { bytes.append("," as StaticString) }
      isFirst = false
      bytes.append("{\"id\":\"\(group.id)\",\"most\":\(group.rows.upperBound),\"questions\":")
      write(section.questions, &bytes)
      bytes.append("}" as StaticString)
    }
    bytes.append("],\n\"words\":{" as StaticString)
    writeWords(&bytes)
    bytes.append("}}" as StaticString)
  }

  private func write(_ questions: [Question], _ bytes: inout [UInt8]) {
    bytes.append("[" as StaticString)
    for (index, question) in questions.enumerated() {
      if index > 0 { bytes.append(",\n" as StaticString) }
      write(question, &bytes)
    }
    bytes.append("]" as StaticString)
  }

  private func write(_ question: Question, _ bytes: inout [UInt8]) {
    bytes.append("{\"id\":\"\(question.id)\",\"type\":\"\(question.type.name)\"")
    if question.isRequired { bytes.append(",\"required\":true" as StaticString) }
    switch question.type {
    case .text(let limit), .paragraph(let limit): bytes.append(",\"to\":\(limit)")
    case .integer(let range): bytes.append(",\"from\":\(range.lowerBound),\"to\":\(range.upperBound)")
    case .calculation(let formula): write(formula, &bytes)
    default: break
    }
    if case .calculation = question.type {
    } else if question.privacy == .open {
      bytes.append(",\"open\":true" as StaticString)
    }
    if let condition = question.condition {
      bytes.append(",\"when\":[\"\(condition.question)\",\"\(condition.comparison.scriptText)\",")
      bytes.append(json: condition.value)
      bytes.append("]" as StaticString)
    }
    bytes.append("}" as StaticString)
  }

  private func write(_ formula: Formula, _ bytes: inout [UInt8]) {
    let parts = formula.parts.map { part in
      let sign = part.isNegative ? -1 : 1
      return switch part.term {
      case .number(let number): "[\(sign),\"number\",\(number)]"
      case .answer(let id): "[\(sign),\"answer\",\"\(id)\"]"
      case .rows(let id): "[\(sign),\"rows\",\"\(id)\"]"
      case .yes(let id): "[\(sign),\"yes\",\"\(id)\"]"
      }
    }
    bytes.append(",\"sum\":[\(parts.joined(separator: ","))]")
  }

  /// The sentences of the script's parts that the form has, by the last part of their keys; of those about a type of
  /// answer, what it asks for.
  private func writeWords(_ bytes: inout [UInt8]) {
    let families = parts.map { "webform.\($0.rawValue)." }
    let used = Set(form.questions.map(\.type.name))
    let idle = Set(["integer", "decimal", "date", "time", "email", "telephone", "document"]).subtracting(used)
    var isFirst = true
    for key in kit.catalogue.keys {
      guard let family = families.first(where: { key.hasPrefix($0) }),
        !idle.contains(String(key.dropFirst(family.count)))
      else { continue }
      if !isFirst { bytes.append(",\n" as StaticString) }
      isFirst = false
      bytes.append(json: String(key.dropFirst(family.count)))
      bytes.append(":" as StaticString)
      bytes.append(json: kit.catalogue[key])
    }
  }
}

extension Question.Condition.Comparison {
  /// As JSON inside a page: no `<` stands in it.
  fileprivate var scriptText: String {
    switch self {
    case .less: "\\u003c"
    case .lessOrEqual: "\\u003c="
    default: rawValue
    }
  }
}

extension [UInt8] {
  /// Appends a JSON text, or `null`, that may stand inside a `<script>`: `<` is spelt in digits.
  mutating func append(json text: String?) {
    guard let text else { return append("null" as StaticString) }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"" as StaticString)
      case UInt8(ascii: "\\"): append("\\\\" as StaticString)
      case UInt8(ascii: "<"): append("\\u003c" as StaticString)
      case 0x0A: append("\\n" as StaticString)
      case 0..<0x20: append(" " as StaticString)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
