import Diagnostics
import Model

/// A session that asks for a group of several areas names at least two of them.
///
/// Why: the group is there so that the entity speaks with one voice, and one area alone is no group.
/// Speaks of: sessions that say `grupo: si` among their resources, the office's own meetings left out.
/// Needs: nothing but the schedules.
/// Reports: `group-too-small` at the session's resources.
enum GroupsSpanAreas: Rule {
  static let id: ID<RuleEntry> = ID("R-INT-1")
  /// Fewer areas are no group.
  private static let least = 2

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions {
      guard let resources = session.schedule.resources, resources.needsGroup else { continue }
      let count = Set(resources.areas).count
      guard count < least else {
        verdicts.holds(session.plan)
        continue
      }
      verdicts.misses(
        .session(session), "group-too-small", at: session.place(.resources), in: file,
        ["id": session.id.rawValue, "count": String(count), "least": String(least)],
        hints: [.init("group-too-small")])
    }
  }
}
