import Diagnostics
import Model

/// Reads `datos/festivos.csv`.
enum HolidayTable {
  private enum Column { case date, name }

  private static let columns: [Vocabulary.Entry<Column>] = [
    Vocabulary.Entry(.date, "fecha", "date"), Vocabulary.Entry(.name, "nombre", "name"),
  ]

  static func holidays(_ text: ArraySlice<UInt8>, _ decoder: inout FieldDecoder) -> [Holiday] {
    guard let table = Table.read(text, columns: columns, &decoder) else { return [] }
    var holidays: [Holiday] = []
    var first: [String: SourcePlace] = [:]
    for row in table.rows {
      guard let dateField = row[.date], let name = row[.name],
        let date = decoder.date(
          YAMLNode(.scalar(.init(text: dateField.text, style: .plain)), at: dateField.range))
      else { continue }
      let key = "\(date) \(name.text)"
      if let earlier = first[key] {
        decoder.report(
          "duplicate-row", .warning, at: row.place.range, ["row": key],
          notes: [.init(Message("first-here"), at: earlier)])
        continue
      }
      first[key] = row.place
      holidays.append(Holiday(date: date, name: name.text, place: row.place))
    }
    return holidays
  }
}
