import Bytes
import Diagnostics
import Model

/// A form as XLSForm, in tables of Markdown: what KoboToolbox and ODK are fed with through pyxform.
///
/// Source: [XLSForm](https://xlsform.org/en/). A bound on the number of rows has no place there.
struct XLSForm {
  static let columns = [
    "type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message",
    "calculation",
    "appearance", "parameters",
  ]
  /// The name of the list of yes and no.
  private static let yesNo = "_yes_no"

  private let form: FormTemplate
  private let catalogue: Catalogue
  private let notice: String?
  private let expressions: XLSFormExpression

  init(_ form: FormTemplate, _ catalogue: Catalogue, notice: String?) {
    self.form = form
    self.catalogue = catalogue
    self.notice = notice
    expressions = XLSFormExpression(form)
  }

  private func words(_ key: String, _ arguments: Arguments = [:]) -> String {
    catalogue.say("schema.\(key)", arguments)
  }

  var bytes: [UInt8] {
    var table = MarkdownTables()
    table.sheet("survey", Self.columns)
    for row in survey {
      table.row(
        Self.columns.map { column in
          let cell = row[column] ?? ""
          return column == "label" || column == "hint" ? Self.plain(cell) : cell
        })
    }
    let choices = choices
    if !choices.isEmpty {
      table.sheet("choices", ["list_name", "name", "label"])
      for choice in choices { table.row(choice.dropLast() + choice.suffix(1).map(Self.plain)) }
    }
    table.sheet("settings", ["form_title", "form_id", "version"])
    table.row([form.title, form.id.rawValue, String(form.version)])
    return table.bytes
  }

  /// Words in which `${` names no question.
  private static func plain(_ text: String) -> String {
    text.split(separator: "${", omittingEmptySubsequences: false).joined(separator: "$ {")
  }

  private var survey: [[String: String]] {
    var rows: [[String: String]] = []
    if let notice { rows.append(["type": "note", "name": "_notice", "label": notice]) }
    if !form.activityTypes.isEmpty {
      rows.append([
        "type": "text", "name": "_session", "label": words("session"), "required": "yes",
        "constraint": "regex(., \"\(AnswerPattern.name)\")", "constraint_message": words("session-shape"),
      ])
    }
    for (index, part) in form.electronicSections.enumerated() {
      let introduction = part.section.introduction.blocks.map(\.plainText).filter { !$0.isEmpty }
      guard !part.fields.isEmpty || !introduction.isEmpty else { continue }
      let inside =
        introduction.enumerated().map { number, text in
          ["type": "note", "name": "_words_\(index + 1)_\(number + 1)", "label": text]
        } + part.fields.map(row)
      if let group = part.section.group {
        let title = part.section.title ?? group.id.rawValue
        rows.append(["type": "begin_repeat", "name": XLSFormExpression.name(group.id), "label": title])
        rows += inside + [["type": "end_repeat"]]
      } else if let title = part.section.title {
        rows.append(["type": "begin_group", "name": "_section_\(index + 1)", "label": title])
        rows += inside + [["type": "end_group"]]
      } else {
        rows += inside
      }
    }
    return rows
  }

  private func row(_ field: AnswerField) -> [String: String] {
    var row = shape(field)
    row["name"] = XLSFormExpression.name(field.id)
    row["label"] = field.choice?.label ?? field.question.text
    if field.choice == nil { row["hint"] = field.question.hint }
    if field.isRequired { row["required"] = "yes" }
    row["relevant"] = field.condition.map(expressions.relevance)
    return row
  }

  /// The type and what goes with it.
  private func shape(_ field: AnswerField) -> [String: String] {
    switch field.type {
    case .text(let limit):
      return length("text", limit)
    case .paragraph(let limit):
      return length("text", limit).merging(["appearance": "multiline"]) { $1 }
    case .integer(let range):
      return [
        "type": "integer", "constraint": ". >= \(range.lowerBound) and . <= \(range.upperBound)",
        "constraint_message": words(
          "between", ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"]),
      ]
    case .scale(let range):
      return [
        "type": "range", "parameters": "start=\(range.lowerBound) end=\(range.upperBound) step=1",
      ]
    case .decimal: return ["type": "decimal"]
    case .date: return ["type": "date"]
    case .time: return ["type": "time"]
    case .one(let list): return ["type": "select_one \(listName(list, field))"]
    case .several(let list): return ["type": "select_multiple \(listName(list, field))"]
    case .yesNo: return ["type": "select_one \(Self.yesNo)"]
    case .email: return pattern(AnswerPattern.email, "email-shape")
    case .telephone: return pattern(AnswerPattern.telephone, "telephone-shape")
    case .document: return pattern(AnswerPattern.document, "document-shape")
    case .signature: return ["type": "image", "appearance": "signature", "parameters": "max-pixels=800"]
    case .calculation(let formula): return ["type": "calculate", "calculation": expressions.sum(formula)]
    }
  }

  private func length(_ type: String, _ limit: Int) -> [String: String] {
    [
      "type": type, "constraint": "string-length(.) <= \(limit)",
      "constraint_message": words("length", ["limit": "\(limit)"]),
    ]
  }

  private func pattern(_ pattern: String, _ message: String) -> [String: String] {
    ["type": "text", "constraint": "regex(., \"\(pattern)\")", "constraint_message": words(message)]
  }

  /// A list's own name; choices that stand below a question are called like it.
  private func listName(_ list: ChoiceList, _ field: AnswerField) -> String {
    if let name = list.name { return name }
    let isTaken = form.questions.contains { $0.type.choices?.name == field.id.rawValue }
    return isTaken ? "_\(field.id)" : field.id.rawValue
  }

  private var choices: [[String]] {
    var rows: [[String]] = []
    var seen: Set<String> = []
    for field in form.electronicSections.flatMap(\.fields) {
      if let list = field.type.choices {
        let name = listName(list, field)
        guard seen.insert(name).inserted else { continue }
        rows += list.choices.map { [name, $0.code, $0.label] }
      } else if field.type == .yesNo, seen.insert(Self.yesNo).inserted {
        rows += [[Self.yesNo, "true", words("yes")], [Self.yesNo, "false", words("no")]]
      }
    }
    return rows
  }
}

/// Tables that read well on any git host: one a sheet, its name in the first column.
struct MarkdownTables {
  private(set) var bytes: [UInt8] = []

  mutating func sheet(_ name: String, _ columns: [String]) {
    if !bytes.isEmpty { bytes.append(0x0A) }
    line([name] + columns)
    line(Array(repeating: "---", count: columns.count + 1), isRule: true)
  }

  mutating func row(_ cells: [String]) { line([""] + cells) }

  private mutating func line(_ cells: [String], isRule: Bool = false) {
    bytes.append("|" as StaticString)
    for cell in cells { bytes.append(isRule ? "\(cell)|" : " \(Self.escaped(cell)) |") }
    bytes.append(0x0A)
  }

  /// A cell is one line, and a bar in it is escaped.
  private static func escaped(_ cell: String) -> String {
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "|": text += "\\|"
      case "\n", "\r", "\t": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
