import Diagnostics
import Model

/// Reads a session's schedule: a plan's, or that of a session outside every plan's list.
enum SessionDecoder {
  static let scheduleFields: [Field] = [
    .time, .municipality, .venue, .territory, .lead, .goal, .objective, .contract, .audience, .languages,
    .documents, .instruments, .resources, .holiday,
  ]
  /// What a schedule cannot do without.
  static let requiredFields: [Field] = [.date, .type, .modality, .strategy]

  private static let plannedShape = Shape(required: [.id] + requiredFields, optional: scheduleFields)
  private static let contractShape = Shape(required: [.kind, .number, .object], optional: [.criteria])
  private static let documentShape = Shape(required: [.title], optional: [.version, .endorsed])
  private static let instrumentShape = Shape(required: [.title], optional: [.owner])

  /// An entry of a plan's list of sessions.
  static func planned(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> PlannedSession? {
    guard let fields = decoder.fields(node, plannedShape) else { return nil }
    let id = decoder.id(fields[.id], of: Session.self)
    return schedule(fields, id: id, places: fields.places(in: decoder.file), &decoder)
  }

  /// The schedule that `fields` tell of; nil where a field that it cannot do without is missing or wrong.
  static func schedule(
    _ fields: Fields, id: ID<Session>?, places: Places, _ decoder: inout FieldDecoder
  ) -> PlannedSession? {
    let date = decoder.date(fields[.date])
    let type = decoder.reference(fields[.type], .activityType, of: ActivityType.self)
    let modality = decoder.reference(fields[.modality], .modality, of: Modality.self)
    let strategy = decoder.reference(fields[.strategy], .strategy, of: Strategy.self)
    var session = PlannedSession(
      id: id ?? ID(""), date: date ?? CalendarDate(dayNumber: 0), type: type ?? ID(""),
      modality: modality ?? ID(""), strategy: strategy ?? ID(""), places: places)
    session.time = decoder.timeRange(fields[.time])
    session.municipality = decoder.municipality(fields[.municipality])
    session.venue = decoder.text(fields[.venue])
    session.territory = decoder.reference(fields[.territory], .territory)
    session.lead = decoder.reference(fields[.lead], .lead)
    session.goal = decoder.reference(fields[.goal], .goal)
    session.objective = decoder.text(fields[.objective])
    session.contract = contract(fields[.contract], &decoder)
    session.audience = decoder.texts(fields[.audience])
    session.languages = decoder.list(fields[.languages]) { $0.languageTag($1) }
    session.documents = decoder.list(fields[.documents], document)
    session.instruments = decoder.list(fields[.instruments], instrument)
    session.resources = SessionResourcesDecoder.resources(fields[.resources], &decoder)
    session.acceptsHoliday = decoder.word(fields[.holiday], of: Vocabulary.holidayWords) ?? false
    guard id != nil, date != nil, type != nil, modality != nil, strategy != nil else { return nil }
    return session
  }

  private static func contract(
    _ node: YAMLNode?, _ decoder: inout FieldDecoder
  ) -> PlannedSession.Contract? {
    guard let fields = decoder.fields(node, contractShape) else { return nil }
    let kind = decoder.word(fields[.kind], of: Vocabulary.contractKinds)
    let criteria = decoder.list(fields[.criteria]) { $0.word($1, of: Vocabulary.criteria) }
    let number = decoder.text(fields[.number])
    let object = decoder.text(fields[.object])
    guard let kind, let number, let object else { return nil }
    return PlannedSession.Contract(kind: kind, number: number, object: object, criteria: criteria)
  }

  private static func document(
    _ decoder: inout FieldDecoder, _ node: YAMLNode
  ) -> PlannedSession.EndorsedDocument? {
    guard let fields = decoder.fields(node, documentShape) else { return nil }
    let version = decoder.text(fields[.version]) ?? ""
    let endorsed = decoder.date(fields[.endorsed])
    guard let title = decoder.text(fields[.title]) else { return nil }
    return PlannedSession.EndorsedDocument(title: title, version: version, endorsed: endorsed)
  }

  private static func instrument(
    _ decoder: inout FieldDecoder, _ node: YAMLNode
  ) -> PlannedSession.Instrument? {
    guard let fields = decoder.fields(node, instrumentShape) else { return nil }
    let owner = decoder.text(fields[.owner])
    return decoder.text(fields[.title]).map { PlannedSession.Instrument(title: $0, owner: owner) }
  }
}
