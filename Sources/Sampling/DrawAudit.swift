package import Diagnostics
package import Model

/// Repeats the draws that an office recorded, and tells which of them do not come out.
package enum DrawAudit {
  /// A finding a draw whose sample does not follow from its seed, or whose seed decides nothing.
  package static func findings(in draws: [Draw]) -> [Diagnostic] { draws.compactMap(finding) }

  private static func finding(_ draw: Draw) -> Diagnostic? {
    let words: Arguments = ["id": draw.session.rawValue, "rows": "\(draw.rows)"]
    guard FairDraw.isSeed(draw.seed) else { return finding("draw-bad-seed", draw, at: .seed, words) }
    let drawn = FairDraw.sample(
      rows: draw.rows, minimum: draw.minimum, seed: draw.seed, session: draw.session)
    return drawn == draw.sample ? nil : finding("draw-not-fair", draw, at: .sample, words)
  }

  private static func finding(
    _ code: Diagnostic.Code, _ draw: Draw, at field: Field, _ words: Arguments
  ) -> Diagnostic {
    Diagnostic(
      code, .error, file: draw.places.file, range: draw.places[field], words,
      hints: [Message(code.rawValue, words)])
  }
}
