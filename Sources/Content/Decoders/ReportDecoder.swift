import Diagnostics
import Model

/// Reads the front matter of a follow-up report.
enum ReportDecoder {
  private static let shape = Shape(
    required: [.report, .theme, .year], optional: [.period, .date, .recommendations])
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
    let period = kind.flatMap { periodNumber(fields, kind: $0, &decoder) }
    guard let kind, let theme, let year else { return nil }
    var report = Report(
      kind: kind, theme: theme, year: year, path: decoder.file,
      places: fields.places(in: decoder.file, whole: whole))
    report.period = period
    report.date = date
    report.recommendations = recommendations
    return report
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
