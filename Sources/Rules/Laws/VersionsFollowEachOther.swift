import Diagnostics
import Model

/// The change control goes from version to version without a gap, never back in time, up to the one in force.
///
/// Why: a version that is missing from it changed something that nobody can look up.
/// Speaks of: each row, for itself and after the row before it, and the version that the document bears. The
/// version after 3.0 is 3.1 or 4.0; names that are no numbers need only follow on from each other.
/// Needs: `cambios`, `version`.
/// Reports: `change-does-not-follow`, `change-skips-version` or `change-goes-back` at the row, one of them;
/// `change-control-behind` at the document's version.
enum VersionsFollowEachOther: Rule {
  static let id: ID<RuleEntry> = ID("R-DOC-2")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    let procedure = file.procedure
    let subject = Subject.procedure(procedure)
    guard let last = procedure.changes.last else { return }
    guard !file.procedureIsUnread else {
      verdicts.untold(subject, .unreadFile)
      return
    }
    var previous: VersionChange?
    for change in procedure.changes {
      if let (code, words) = mistake(in: change, after: previous) {
        verdicts.fails(
          subject, code, at: (change.place ?? procedure.places.place(.changes)).firstLine, words,
          hints: [Message("change-control")],
          notes: previous?.place.map { [.init(Message("change-before"), at: $0.firstLine)] } ?? [])
      } else {
        verdicts.holds(subject)
      }
      previous = change
    }
    if VersionNumber.areSame(last.to, procedure.version) {
      verdicts.holds(subject)
    } else {
      verdicts.fails(
        subject, "change-control-behind", at: procedure.places.place(.version),
        ["version": procedure.version, "last": last.to], hints: [Message("change-control-behind")])
    }
  }

  /// The first thing that is wrong with a row.
  private static func mistake(
    in change: VersionChange, after previous: VersionChange?
  ) -> (Diagnostic.Code, Arguments)? {
    if let previous, !VersionNumber.areSame(previous.to, change.from) {
      return ("change-does-not-follow", ["from": change.from, "previous": previous.to])
    }
    if !isNext(change.to, after: change.from) {
      return ("change-skips-version", ["from": change.from, "to": change.to])
    }
    if let previous, change.date < previous.date {
      return ("change-goes-back", ["date": "\(change.date)", "previous": "\(previous.date)"])
    }
    return nil
  }

  private static func isNext(_ next: String, after version: String) -> Bool {
    guard let old = VersionNumber(version), let new = VersionNumber(next) else { return version != next }
    return old.isFollowed(by: new)
  }
}
