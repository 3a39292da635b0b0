package import Model

/// One commit that touched a file of the content: a row of its change control.
///
/// Who made it is left out: the site names posts, never people.
package struct FileChange: Hashable, Sendable {
  /// The commit's name, 40 or 64 hexadecimal digits.
  package let commit: String
  /// The day on which its author made it, where the author was.
  package let date: CalendarDate
  /// The trailer `Motivo:` (`Reason:`), else the commit's first line.
  package let reason: String
  /// The trailer `Rol:` (`Role:`) as it was written: a post's id, or anything else, such as somebody's name.
  package let role: String?
  /// The name of the text that it left, in git's store; nil where it took the file away.
  package let blob: String?

  package init(commit: String, date: CalendarDate, reason: String, role: String?, blob: String?) {
    self.commit = commit
    self.date = date
    self.reason = reason
    self.role = role
    self.blob = blob
  }
}
