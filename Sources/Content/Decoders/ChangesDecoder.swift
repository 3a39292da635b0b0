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
    for (path, date, reason, role) in decoder.list(fields[.changes], row) {
      let earlier = changes[path, default: []]
      changes[path] =
        earlier + [ChangeRow(version: earlier.count + 1, date: date, reason: reason, role: role)]
    }
    return changes
  }

  private static func row(
    _ decoder: inout FieldDecoder, _ node: YAMLNode
  ) -> (String, CalendarDate, String, String?)? {
    guard let fields = decoder.fields(node, rowShape) else { return nil }
    let path = decoder.contentPath(fields[.file])
    let date = decoder.date(fields[.date])
    let reason = decoder.text(fields[.reason])
    let role = decoder.reference(fields[.role], .role, of: Role.self)
    guard let path, let date, let reason else { return nil }
    return (path, date, reason, role?.rawValue)
  }
}
