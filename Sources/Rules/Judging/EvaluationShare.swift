import Diagnostics
import Model

/// How many of those present evaluated, held against the procedure's share.
struct EvaluationShare {
  let evaluations: CountRange
  let present: CountRange
  /// Per cent of those present.
  let minimum: Int

  /// Whether the share is reached, in whole numbers: 100 · evaluations ≥ minimum · present. Nil where totals
  /// too small to be published leave it open.
  var isReached: Bool? {
    if 100 * evaluations.bounds.lowerBound >= minimum * present.bounds.upperBound { return true }
    if 100 * evaluations.bounds.upperBound < minimum * present.bounds.lowerBound { return false }
    return nil
  }

  /// The fewest evaluations that would do.
  var needed: Int { (minimum * present.bounds.upperBound + 99) / 100 }

  fileprivate func words(naming name: String) -> Arguments {
    [
      "id": name, "evaluations": String(evaluations.bounds.upperBound),
      "present": String(present.bounds.upperBound), "needed": String(needed), "minimum": String(minimum),
    ]
  }
}

extension Verdicts {
  /// Gives the verdict on the share of those who evaluated `subject`: where it is too small, `code` at `place`.
  mutating func judge(
    _ share: EvaluationShare, of subject: Subject, below code: Diagnostic.Code, at place: SourcePlace,
    hints: [Message] = [], notes: [Diagnostic.Note] = []
  ) {
    switch share.isReached {
    case true?: holds(subject)
    case nil: untold(subject, .suppressedFigures)
    case false?:
      fails(subject, code, at: place, share.words(naming: subject.name), hints: hints, notes: notes)
    }
  }
}

/// Why a rule cannot be told: keys below `untold.`.
extension Message {
  /// No figures yet.
  static let noFigures = Message("no-figures")
  /// Totals too small to be published leave it open.
  static let suppressedFigures = Message("suppressed-figures")
  /// The procedure does not set `parameter`.
  static func noParameter(_ parameter: String) -> Message {
    Message("no-parameter", ["parameter": parameter])
  }
}
