import Diagnostics
import Model

/// Reads `datos/divipola.csv`.
enum MunicipalityTable {
  private enum Column { case code, name, departmentCode, departmentName }

  private static let columns: [Vocabulary.Entry<Column>] = [
    Vocabulary.Entry(.code, "codigo", "code"),
    Vocabulary.Entry(.name, "municipio", "municipality"),
    Vocabulary.Entry(.departmentCode, "codigo_departamento", "department_code"),
    Vocabulary.Entry(.departmentName, "departamento", "department"),
  ]

  static func municipalities(_ text: ArraySlice<UInt8>, _ decoder: inout FieldDecoder) -> [Municipality] {
    guard let table = Table.read(text, columns: columns, &decoder) else { return [] }
    var municipalities: [Municipality] = []
    var first: [String: SourcePlace] = [:]
    for row in table.rows {
      guard let code = row[.code], let name = row[.name], let department = row[.departmentCode],
        let departmentName = row[.departmentName]
      else { continue }
      guard isCode(code.text), department.text == code.text.prefix(2) else {
        decoder.report(
          "bad-municipality-row", at: code.range, ["code": code.text, "department": department.text],
          hints: [Message("bad-municipality-row")])
        continue
      }
      if let earlier = first[code.text] {
        decoder.report(
          "duplicate-id", at: code.range, ["id": code.text],
          notes: [.init(Message("first-here"), at: earlier)])
        continue
      }
      first[code.text] = row.place
      municipalities.append(
        Municipality(
          code: ID(code.text), name: name.text, departmentCode: ID(department.text),
          departmentName: departmentName.text))
    }
    return municipalities
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 5 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
