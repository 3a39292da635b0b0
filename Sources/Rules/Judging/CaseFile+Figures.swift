import Diagnostics
import Model

/// What the figures tell of one session that was held.
enum SessionCount {
  case counted(SessionFigures)
  /// The year's figures cover its day, and do not name it.
  case nothing
  /// It cannot be told yet, for this reason.
  case untold(Message)
}

extension CaseFile {
  /// What was counted at `session`; figures that end before its day say nothing of it.
  func count(at session: Session) -> SessionCount {
    if let figures = figures(of: session) { return .counted(figures) }
    if mayBeUnread(figuresOf: session.year) { return .untold(.unreadFile) }
    guard let year = agency.figures(of: session.year) else { return .untold(.noFigures) }
    return session.date > year.cut ? .untold(.figuresCut(year.cut)) : .nothing
  }
}

/// Why a rule cannot be told: keys below `untold.`.
extension Message {
  /// It was held after the day up to which was counted.
  static func figuresCut(_ day: CalendarDate) -> Message { Message("figures-cut", ["date": "\(day)"]) }
}
