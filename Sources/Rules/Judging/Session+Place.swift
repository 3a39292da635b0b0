import Diagnostics
import Model

extension Session {
  /// Where its name is written: in its plan's list or, outside it, in its aide-mémoire.
  var place: SourcePlace {
    schedule.places.place(schedule.places.has(.id) ? .id : .session).firstLine
  }

  /// Where its schedule says `field`.
  func place(_ field: Field) -> SourcePlace { schedule.places.place(field).firstLine }
}
