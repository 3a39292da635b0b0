import Diagnostics
import Model

/// Reads the tables of the procedure: steps, formats, parameters, change control and findings.
enum ProcedurePartsDecoder {
  private static let stepShape = Shape(
    required: [.number, .name, .description, .responsible], optional: [.evidence, .remarks])
  private static let formatShape = Shape(required: [.id, .name, .code], optional: [.version, .date])
  private static let parametersShape = Shape(optional: [
    .minimumEvaluation, .evaluationScale, .reportWorkingDays, .directStrategies, .evaluatedLeads,
    .competences, .approvers,
    .finalReportSigners, .evaluationFormat,
  ])
  private static let changeShape = Shape(required: [.date, .from, .to, .reason])
  private static let findingShape = Shape(required: [.id, .text, .reading])

  static func read(_ fields: Fields, into procedure: inout Procedure, _ decoder: inout FieldDecoder) {
    procedure.steps = ProcedureDecoder.unique(fields[.steps], &decoder, by: { String($0.number) }, step)
    procedure.formats = ProcedureDecoder.unique(fields[.formats], &decoder, by: \.id, format)
    procedure.changes = decoder.list(fields[.changes], change)
    procedure.findings = ProcedureDecoder.unique(fields[.findings], &decoder, by: \.id, finding)
    guard let parameters = decoder.fields(fields[.parameters], parametersShape) else { return }
    if let share = decoder.integer(parameters[.minimumEvaluation], in: 0...100) {
      procedure.parameters.minimumEvaluation = share
    }
    if let scale = scale(parameters[.evaluationScale], &decoder) {
      procedure.parameters.evaluationScale = scale
    }
    if let days = decoder.integer(parameters[.reportWorkingDays], in: 1...250) {
      procedure.parameters.reportWorkingDays = days
    }
    procedure.parameters.directStrategies = decoder.list(parameters[.directStrategies]) {
      $0.reference($1, .strategy)
    }
    procedure.parameters.evaluatedLeads = decoder.list(parameters[.evaluatedLeads]) {
      $0.reference($1, .lead)
    }
    procedure.parameters.competences = decoder.list(parameters[.competences]) {
      $0.word($1, of: Vocabulary.criteria)
    }
    procedure.parameters.approvers = decoder.list(parameters[.approvers]) { $0.reference($1, .role) }
    procedure.parameters.finalReportSigners = decoder.list(parameters[.finalReportSigners]) {
      $0.reference($1, .role)
    }
    procedure.parameters.evaluationFormat =
      decoder.id(
        parameters[.evaluationFormat], of: FormatEntry.self)?.rawValue
    procedure.parameters.evaluationFormatPlace = parameters[.evaluationFormat].map {
      SourcePlace(file: decoder.file, range: $0.range)
    }
  }

  /// The least and the greatest mark: `[1, 5]`.
  private static func scale(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> ClosedRange<Int>? {
    guard let node else { return nil }
    let mistakes = decoder.diagnostics.count
    let marks = decoder.list(node) { $0.integer($1, in: 0...1000) }
    guard decoder.diagnostics.count == mistakes else { return nil }
    guard marks.count == 2, marks[0] < marks[1] else {
      decoder.report("bad-scale", at: node.headRange, hints: [Message("bad-scale")])
      return nil
    }
    return marks[0]...marks[1]
  }

  private static func step(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Step? {
    guard let fields = decoder.fields(node, stepShape) else { return nil }
    let evidence = decoder.texts(fields[.evidence])
    let remarks = decoder.text(fields[.remarks]) ?? ""
    let number = decoder.integer(fields[.number], in: 1...99)
    let name = decoder.text(fields[.name])
    let description = decoder.text(fields[.description])
    let responsible = decoder.text(fields[.responsible])
    guard let number, let name, let description, let responsible else { return nil }
    return Step(
      number: number, name: name, description: description, responsible: responsible, evidence: evidence,
      remarks: remarks)
  }

  private static func format(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> FormatEntry? {
    guard let fields = decoder.fields(node, formatShape) else { return nil }
    let id = decoder.id(fields[.id], of: FormatEntry.self)
    let name = decoder.text(fields[.name])
    let code = decoder.text(fields[.code])
    let version = decoder.text(fields[.version])
    let date = decoder.date(fields[.date])
    guard let id, let idNode = fields[.id], let name, let code else { return nil }
    return FormatEntry(
      id: id.rawValue, name: name, code: code, version: version, date: date,
      isUnassigned: Vocabulary.saysUnassigned(code),
      place: SourcePlace(file: decoder.file, range: idNode.range))
  }

  private static func change(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> VersionChange? {
    guard let fields = decoder.fields(node, changeShape) else { return nil }
    let date = decoder.date(fields[.date])
    let from = decoder.text(fields[.from])
    let to = decoder.text(fields[.to])
    let reason = decoder.text(fields[.reason])
    guard let date, let from, let to, let reason else { return nil }
    return VersionChange(
      date: date, from: from, to: to, reason: reason,
      place: SourcePlace(file: decoder.file, range: node.headRange))
  }

  private static func finding(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> Finding? {
    guard let fields = decoder.fields(node, findingShape) else { return nil }
    let id = decoder.id(fields[.id], of: Finding.self)
    let text = decoder.text(fields[.text])
    let reading = decoder.text(fields[.reading])
    guard let id, let text, let reading else { return nil }
    return Finding(id: id.rawValue, text: text, reading: reading)
  }
}
