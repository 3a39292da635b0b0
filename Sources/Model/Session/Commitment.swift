package import Diagnostics

/// Something promised at a session: what, by whom, by when and, once done, when.
package struct Commitment: Sendable {
  /// 1 for the first of its session.
  package let number: Int
  package let text: String
  package let responsible: ID<ResponsibleParty>?
  package let due: CalendarDate?
  package let done: CalendarDate?
  /// What it lacks may be what could not be read of it.
  package let hasUnreadMark: Bool
  package let place: SourcePlace

  package init(
    number: Int, text: String, responsible: ID<ResponsibleParty>?, due: CalendarDate?, done: CalendarDate?,
    hasUnreadMark: Bool = false, place: SourcePlace
  ) {
    self.number = number
    self.text = text
    self.responsible = responsible
    self.due = due
    self.done = done
    self.hasUnreadMark = hasUnreadMark
    self.place = place
  }

  /// How it stands on a day.
  package enum State: String, Hashable, Sendable, CaseIterable { case pending, kept, keptLate, overdue }

  /// Its state at the end of `today`: what was done after `today` is not yet known.
  package func state(on today: CalendarDate) -> State {
    if let done, done <= today { return due.map { done > $0 } == true ? .keptLate : .kept }
    return due.map { $0 < today } == true ? .overdue : .pending
  }
}
