import Diagnostics
import Model

/// Reads `sorteos.yml`: the draws of those who are asked to evaluate a session.
enum DrawsDecoder {
  private static let shape = Shape(required: [.draws])
  private static let drawShape = Shape(required: [.session, .rows, .minimumEvaluation, .seed, .sample])

  /// The draws in the order in which they were written; one with a mistake is left out.
  static func draws(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> [Draw] {
    guard let fields = decoder.fields(node, shape) else { return [] }
    return decoder.list(fields[.draws], draw)
  }

  private static func draw(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Draw? {
    guard let fields = decoder.fields(node, drawShape) else { return nil }
    let session = decoder.reference(fields[.session], .session, of: Session.self)
    let rows = decoder.integer(fields[.rows], in: 1...Draw.rowLimit)
    let minimum = decoder.integer(fields[.minimumEvaluation], in: 0...100)
    let seed = decoder.text(fields[.seed])
    let mistakes = decoder.diagnostics.count
    let sample = decoder.list(fields[.sample]) { $0.integer($1, in: 1...Draw.rowLimit) }
    guard let session, let rows, let minimum, let seed, fields[.sample] != nil,
      decoder.diagnostics.count == mistakes
    else { return nil }
    return Draw(
      session: session, rows: rows, minimum: minimum, seed: seed, sample: sample,
      places: fields.places(in: decoder.file))
  }
}
