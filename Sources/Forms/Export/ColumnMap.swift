import Bytes
import Diagnostics
import Model

/// The columns of a table of responses, one a line: what people read when they fill it, and the intake when it reads it.
///
/// A row of the map says which heading a column has, and which question it answers. An office whose table has other
/// headings changes the first column and nothing else.
struct ColumnMap {
  private let form: FormTemplate
  private let catalogue: Catalogue

  init(_ form: FormTemplate, _ catalogue: Catalogue) {
    self.form = form
    self.catalogue = catalogue
  }

  /// The names of the map's own columns; programs go by their order.
  static let columns = [
    "header", "group", "question", "type", "required", "minimum", "maximum", "choices", "how",
  ]

  private func words(_ key: String, _ arguments: Arguments = [:]) -> String {
    catalogue.say("schema.\(key)", arguments)
  }

  /// UTF-8 with a byte order mark, which spreadsheets ask for; lines end as RFC 4180 has it.
  var bytes: [UInt8] {
    var file = CommaSeparated()
    file.line(Self.columns.map { words("columns.\($0)") })
    if !form.activityTypes.isEmpty {
      file.line([words("session"), "", "session", "id", "true", "", "64", "", words("how.session")])
    }
    file.line([
      words("captured-at"), "", "captured_at", "date-time", "true", "", "", "", words("how.captured-at"),
    ])
    let fields = form.sections.map { ($0.group, $0.questions.flatMap(\.answerFields)) }
    var used: [String: Int] = [:]
    for field in fields.flatMap(\.1) { used[header(field), default: 0] += 1 }
    for (group, fields) in fields {
      if let group {
        file.line([
          words("row"), group.id.rawValue, "row", "integer", "true", "1", "\(group.rows.upperBound)", "",
          words("how.row"),
        ])
      }
      for field in fields { file.line(line(field, group, isAlone: used[header(field)] == 1)) }
    }
    return file.bytes
  }

  /// The words of the question, as other services head their columns with.
  private func header(_ field: AnswerField) -> String {
    guard let choice = field.choice else { return field.question.text }
    return "\(field.question.text) · \(choice.label)"
  }

  private func line(_ field: AnswerField, _ group: FormTemplate.RowGroup?, isAlone: Bool) -> [String] {
    let heading = isAlone ? header(field) : "\(header(field)) [\(field.id)]"
    let choices = field.type.choices?.choices ?? []
    let (low, high) = bounds(field.type)
    return [
      heading, group?.id.rawValue ?? "", field.id.rawValue, field.type.name, String(field.isRequired), low,
      high,
      choices.map { "\($0.code)=\($0.label)" }.joined(separator: "; "), how(field),
    ]
  }

  /// The least and the most: of a number, of the characters of a text, of the marks.
  private func bounds(_ type: AnswerType) -> (String, String) {
    switch type {
    case .text(let limit), .paragraph(let limit): ("1", String(limit))
    case .integer(let range), .scale(let range): (String(range.lowerBound), String(range.upperBound))
    case .email: ("", String(AnswerPattern.emailLimit))
    case .telephone: ("", String(AnswerPattern.telephoneLimit))
    case .document: ("", String(AnswerPattern.documentLimit))
    case .several(let list): ("1", String(list.choices.count))
    default: ("", "")
    }
  }

  private func how(_ field: AnswerField) -> String {
    let text = words("how.\(field.type.name)")
    guard let condition = field.condition else { return text }
    let question = "\(condition.question) \(condition.comparison.rawValue) \(condition.value)"
    return "\(text); \(words("how.only-if", ["condition": question]))"
  }
}

/// A table as RFC 4180 has it, safe to open in a spreadsheet.
package struct CommaSeparated {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func line(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(Self.neutral(cell))
    }
    bytes.append("\r\n" as StaticString)
  }

  /// A cell that a spreadsheet would work out is kept from it by an apostrophe, which is taken off again on reading.
  ///
  /// A number keeps its sign, and a text that begins with an apostrophe gets one more.
  package static func neutral(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@'\t\r".utf8.contains(first) else { return cell }
    return Int(cell) == nil ? "'" + cell : cell
  }

  private mutating func append(_ cell: String) {
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return bytes.append(cell) }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
