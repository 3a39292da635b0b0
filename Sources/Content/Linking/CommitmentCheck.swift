import Diagnostics
import Model

/// Nothing that was promised at a session was due or done before it.
enum CommitmentCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.aideMemoires.flatMap { aide -> [Diagnostic] in
      guard aide.outcome == .held, case .listed(let commitments) = aide.commitments,
        let date = aide.date ?? index.planned(aide.session)?.session.date
      else { return [] }
      return commitments.flatMap { findings($0, madeOn: date) }
    }
  }

  private static func findings(_ commitment: Commitment, madeOn date: CalendarDate) -> [Diagnostic] {
    [
      ("commitment-due-before-made" as Diagnostic.Code, commitment.due),
      ("commitment-done-before-made", commitment.done),
    ].compactMap { code, day in
      guard let day, day < date else { return nil }
      return Diagnostic(
        code, at: commitment.place.firstLine,
        ["number": String(commitment.number), "date": "\(day)", "session": "\(date)"])
    }
  }
}
