import Diagnostics
import Files
import Model

/// Reads `procedimiento.md`: the procedure as data; its body is read by `ProcedureBody`.
enum ProcedureDecoder {
  private static let shape = Shape(
    required: [.code, .title, .process, .version, .themes, .activityTypes, .modalities, .strategies],
    optional: [
      .aliases, .date, .leads, .roles, .units, .responsibleParties, .territories, .steps, .formats,
      .parameters, .changes, .findings, .rules, .acknowledged, .dates, .sections,
    ], filled: [.themes, .activityTypes, .modalities, .strategies])
  private static let themeShape = Shape(required: [.id, .abbreviation, .name], optional: [.summary])
  private static let typeShape = Shape(
    required: [.id, .name], optional: [.evaluable, .attendance, .byTelephone, .internal, .origin])
  private static let termShape = Shape(required: [.id, .name])

  /// The procedure, or nil where its name or its themes cannot be told.
  static func procedure(_ node: YAMLNode, _ decoder: inout FieldDecoder, whole: SourceRange) -> Procedure? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    var procedure = Procedure(
      code: decoder.text(fields[.code]) ?? "", title: decoder.text(fields[.title]) ?? "",
      process: decoder.text(fields[.process]) ?? "", version: decoder.text(fields[.version]) ?? "",
      places: fields.places(in: decoder.file, whole: whole))
    let aliases = decoder.list(fields[.aliases]) { decoder, node in
      decoder.text(node).map { ($0, SourcePlace(file: decoder.file, range: node.range)) }
    }
    procedure.aliases = aliases.map(\.0)
    procedure.aliasPlaces = aliases.map(\.1)
    procedure.date = decoder.date(fields[.date])
    let lists = NamedLists(fields, decoder)
    procedure.themes = themes(lists, &decoder)
    procedure.activityTypes = lists.read(
      .activityTypes, .activityType, &decoder, by: \.id.rawValue, activityType)
    procedure.modalities = terms(lists, .modalities, .modality, &decoder)
    procedure.strategies = terms(lists, .strategies, .strategy, &decoder)
    procedure.leads = terms(lists, .leads, .lead, &decoder)
    procedure.territories = terms(lists, .territories, .territory, &decoder)
    procedure.roles = terms(lists, .roles, .role, &decoder)
    procedure.units = terms(lists, .units, .unit, &decoder)
    procedure.responsibleParties = terms(lists, .responsibleParties, .responsibleParty, &decoder)
    ProcedurePartsDecoder.read(fields, into: &procedure, &decoder)
    RulesDecoder.read(fields, into: &procedure, &decoder)
    return procedure.themes.isEmpty || procedure.code.isEmpty ? nil : procedure
  }

  /// The items of a list whose names differ; a second of the same name is reported and left out.
  static func unique<Value>(
    _ node: YAMLNode?, _ decoder: inout FieldDecoder, by name: (Value) -> String,
    _ item: (inout FieldDecoder, YAMLNode) -> Value?
  ) -> [Value] {
    var firstRange: [String: SourceRange] = [:]
    return decoder.list(node) { decoder, node in
      guard let value = item(&decoder, node) else { return nil }
      let name = name(value)
      if let first = firstRange[name] {
        let place = SourcePlace(file: decoder.file, range: first)
        decoder.report(
          "duplicate-id", at: node.headRange, ["id": name], notes: [.init(Message("first-here"), at: place)])
        return nil
      }
      firstRange[name] = node.headRange
      return value
    }
  }

  private static func terms<Kind>(
    _ lists: NamedLists, _ field: Field, _ kind: Reference.Kind, _ decoder: inout FieldDecoder
  ) -> [Term<Kind>] {
    lists.read(field, kind, &decoder, by: \.id.rawValue) { decoder, node in
      guard let fields = decoder.fields(node, termShape) else { return nil }
      let id: ID<Kind>? = decoder.id(fields[.id])
      let name = decoder.text(fields[.name])
      guard let id, let name else { return nil }
      return Term(id: id, name: name)
    }
  }

  /// No two themes share an abbreviation: plans and sessions are called after it, and disks may lack capitals.
  private static func themes(_ lists: NamedLists, _ decoder: inout FieldDecoder) -> [Theme] {
    var first: [String: SourceRange] = [:]
    return lists.read(.themes, .theme, &decoder, by: \.id.rawValue) { decoder, node in
      guard let fields = decoder.fields(node, themeShape) else { return nil }
      let theme = theme(fields, &decoder)
      guard let theme, let range = fields[.abbreviation]?.range else { return theme }
      guard let earlier = first[theme.abbreviation.lowercased()] else {
        first[theme.abbreviation.lowercased()] = range
        return theme
      }
      // Which of the two plans and sessions are called by cannot be told.
      decoder.brokenLists.note(theme.id.rawValue, in: .theme)
      decoder.report(
        "duplicate-abbreviation", at: range, ["abbreviation": theme.abbreviation],
        hints: [Message("duplicate-abbreviation")],
        notes: [.init(Message("first-here"), at: SourcePlace(file: decoder.file, range: earlier))])
      return theme
    }
  }

  private static func theme(_ fields: Fields, _ decoder: inout FieldDecoder) -> Theme? {
    let id = decoder.id(fields[.id], of: Theme.self)
    if let id, AddressName.isReserved(id.rawValue) {
      decoder.report(
        "reserved-name", at: fields[.id]?.range, ["name": id.rawValue], hints: [Message("reserved-name-id")])
    }
    let abbreviation = decoder.abbreviation(fields[.abbreviation])
    let name = decoder.text(fields[.name])
    let summary = decoder.text(fields[.summary]) ?? ""
    guard let id, let abbreviation, let name else { return nil }
    var theme = Theme(id: id, abbreviation: abbreviation.rawValue, name: name, summary: summary)
    theme.place = fields[.id].map { SourcePlace(file: decoder.file, range: $0.range) }
    return theme
  }

  private static func activityType(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> ActivityType? {
    guard let fields = decoder.fields(node, typeShape) else { return nil }
    let id = decoder.id(fields[.id], of: ActivityType.self)
    let name = decoder.text(fields[.name])
    var type = ActivityType(id: id ?? ID(""), name: name ?? "")
    type.isEvaluable = decoder.flag(fields[.evaluable]) ?? false
    type.takesAttendance = decoder.flag(fields[.attendance]) ?? true
    type.isByTelephone = decoder.flag(fields[.byTelephone]) ?? false
    type.isInternal = decoder.flag(fields[.internal]) ?? false
    type.origin = decoder.word(fields[.origin], of: Vocabulary.origins) ?? .procedure
    return id == nil || name == nil ? nil : type
  }
}
