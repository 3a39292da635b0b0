package import Diagnostics

/// A row of a file's change control.
package struct ChangeRow: Hashable, Sendable {
  /// 1 for the first version.
  package let version: Int
  package let date: CalendarDate
  package let reason: String
  /// The post that asked for it, in the words or by the id that its author wrote; nil where it is not told.
  package let role: String?
  /// Where its day was written; nil where it was not read from a file.
  package let place: SourcePlace?

  package init(
    version: Int, date: CalendarDate, reason: String, role: String?, place: SourcePlace? = nil
  ) {
    self.version = version
    self.date = date
    self.reason = reason
    self.role = role
    self.place = place
  }
}
