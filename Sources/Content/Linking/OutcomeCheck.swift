import Diagnostics
import Model

/// A session that was moved or cancelled says why, and from which day it was moved; one held has been held.
enum OutcomeCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.aideMemoires.flatMap { aide in
      let planned = index.planned(aide.session)?.session
      return [
        reasonMissing(aide, planned), movedFromAnotherDay(aide, planned),
        heldAfterCutDate(aide, planned, index.settings?.asOf),
      ].compactMap { $0 }
    }
  }

  private static func reasonMissing(_ aide: AideMemoire, _ planned: PlannedSession?) -> Diagnostic? {
    guard aide.reason == nil, !aide.places.has(.reason) else { return nil }
    let isMoved =
      aide.movedFrom != nil || aide.outcome == .rescheduled
      || planned.map { aide.date != nil && aide.date != $0.date } == true
    guard isMoved || aide.outcome == .cancelled else { return nil }
    let field: Field = aide.outcome != .held ? .state : aide.movedFrom != nil ? .movedFrom : .date
    return Diagnostic(
      aide.outcome == .cancelled ? "cancelled-without-reason" : "moved-without-reason",
      at: aide.places.place(field), ["id": aide.session.rawValue], hints: [Message("write-reason")])
  }

  /// The site is told as of a day on which the session was yet to come, and counts it as held all the same.
  private static func heldAfterCutDate(
    _ aide: AideMemoire, _ planned: PlannedSession?, _ asOf: CalendarDate?
  ) -> Diagnostic? {
    guard aide.outcome == .held, let asOf, let date = aide.date ?? planned?.date, date > asOf else {
      return nil
    }
    return Diagnostic(
      "held-after-cut-date", .warning, at: aide.places.place(aide.places.has(.date) ? .date : .state),
      ["id": aide.session.rawValue, "date": "\(date)", "asOf": "\(asOf)"],
      hints: [Message("held-after-cut-date")])
  }

  private static func movedFromAnotherDay(_ aide: AideMemoire, _ planned: PlannedSession?) -> Diagnostic? {
    guard let movedFrom = aide.movedFrom, let planned, planned.date != movedFrom else { return nil }
    return Diagnostic(
      "moved-from-disagrees", at: aide.places.place(.movedFrom),
      ["date": "\(movedFrom)", "planned": "\(planned.date)"],
      notes: [.init(Message("planned-here"), at: planned.places.place(.date))])
  }
}
