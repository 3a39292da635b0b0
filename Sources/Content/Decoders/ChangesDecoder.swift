import Diagnostics
import Model

/// Reads `cambios.yml`: the change control of an office that keeps its files without git.
enum ChangesDecoder {
  private static let shape = Shape(required: [.changes])
  private static let rowShape = Shape(required: [.file, .date, .reason], optional: [.role])

  /// The rows of each file in the order in which they were written, which is that of its versions.
  static func changes(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> [String: [ChangeRow]] {
    guard let fields = decoder.fields(node, shape) else { return [:] }
    var changes: [String: [ChangeRow]] = [:]
    for row in decoder.list(fields[.changes], row) {
      let earlier = changes[row.path, default: []]
      if let last = earlier.last { Self.compare(row, with: last, &decoder) }
      changes[row.path] =
        earlier + [
          ChangeRow(
            version: earlier.count + 1, date: row.date, reason: row.reason, role: row.role, place: row.place)
        ]
    }
    return changes
  }

  /// One row, before it is known which version of its file it makes.
  private struct Row {
    let path: String
    let date: CalendarDate
    let reason: String
    let role: String?
    let place: SourcePlace
  }

  private static func row(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Row? {
    guard let fields = decoder.fields(node, rowShape) else { return nil }
    let path = decoder.contentPath(fields[.file])
    let date = decoder.date(fields[.date])
    let reason = decoder.text(fields[.reason])
    let role = decoder.reference(fields[.role], .role, of: Role.self)
    guard let path, let date, let dateNode = fields[.date], let reason else { return nil }
    return Row(
      path: path, date: date, reason: reason, role: role?.rawValue,
      place: SourcePlace(file: decoder.file, range: dateNode.range))
  }

  /// Versions are numbered in the order of the rows, which is that of their days.
  private static func compare(_ row: Row, with last: ChangeRow, _ decoder: inout FieldDecoder) {
    guard row.date < last.date else { return }
    decoder.report(
      "change-row-out-of-order", .warning, at: row.place.range,
      ["date": "\(row.date)", "previous": "\(last.date)", "file": row.path],
      hints: [Message("change-row-out-of-order")],
      notes: last.place.map { [.init(Message("change-before"), at: $0)] } ?? [])
  }
}
