import Diagnostics
import Model

/// Reads what a session needs: `recursos: {grupo: si, areas: […], costos: […], insumos: […]}`.
enum SessionResourcesDecoder {
  private static let shape = Shape(optional: [.costs, .supplies, .areas, .group, .concertation])
  private static let costShape = Shape(
    required: [.concept, .amount], optional: [.source, .item, .concertation])
  private static let supplyShape = Shape(required: [.name], optional: [.available])

  static func resources(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> SessionResources? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    return SessionResources(
      costs: decoder.list(fields[.costs], cost), supplies: decoder.list(fields[.supplies], supply),
      areas: decoder.texts(fields[.areas]), needsGroup: decoder.flag(fields[.group]) ?? false,
      needsConcertation: decoder.flag(fields[.concertation]) ?? false)
  }

  private static func cost(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> SessionResources.Cost? {
    guard let fields = decoder.fields(node, costShape) else { return nil }
    let concept = decoder.text(fields[.concept])
    let amount = decoder.money(fields[.amount])
    let source = decoder.text(fields[.source])
    let item = decoder.text(fields[.item])
    let isConcertation = decoder.flag(fields[.concertation]) ?? false
    guard let concept, let amount else { return nil }
    return SessionResources.Cost(
      concept: concept, amount: amount, source: source, item: item, isConcertation: isConcertation)
  }

  private static func supply(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> SessionResources.Supply? {
    guard let fields = decoder.fields(node, supplyShape) else { return nil }
    let isAvailable = decoder.flag(fields[.available]) ?? false
    return decoder.text(fields[.name]).map { SessionResources.Supply(name: $0, isAvailable: isAvailable) }
  }
}
