import Diagnostics
import Model

/// A table of `datos/` whose columns have been found by their headings, Spanish or English.
struct Table<Column: Hashable & Sendable>: Sendable {
  struct Row: Sendable {
    let place: SourcePlace
    fileprivate let fields: [Column: CSVReader.Field]

    subscript(column: Column) -> CSVReader.Field? { fields[column] }
  }

  let rows: [Row]

  /// Reads `text`; nil where a column is missing. A row of another length is reported and left out.
  static func read(
    _ text: ArraySlice<UInt8>, columns: [Vocabulary.Entry<Column>], _ decoder: inout FieldDecoder
  ) -> Table? {
    let checked = CSVReader.rows(of: text, file: decoder.file)
    decoder.diagnostics += checked.diagnostics
    guard let head = checked.value.first else {
      decoder.report("csv-empty", at: nil, ["columns": names(of: columns.map(\.meaning), columns, decoder)])
      return nil
    }
    let order = head.fields.map { Vocabulary.meaning(of: $0.text, in: columns) }
    let missing = columns.map(\.meaning).filter { !order.contains($0) }
    guard missing.isEmpty else {
      let isSemicolon = head.fields.count == 1 && head.fields[0].text.contains(";")
      decoder.report(
        "csv-missing-column", at: SourceRange(line: head.line, column: 1),
        ["columns": names(of: missing, columns, decoder)],
        hints: [Message(isSemicolon ? "csv-semicolon" : "csv-missing-column")])
      return nil
    }
    var rows: [Row] = []
    rows.reserveCapacity(checked.value.count)
    for row in checked.value.dropFirst() {
      guard row.fields.count == head.fields.count else {
        decoder.report(
          "csv-row-length", at: SourceRange(line: row.line, column: 1),
          ["found": String(row.fields.count), "expected": String(head.fields.count)],
          hints: [Message("csv-quote")])
        continue
      }
      var fields: [Column: CSVReader.Field] = [:]
      for (column, field) in zip(order, row.fields) {
        if let column { fields[column] = field }
      }
      let end = row.fields.last?.range.end ?? .start
      let range = SourceRange(SourceLocation(line: row.line, column: 1), end)
      rows.append(Row(place: SourcePlace(file: decoder.file, range: range), fields: fields))
    }
    return Table(rows: rows)
  }

  private static func names(
    of missing: [Column], _ columns: [Vocabulary.Entry<Column>], _ decoder: FieldDecoder
  ) -> String {
    columns.filter { missing.contains($0.meaning) }
      .compactMap { $0.words(in: decoder.language).first }.map { "«\($0)»" }.joined(separator: ", ")
  }
}
