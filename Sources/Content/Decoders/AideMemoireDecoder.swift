import Diagnostics
import Model

/// Reads what became of a session.
enum AideMemoireDecoder {
  private static let scheduleOnly = SessionDecoder.requiredFields + SessionDecoder.scheduleFields
  /// What may stand beside an outcome even where the plan has the schedule.
  private static let ownFields: [Field] = [.date, .time, .holiday]
  private static let shape = Shape(
    required: [.session, .state],
    optional: [.movedFrom, .reason, .headCount, .preparedBy, .consultation, .plan, .extraordinary]
      + scheduleOnly)
  private static let preparedShape = Shape(required: [.role], optional: [.unit])
  private static let consultationShape = Shape(
    required: [.entity, .post, .topic, .minutes], optional: [])
  private static let personalShape = Shape(optional: [.name, .telephone, .email, .address])

  /// The aide-mémoire, or nil where its session or its outcome cannot be told.
  static func aideMemoire(
    _ node: YAMLNode, _ decoder: inout FieldDecoder, whole: SourceRange
  ) -> AideMemoire? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    let session = decoder.id(fields[.session], of: Session.self)
    let outcome = decoder.word(fields[.state], of: Vocabulary.outcomes) { word in
      let isYetToCome = Vocabulary.meaning(of: word.lowercased(), in: Vocabulary.plannedWords) == true
      return isYetToCome ? Message("session-yet-to-come") : nil
    }
    let places = fields.places(in: decoder.file, whole: whole)
    var aide = AideMemoire(session: session ?? ID(""), outcome: outcome ?? .held, places: places)
    aide.movedFrom = decoder.date(fields[.movedFrom])
    aide.reason = decoder.text(fields[.reason])
    aide.headCount = decoder.integer(fields[.headCount], in: 0...1_000_000)
    if let prepared = decoder.fields(fields[.preparedBy], preparedShape) {
      aide.preparedBy = decoder.reference(prepared[.role], .role)
      _ = decoder.reference(prepared[.unit], .unit, of: Unit.self)
    }
    aide.consultation = consultation(fields[.consultation], &decoder)
    if fields.mentions(.plan) || fields.mentions(.extraordinary) {
      aide.extraordinary = extraordinary(fields, session: session, places: places, &decoder)
      aide.date = aide.extraordinary?.schedule.date
      aide.time = aide.extraordinary?.schedule.time
    } else {
      refuseSchedule(fields, &decoder)
      aide.date = decoder.date(fields[.date])
      aide.time = decoder.timeRange(fields[.time])
      aide.acceptsHoliday = decoder.word(fields[.holiday], of: Vocabulary.holidayWords) ?? false
    }
    return session == nil || outcome == nil ? nil : aide
  }

  /// A session in no plan's list brings the schedule that a plan would have given, and why.
  private static func extraordinary(
    _ fields: Fields, session: ID<Session>?, places: Places, _ decoder: inout FieldDecoder
  ) -> AideMemoire.Extraordinary? {
    let needed = [.plan, .extraordinary] + SessionDecoder.requiredFields
    let missing = needed.filter { !fields.mentions($0) }
    if !missing.isEmpty {
      decoder.report(
        "missing-key", at: fields.range,
        ["keys": missing.map { "«\(decoder.word($0))»" }.joined(separator: ", ")])
    }
    let plan = decoder.reference(fields[.plan], .plan, of: Plan.self)
    let reason = decoder.text(fields[.extraordinary])
    let schedule = SessionDecoder.schedule(fields, id: session, places: places, &decoder)
    guard let plan, let reason, let schedule else { return nil }
    return AideMemoire.Extraordinary(plan: plan, reason: reason, schedule: schedule)
  }

  /// What a plan says of a session is not said a second time where it was held.
  private static func refuseSchedule(_ fields: Fields, _ decoder: inout FieldDecoder) {
    for field in scheduleOnly where !ownFields.contains(field) {
      guard let range = fields.keyRange(of: field) else { continue }
      decoder.report(
        "key-belongs-to-plan", at: range, ["key": decoder.word(field)],
        hints: [Message("key-belongs-to-plan")])
    }
  }

  private static func consultation(
    _ node: YAMLNode?, _ decoder: inout FieldDecoder
  ) -> AideMemoire.Consultation? {
    guard let node else { return nil }
    let allowed = personalDataLeftOut(node, &decoder)
    guard let fields = decoder.fields(allowed, consultationShape) else { return nil }
    let entity = decoder.text(fields[.entity])
    let post = decoder.text(fields[.post])
    let topic = decoder.text(fields[.topic])
    let minutes = decoder.integer(fields[.minutes], in: 1...1_440)
    guard let entity, let post, let topic, let minutes else { return nil }
    return AideMemoire.Consultation(entity: entity, post: post, topic: topic, minutes: minutes)
  }

  /// Who called is private: names, telephones and addresses of people are refused by name.
  private static func personalDataLeftOut(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> YAMLNode {
    guard case .mapping(let members) = node.content else { return node }
    let kept = members.filter { member in
      guard personalShape.field(named: member.key) != nil else { return true }
      decoder.report(
        "personal-data", at: member.keyRange, ["key": member.key], hints: [Message("personal-data")])
      return false
    }
    return YAMLNode(.mapping(kept), at: node.range)
  }
}
