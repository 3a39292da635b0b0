/// A row of a file's change control.
package struct ChangeRow: Hashable, Sendable {
  /// 1 for the first version.
  package let version: Int
  package let date: CalendarDate
  package let reason: String
  /// The post that asked for it, in the words or by the id that its author wrote; nil where it is not told.
  package let role: String?

  package init(version: Int, date: CalendarDate, reason: String, role: String?) {
    self.version = version
    self.date = date
    self.reason = reason
    self.role = role
  }
}
