import Diagnostics
import Model

/// Reads the front matter of a follow-up report.
enum ReportDecoder {
  private static let shape = Shape(
    required: [.report, .theme, .year], optional: [.period, .date, .recommendations, .signatures, .figures])
  private static let signatureShape = Shape(required: [.role], optional: [.date])
  private static let figureNames: [(Field, StatedFigure.Name)] = [
    (.planned, .planned), (.held, .held), (.cancelled, .cancelled), (.participations, .participations),
    (.evaluations, .evaluations),
  ]
  private static let figuresShape = Shape(optional: figureNames.map(\.0))
  private static let recommendationShape = Shape(required: [.id, .text])

  /// The report, or nil where its kind, theme or year cannot be told.
  static func report(_ node: YAMLNode, _ decoder: inout FieldDecoder, whole: SourceRange) -> Report? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    let kind = decoder.word(fields[.report], of: Vocabulary.reportKinds)
    let theme = decoder.reference(fields[.theme], .theme, of: Theme.self)
    let year = decoder.year(fields[.year])
    let date = decoder.date(fields[.date])
    let recommendations = ProcedureDecoder.unique(
      fields[.recommendations], &decoder, by: \.id.rawValue, recommendation)
    let signatures = decoder.list(fields[.signatures], signature)
    let figures = statedFigures(fields[.figures], &decoder)
    let period = kind.flatMap { periodNumber(fields, kind: $0, &decoder) }
    guard let kind, let theme, let year else { return nil }
    var report = Report(
      kind: kind, theme: theme, year: year, path: decoder.file,
      places: fields.places(in: decoder.file, whole: whole))
    report.period = period
    report.date = date
    report.recommendations = recommendations
    report.signatures = signatures
    report.statedFigures = figures
    return report
  }

  /// Whether a section on evaluation says something.
  static func citesEvaluation(_ body: Prose) -> Bool {
    body.whole.sections(level: 2).contains {
      Vocabulary.heading(titled: $0.title) == .evaluation && !$0.content.range.isEmpty
    }
  }

  private static func signature(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Signature? {
    guard let fields = decoder.fields(node, signatureShape) else { return nil }
    let date = decoder.date(fields[.date])
    return decoder.reference(fields[.role], .role, of: Role.self).map { Signature(role: $0, date: date) }
  }

  private static func statedFigures(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> [StatedFigure] {
    guard let fields = decoder.fields(node, figuresShape) else { return [] }
    return figureNames.compactMap { field, name in
      guard let node = fields[field], let value = decoder.integer(node, in: 0...1_000_000_000) else {
        return nil
      }
      return StatedFigure(
        name: name, value: value, place: SourcePlace(file: decoder.file, range: node.range))
    }
  }

  private static func periodNumber(
    _ fields: Fields, kind: Report.Kind, _ decoder: inout FieldDecoder
  ) -> Int? {
    let periods =
      switch kind {
      case .quarterly: 4
      case .halfYear: 2
      case .final: 0
      }
    guard periods > 0 else {
      if let range = fields.keyRange(of: .period) {
        decoder.report("period-of-final-report", at: range, ["key": decoder.word(.period)])
      }
      return nil
    }
    if !fields.mentions(.period) {
      decoder.report("missing-key", at: fields.range, ["keys": "«\(decoder.word(.period))»"])
    }
    return decoder.integer(fields[.period], in: 1...periods)
  }

  private static func recommendation(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Recommendation? {
    guard let fields = decoder.fields(node, recommendationShape) else { return nil }
    let id = decoder.id(fields[.id], of: Recommendation.self)
    let text = decoder.text(fields[.text])
    guard let id, let idNode = fields[.id], let text else { return nil }
    return Recommendation(
      id: id, text: text, place: SourcePlace(file: decoder.file, range: idNode.range))
  }
}
