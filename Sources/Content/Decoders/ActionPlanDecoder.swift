import Diagnostics
import Model

/// Reads `pai/2026.yml`: the lines of one year's institutional action plan.
enum ActionPlanDecoder {
  private static let shape = Shape(required: [.year, .lines])
  private static let lineShape = Shape(
    required: [.id, .indicator, .measure, .target], optional: [.theme, .unit])

  static func actionPlan(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> (ActionPlan, Places)? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    let year = decoder.year(fields[.year])
    let lines = ProcedureDecoder.unique(fields[.lines], &decoder, by: \.id.rawValue, line)
    return year.map { (ActionPlan(year: $0, lines: lines), fields.places(in: decoder.file)) }
  }

  private static func line(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> ActionPlanLine? {
    guard let fields = decoder.fields(node, lineShape) else { return nil }
    let id = decoder.id(fields[.id], of: ActionPlanLine.self)
    let theme = decoder.reference(fields[.theme], .theme, of: Theme.self)
    let responsible = decoder.reference(fields[.unit], .unit, of: Unit.self)
    let target = decoder.integer(fields[.target], in: 0...1_000_000_000)
    let indicator = decoder.text(fields[.indicator])
    let unit = decoder.text(fields[.measure])
    guard let id, let idNode = fields[.id], let target, let indicator, let unit else { return nil }
    return ActionPlanLine(
      id: id, theme: theme, indicator: indicator, unit: unit, target: target, responsible: responsible,
      place: SourcePlace(file: decoder.file, range: idNode.range))
  }
}
