package import Diagnostics
package import Model

/// Repeats the draws that an office recorded, and tells which of them do not come out or drew too few.
package struct DrawAudit: Sendable {
  /// What it may find; a book with no other mistake has been read whole.
  package static let codes: Set<Diagnostic.Code> = [
    "draw-bad-seed", "draw-not-fair", "draw-minimum-differs",
  ]

  /// Per cent of the rows that the procedure asks for.
  private let minimum: Int
  /// Since when it asks for that; nil where it does not say.
  private let inForceSince: CalendarDate?
  private let day: @Sendable (ID<Session>) -> CalendarDate?

  /// `day` tells when a session was held, where that is known.
  package init(_ procedure: Procedure, day: @escaping @Sendable (ID<Session>) -> CalendarDate?) {
    minimum = procedure.parameters.minimumEvaluation
    inForceSince = procedure.date
    self.day = day
  }

  /// An audit by the procedure and the sessions of `agency`.
  package init(_ agency: Agency) {
    self.init(agency.procedure) { agency[$0]?.date }
  }

  /// The findings on `draws`, in their order.
  package func findings(in draws: [Draw]) -> [Diagnostic] { draws.flatMap(findings) }

  /// What is wrong with `draw`: a sample that does not follow from its seed, a seed that decides nothing, a share
  /// that is not the procedure's.
  package func findings(in draw: Draw) -> [Diagnostic] {
    guard FairDraw.isSeed(draw.seed) else { return [finding("draw-bad-seed", draw, at: .seed)] }
    let drawn = FairDraw.sample(
      rows: draw.rows, minimum: draw.minimum, seed: draw.seed, session: draw.session)
    var found: [Diagnostic] = []
    if draw.minimum != minimum {
      found.append(
        finding("draw-minimum-differs", draw, at: .minimumEvaluation, isTooSmall(draw) ? .error : .warning))
    }
    if drawn != draw.sample { found.append(finding("draw-not-fair", draw, at: .sample)) }
    return found
  }

  /// Whether it drew fewer than the procedure asked for on that day; what held before it came into force, nobody
  /// can tell.
  private func isTooSmall(_ draw: Draw) -> Bool {
    guard draw.minimum < minimum else { return false }
    guard let inForceSince, let day = day(draw.session) else { return true }
    return day >= inForceSince
  }

  private func finding(
    _ code: Diagnostic.Code, _ draw: Draw, at field: Field, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let words: Arguments = [
      "id": draw.session.rawValue, "rows": "\(draw.rows)", "minimum": "\(draw.minimum)",
      "inForce": "\(minimum)",
    ]
    return Diagnostic(
      code, severity, file: draw.places.file, range: draw.places[field], words,
      hints: [Message(code.rawValue, words)])
  }
}
