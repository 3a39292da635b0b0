package import Diagnostics
package import Model

/// What an office wrote down as done, on a day that is yet to come: a change of its book, an accepted failure.
package enum DaysToComeCheck {
  /// Every such day of `agency`, by the place where it was written.
  package static func diagnostics(in agency: Agency, today: CalendarDate) -> [Diagnostic] {
    let rows = agency.recordedChanges.values.joined().compactMap { row in
      row.place.map { (code: "change-row-to-come" as Diagnostic.Code, date: row.date, place: $0) }
    }
    let acknowledgments = agency.procedure.acknowledgments.compactMap { acknowledgment in
      acknowledgment.date.flatMap { date in
        acknowledgment.datePlace.map {
          (code: "acknowledgment-to-come" as Diagnostic.Code, date: date, place: $0)
        }
      }
    }
    return (rows + acknowledgments).filter { $0.date > today }.map { day in
      Diagnostic(
        day.code, .warning, at: day.place, ["date": "\(day.date)"], hints: [Message("day-to-come")])
    }.sorted(by: Diagnostic.inReadingOrder)
  }
}
